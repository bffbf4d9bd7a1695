"""The numbers that items have in a document, computed from the plan's structure: Mål 1, Strategi 1.2, Tiltak 1.2.3."""

from collections.abc import Mapping

from bolig_cli.model.plan import Maal, Maalomraade, Plan, Strategi, Tiltak
from bolig_cli.norsk import capital
from bolig_cli.record import record


@record
class Numbers:
    """`number` maps an item's id to "1.2.3"; `name` to "tiltak 1.2.3" in the municipality's own word for the level.

    `home` maps a strategy's or a measure's id to the id of the goal or strategy under which it is shown in full.
    """

    number: Mapping[str, str]
    name: Mapping[str, str]
    home: Mapping[str, str]

    def heading(self, item: Maal | Strategi | Tiltak) -> str:
        """ "Tiltak 1.2.3: Styrke rådgivningen"."""
        return f"{capital(self.name[item.id])}: {item.tittel}"


def goals_in_order(plan: Plan) -> tuple[Maal, ...]:
    """Goals grouped by the areas above them, where there are any; goals without an area come last."""
    areas = [area.id for area in plan.all(Maalomraade)]

    def rank(goal: Maal) -> int:
        return areas.index(goal.maalomraade.id) if goal.maalomraade and goal.maalomraade.id in areas else len(areas)

    return tuple(sorted(plan.all(Maal), key=rank))


def number_items(plan: Plan) -> Numbers:
    """Numbers every goal, strategy and measure. What has several parents has its number under the first."""
    number: dict[str, str] = {}
    home: dict[str, str] = {}
    for g, goal in enumerate(goals_in_order(plan), 1):
        number[goal.id] = str(g)
        strategies = [s for s in plan.strategier_under(goal) if s.maal[0].id == goal.id]
        for s, strategy in enumerate(strategies, 1):
            number[strategy.id] = f"{g}.{s}"
            home[strategy.id] = goal.id
            at_home = [t for t in plan.tiltak_under(strategy) if t.strategier[0].id == strategy.id]
            for t, measure in enumerate(at_home, 1):
                number[measure.id] = f"{g}.{s}.{t}"
                home[measure.id] = strategy.id
        direct = [t for t in plan.tiltak_under(goal) if not t.strategier and t.maal[0].id == goal.id]
        for t, measure in enumerate(direct, len(strategies) + 1):
            number[measure.id] = f"{g}.{t}"
            home[measure.id] = goal.id
    words = plan.betegnelser
    name: dict[str, str] = {}
    for item in plan.items:
        match item:
            case Maal():
                word = words.maal.entall
            case Strategi():
                word = words.strategi.entall
            case Tiltak():
                word = words.tiltak.entall
            case _:
                continue
        if item.id in number:
            name[item.id] = f"{word} {number[item.id]}"
    return Numbers(number, name, home)
