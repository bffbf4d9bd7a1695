from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Framdrift, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("framdrift-uten-grunn", Severity.ADVARSEL)
def framdrift_uten_grunn(context: Context) -> Iterator[Problem]:
    """Et tiltak har gult eller rødt lys, og rapporten sier ikke hvorfor.

    Den som leser årsrapporten, skal se hva som er galt, og hva som må til. En farge alene sier ingen av delene.

    Slik retter du det: skriv under `rapport` hva avviket er, og hva som gjøres med det.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.framdrift in (Framdrift.GUL, Framdrift.ROED) and not tiltak.written.attempted("rapport"):
            yield Problem(
                tiltak.origin.at("framdrift"),
                f"{capital(named(tiltak))} har framdriften «{tiltak.framdrift}», og det står ikke hvorfor.",
                "Skriv under «rapport» hva avviket er, og hva som gjøres med det.",
            )
