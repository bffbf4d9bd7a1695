from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Strategi, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("maal-uten-strategi", Severity.ADVARSEL)
def maal_uten_strategi(context: Context) -> Iterator[Problem]:
    """Et mål har verken strategier eller egne tiltak, i en plan som bruker strategier.

    Da sier planen hva kommunen vil, men ikke hvordan. Et mål kan ha tiltak rett under seg uten noen strategi imellom.
    Har målet delmål, er det delmålene som skal ha dem.

    Slik retter du det: skriv målets id under `maal` i en strategi eller i et tiltak, eller ta målet ut av planen.
    """
    plan = context.plan
    strategier = plan.all(Strategi)
    if not strategier:
        return  # then it is maal-uten-tiltak that has something to say
    used = {ref.id for strategi in strategier for ref in strategi.maal}
    used |= {ref.id for tiltak in plan.all(Tiltak) for ref in tiltak.maal}
    used |= {maal.hovedmaal.id for maal in plan.all(Maal) if maal.hovedmaal}
    alone = [maal for maal in plan.all(Maal) if maal.id not in used]
    if not alone or context.uncertain(Maal, "hovedmaal"):
        return
    if not context.uncertain(Strategi, "maal") and not context.uncertain(Tiltak, "maal", "strategier"):
        for maal in alone:
            yield Problem(
                id_place(maal),
                f"Ingen strategier og ingen tiltak hører til {named(maal)}.",
                f"Skriv {maal.id} under «maal» i en strategi eller i et tiltak, eller ta målet ut.",
            )
