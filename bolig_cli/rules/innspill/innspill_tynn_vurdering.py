from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Konklusjon
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.begrunnelser import without_a_reason


@rule("innspill-tynn-vurdering", Severity.ADVARSEL, in_draft=Severity.MERKNAD)
def innspill_tynn_vurdering(context: Context) -> Iterator[Problem]:
    """Et punkt i et innspill tas til følge eller til orientering, og vurderingen sier ikke hvorfor.

    Vurderingen står i merknadsbehandlingen, som avsenderen og kommunestyret leser. På under fem ord sier den ikke hvorfor, og det
    gjør heller ikke «Takk for innspillet, vi tar det med oss videre». Et nei uten grunn er en feil ved vedtaket
    ([innspill-uten-grunn](innspill-uten-grunn.md)); dette er en advarsel. Er planen vedtatt, er svarene gitt, og regelen sier
    ingenting.

    Slik retter du det: skriv i `vurdering` hvorfor, i én setning på minst fem ord.
    """
    if context.fase != Fase.OPPFOELGING:
        yield from without_a_reason(context.plan, (Konklusjon.FOELGES, Konklusjon.ORIENTERING))
