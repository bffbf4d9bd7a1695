from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Strategi, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("maal-uten-tiltak", Severity.ADVARSEL)
def maal_uten_tiltak(context: Context) -> Iterator[Problem]:
    """Et mål har ingen tiltak, i en plan uten strategier.

    Et mål som ingen skal gjøre noe for å nå, kan ikke følges opp. I en plan med strategier er det strategiene som må ha tiltak;
    se `strategi-uten-tiltak` og `maal-uten-strategi`. Har målet delmål, er det delmålene som må ha dem.

    Slik retter du det: skriv målets id under `maal` i minst ett tiltak, eller ta målet ut av planen.
    """
    plan = context.plan
    if plan.all(Strategi):
        return
    used = {ref.id for tiltak in plan.all(Tiltak) for ref in tiltak.maal}
    used |= {maal.hovedmaal.id for maal in plan.all(Maal) if maal.hovedmaal}
    alone = [maal for maal in plan.all(Maal) if maal.id not in used]
    if alone and not context.uncertain(Maal, "hovedmaal") and not context.uncertain(Tiltak, "maal", "strategier"):
        for maal in alone:
            yield Problem(
                id_place(maal),
                f"Ingen tiltak hører til {named(maal)}.",
                f"Skriv {maal.id} under «maal» i minst ett tiltak, eller ta målet ut.",
            )
