from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Foering, Maal, Strategi, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import id_place


@rule("overordnet-maal-uten-oppfoelging", Severity.ADVARSEL)
def overordnet_maal_uten_oppfoelging(context: Context) -> Iterator[Problem]:
    """Planen sier at den følger opp et mål i en overordnet plan, men ingenting i planen viser til det.

    Målene under en føring står i dokumentet som «Mål vi følger opp». En henvisning til selve føringen er ikke nok: Leseren skal
    kunne se hvilket mål som fører til hva.

    Slik retter du det: skriv id-en under `foeringer` i målet, strategien eller tiltaket som følger opp, eller ta målet ut av
    listen.
    """
    plan = context.plan
    if any(context.uncertain(kind, "foeringer") for kind in (Maal, Strategi, Tiltak)):
        return
    items: list[Maal | Strategi | Tiltak] = [*plan.all(Maal), *plan.all(Strategi), *plan.all(Tiltak)]
    followed = {ref.id for item in items for ref in item.foeringer}
    for foering in plan.all(Foering):
        for goal in foering.maal:
            if goal.id and goal.id not in followed:
                yield Problem(
                    id_place(goal),
                    f"{capital(named(goal))} står som et mål planen følger opp, men ingenting i planen viser til det.",
                    f"Skriv {goal.id} under «foeringer» der det følges opp, eller ta det ut av listen.",
                )
