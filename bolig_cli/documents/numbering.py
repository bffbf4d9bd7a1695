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

    def goal_of(self, measure: Tiltak) -> str:
        """The id of the goal nearest above a measure that has a number."""
        above = self.home[measure.id]
        return self.home.get(above, above)

    def is_below(self, measure: Tiltak, goal: Maal) -> bool:
        """Whether a measure has its number below the goal, or below a part of it."""
        return self.number.get(measure.id, "").startswith(f"{self.number[goal.id]}.")


def main_goals_in_order(plan: Plan) -> tuple[Maal, ...]:
    """The goals that are not part of another, grouped by the areas above them, where there are any; those without come last."""
    areas = [area.id for area in plan.all(Maalomraade)]

    def rank(goal: Maal) -> int:
        return areas.index(goal.maalomraade.id) if goal.maalomraade and goal.maalomraade.id in areas else len(areas)

    return tuple(sorted((goal for goal in plan.all(Maal) if plan.hovedmaal_til(goal) is None), key=rank))


def goals_in_order(plan: Plan) -> tuple[Maal, ...]:
    """Every goal, each followed by those that are part of it."""
    return tuple(goal for main in main_goals_in_order(plan) for goal in (main, *plan.delmaal_under(main)))


def number_items(plan: Plan) -> Numbers:
    """Numbers every goal, strategy and measure. What has several parents has its number under the first. Below a goal its parts
    come first, then its strategies, then the measures right under it."""
    number: dict[str, str] = {}
    home: dict[str, str] = {}

    def below(goal: Maal, own: str) -> None:
        number[goal.id] = own
        parts = plan.delmaal_under(goal)
        for n, part in enumerate(parts, 1):
            below(part, f"{own}.{n}")
        strategies = [s for s in plan.strategier_under(goal) if s.maal[0].id == goal.id]
        for s, strategy in enumerate(strategies, len(parts) + 1):
            number[strategy.id] = f"{own}.{s}"
            home[strategy.id] = goal.id
            at_home = [t for t in plan.tiltak_under(strategy) if t.strategier[0].id == strategy.id]
            for t, measure in enumerate(at_home, 1):
                number[measure.id] = f"{own}.{s}.{t}"
                home[measure.id] = strategy.id
        direct = [t for t in plan.tiltak_under(goal) if not t.strategier and t.maal[0].id == goal.id]
        for t, measure in enumerate(direct, len(parts) + len(strategies) + 1):
            number[measure.id] = f"{own}.{t}"
            home[measure.id] = goal.id

    for g, goal in enumerate(main_goals_in_order(plan), 1):
        below(goal, str(g))
    words = plan.betegnelser
    name: dict[str, str] = {}
    for item in plan.items:
        match item:
            case Maal():
                word = (words.delmaal if plan.hovedmaal_til(item) else words.maal).entall
            case Strategi():
                word = words.strategi.entall
            case Tiltak():
                word = words.tiltak.entall
            case _:
                continue
        if item.id in number:
            name[item.id] = f"{word} {number[item.id]}"
    return Numbers(number, name, home)
