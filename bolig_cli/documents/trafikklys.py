"""How measures are getting on, as traffic lights: each has a word and a shape of its own, and colour only supports them."""

from collections import Counter
from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.maalform import marked, tr
from bolig_cli.model.plan import Framdrift, Plan, Tiltak

# The shape, the word, and the verdict that has the same colour in every format.
_LIGHTS = {
    Framdrift.GROENN: ("●", marked("Grønt"), "dekket"),
    Framdrift.GUL: ("▲", marked("Gult"), "delvis"),
    Framdrift.ROED: ("■", marked("Rødt"), "ikke_dekket"),
}


def used(measures: Sequence[Tiltak]) -> bool:
    """Whether any measure has a light."""
    return any(t.framdrift in list(Framdrift) for t in measures)


def light(value: str) -> list[Node]:
    """A light as inlines; a dash where nobody has said."""
    if value not in list(Framdrift):
        return ast.text("–")
    shape, word, colour = _LIGHTS[Framdrift(value)]
    return [ast.span(ast.text(f"{shape}\u00a0{tr(word)}"), classes=["status", colour, "lys"])]


def by_goal(plan: Plan, measures: Sequence[Tiltak], numbers: Numbers) -> list[Node]:
    """What the lights mean, and how many of each there are under every goal; nothing where no measure has one."""
    if not used(measures):
        return []
    lead = tr(
        "Grønt betyr at tiltaket går som planlagt, gult at det har et avvik som kan hentes inn, og rødt at det ikke når fram "
        "uten at noe endres."
    )
    columns = [*Framdrift, ""]

    def row(name: str, of_it: Sequence[Tiltak]) -> list[list[Node]]:
        counts = Counter(t.framdrift if t.framdrift in list(Framdrift) else "" for t in of_it)
        return [ast.cell(name), *(ast.cell(norsk.number(counts[column])) for column in columns)]

    goals = [(goal, [t for t in measures if numbers.is_below(t, goal)]) for goal in main_goals_in_order(plan)]
    head = [
        ast.cell(norsk.capital(plan.betegnelser.maal.entall)),
        *([ast.plain(light(value))] for value in Framdrift),
        ast.cell(tr("Ikke vurdert")),
    ]
    return [
        ast.para(ast.text(lead)),
        ast.table(
            head,
            [row(numbers.heading(goal), below) for goal, below in goals if below],
            caption=ast.text(tr("Framdriften i tiltakene")),
            widths=[0.4, *[0.15] * len(columns)],
            align=["left", *["right"] * len(columns)],
            id="tabell-framdrift",
            foot=[row(tr("Sum"), measures)],
        ),
    ]
