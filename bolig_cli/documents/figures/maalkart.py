"""A map of how the plan hangs together: goals and their strategies.

With the measures as well it would be unreadable on a page.
"""

from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.drawing.marks import ON_PAPER, Room
from bolig_cli.drawing.tree import Tree
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Item, Maal, Plan, Strategi, Tiltak

MOST_HEIGHT = (
    900  # pixels: the text of an upright page; a taller map would not fit, and the list below it says the same
)


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    """Goals with their parts and strategies, or with their measures where they have neither."""
    main = main_goals_in_order(plan)
    branches: list[tuple[Item, Sequence[Item]]] = [
        (
            goal,
            [*plan.delmaal_under(goal), *plan.strategier_under(goal)]
            or [t for t in plan.tiltak_under(goal) if t.id in numbers.number],
        )
        for goal in main
    ]
    figure = _map(_claim(plan, branches), branches, numbers)
    return {"maalkart": figure} if figure else {}


def _claim(plan: Plan, branches: Sequence[tuple[Item, Sequence[Item]]]) -> str:
    """How many there are of each level, from the top, in the plan's own words for them."""
    words = plan.betegnelser
    below = {item.id: item for _, items in branches for item in items}.values()
    levels = [(words.maal, len(branches))] + [
        (word, sum(isinstance(item, kind) for item in below))
        for kind, word in ((Maal, words.delmaal), (Strategi, words.strategi), (Tiltak, words.tiltak))
    ]
    return tr(
        "Kartet viser {nivaaer}",
        nivaaer=norsk.listing([f"{n} {word.entall if n == 1 else word.flertall}" for word, n in levels if n]),
    )


def _map(caption: str, branches: Sequence[tuple[Item, Sequence[Item]]], numbers: Numbers) -> Figur | None:
    if not any(below for _, below in branches):
        return None
    told = [
        tr(
            "{over} har {under}.",
            over=norsk.capital(_name(above, numbers)),
            under=norsk.listing([_name(item, numbers) for item in below]),
        )
        if below
        else tr("{over} har ingenting under seg.", over=norsk.capital(_name(above, numbers)))
        for above, below in branches
    ]
    alt = " ".join([tr("Kart over hvordan planen henger sammen."), *told])

    titled = tuple(
        (_title(above, numbers), tuple(_title(item, numbers) for item in below)) for above, below in branches
    )

    def chart(room: Room) -> Tree:
        return Tree(room, titled)

    return figur(alt, caption, chart) if chart(ON_PAPER).height <= MOST_HEIGHT else None


def _name(item: Item, numbers: Numbers) -> str:
    return f"{numbers.name[item.id]} {item.tittel}"


def _title(item: Item, numbers: Numbers) -> str:
    return f"{numbers.number[item.id]} {item.tittel}"
