from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Strategi, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("strategi-uten-tiltak", Severity.ADVARSEL)
def strategi_uten_tiltak(context: Context) -> Iterator[Problem]:
    """En strategi har ingen tiltak.

    En strategi uten tiltak er bare en hensikt: Ingen har ansvar for den, og den kan ikke følges opp i budsjettet.

    Slik retter du det: legg strategiens id under `strategier` i minst ett tiltak, eller ta strategien ut av planen.
    """
    used = {ref.id for tiltak in context.plan.all(Tiltak) for ref in tiltak.strategier}
    alone = [strategi for strategi in context.plan.all(Strategi) if strategi.id not in used]
    if alone and not context.uncertain(Tiltak, "strategier"):
        for strategi in alone:
            yield Problem(
                id_place(strategi),
                f"Ingen tiltak hører til {named(strategi)}.",
                f"Skriv {strategi.id} under «strategier» i minst ett tiltak, eller ta strategien ut.",
            )
