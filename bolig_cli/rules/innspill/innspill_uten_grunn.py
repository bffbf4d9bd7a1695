from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Konklusjon
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.begrunnelser import without_a_reason

NEI = (Konklusjon.FOELGES_IKKE, Konklusjon.DELVIS)


@rule("innspill-uten-grunn", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def innspill_uten_grunn(context: Context) -> Iterator[Problem]:
    """Et punkt i et innspill tas ikke til følge, eller bare delvis, og vurderingen sier ikke hvorfor.

    Den som har fått nei, skal kunne lese grunnen, og kommunestyret skal vite hva det sier nei til. En vurdering på under fem ord er
    ingen grunn, og heller ikke «Takk for innspillet, vi tar det med oss videre», tekst fra malen eller «Kommer senere». Er det
    samme besvart et annet sted, holder det å vise dit («Se punkt 2», «Se innspill I03»).

    Slik retter du det: skriv i `vurdering` hvorfor, i én setning på minst fem ord.
    """
    yield from without_a_reason(context.plan, NEI)
