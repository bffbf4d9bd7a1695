"""A map of how the plan hangs together: goals and their strategies.

The layout is Vega's tidy tree (Reingold–Tilford). With the measures as well it would be unreadable on a page.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli import norsk
from bolig_cli.design.look import Look
from bolig_cli.design.typeface import FAMILY
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import ON_PHONE, PAGE, VEGA, Room, wrapped
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Item, Maal, Plan, Strategi, Tiltak
from bolig_cli.record import record

LINE, PADDING, BETWEEN = 15, 9, 7  # heights in pixels
MOST_HEIGHT = (
    900  # pixels: the text of an upright page; a taller map would not fit, and the list below it says the same
)


@record
class Columns:
    """Pixels for the left boxes, for the links and for the right boxes, and how many letters a line of each has."""

    left: int
    gap: int
    right: int
    left_letters: int
    right_letters: int


ON_PAPER_COLUMNS = Columns(210, 50, PAGE - 260, 33, 52)
ON_PHONE_COLUMNS = Columns(116, 16, ON_PHONE.width - 132, 16, 26)
ROOT = "*"  # over the goals, and never shown; no id looks like it


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
    words = plan.betegnelser
    lower = words.strategi.flertall if plan.all(Strategi) else words.tiltak.flertall
    has_parts = any(plan.delmaal_under(goal) for goal in main)
    levels = _levels(plan, [item for _, below in branches for item in below]) if has_parts else [lower]
    caption = norsk.capital(norsk.listing([words.maal.flertall, *levels]))
    figure = _map(look_of(plan.profil), caption, branches, numbers)
    return {"maalkart": figure} if figure else {}


def _levels(plan: Plan, items: Sequence[Item]) -> list[str]:
    """The words for the levels that the items are of, from the top."""
    words = plan.betegnelser
    kinds = ((Maal, words.delmaal), (Strategi, words.strategi), (Tiltak, words.tiltak))
    return [word.flertall for kind, word in kinds if any(isinstance(item, kind) for item in items)]


def _map(look: Look, caption: str, branches: Sequence[tuple[Item, Sequence[Item]]], numbers: Numbers) -> Figur | None:
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

    def draw(room: Room) -> Spec:
        columns = ON_PHONE_COLUMNS if room.is_narrow else ON_PAPER_COLUMNS
        nodes: list[dict[str, Any]] = [{"id": ROOT, "lines": [""]}]
        for above, below in branches:
            nodes.append(_node(above, ROOT, columns.left_letters, numbers))
            # The same measure may stand under several strategies: the path makes the id.
            nodes += [_node(item, above.id, columns.right_letters, numbers) for item in below]
        return _tree(look, nodes, columns)

    made = figur(alt, caption, draw)
    return made if made.spec["height"] <= MOST_HEIGHT else None


def _name(item: Item, numbers: Numbers) -> str:
    return f"{numbers.name[item.id]} {item.tittel}"


def _node(item: Item, parent: str, letters: int, numbers: Numbers) -> dict[str, Any]:
    lines = wrapped(f"{numbers.number[item.id]} {item.tittel}", letters)
    return {"id": item.id if parent == ROOT else f"{parent}/{item.id}", "parent": parent, "lines": lines}


def _tree(look: Look, nodes: Sequence[dict[str, Any]], columns: Columns) -> Spec:
    deepest = [n for n in nodes if "/" in n["id"]]
    alone = [n for n in nodes[1:] if "/" not in n["id"] and not any(d["parent"] == n["id"] for d in deepest)]
    tallest = max(len(n["lines"]) for n in [*deepest, *alone])
    slot = tallest * LINE + PADDING + BETWEEN
    # A box of several lines must not be taller than its children together.
    for node in nodes[1:]:
        children = sum(d["parent"] == node["id"] for d in deepest)
        if children:
            slot = max(slot, (len(node["lines"]) * LINE + PADDING + BETWEEN) / children)
    leaves = len(deepest) + len(alone)
    left, begins = columns.left, columns.left + columns.gap
    at = {"x": f"datum.depth == 1 ? 0 : {begins}", "width": f"datum.depth == 1 ? {left} : {columns.right}"}
    height = f"length(datum.lines) * {LINE} + {PADDING}"
    return {
        "$schema": VEGA,
        "width": begins + columns.right,
        "height": leaves * slot,
        "padding": 2,
        "autosize": "none",
        "data": [
            {
                "name": "tree",
                "values": list(nodes),
                "transform": [
                    {"type": "stratify", "key": "id", "parentKey": "parent"},
                    {
                        "type": "tree", "method": "tidy", "separation": False, "nodeSize": [slot, left],
                        "as": ["ty", "tx", "depth", "children"],
                    },
                    {"type": "joinaggregate", "fields": ["ty"], "ops": ["min"], "as": ["top"]},
                    {"type": "formula", "as": "middle", "expr": f"datum.ty - datum.top + {slot / 2}"},
                ],
            },
            {
                "name": "links",
                "source": "tree",
                "transform": [
                    {"type": "treelinks"},
                    {"type": "filter", "expr": "datum.source.depth > 0"},
                    {
                        "type": "linkpath", "orient": "horizontal", "shape": "diagonal",
                        "sourceX": {"expr": str(left)}, "sourceY": {"expr": "datum.source.middle"},
                        "targetX": {"expr": str(begins)}, "targetY": {"expr": "datum.target.middle"},
                    },
                ],
            },
            {"name": "shown", "source": "tree", "transform": [{"type": "filter", "expr": "datum.depth > 0"}]},
        ],
        "marks": [
            {
                "type": "path", "from": {"data": "links"},
                "encode": {
                    "update": {
                        "path": {"field": "path"}, "stroke": {"value": look.accent_soft}, "strokeWidth": {"value": 1.2},
                    }
                },
            },
            {
                "type": "rect", "from": {"data": "shown"},
                "encode": {
                    "update": {
                        "x": {"signal": at["x"]}, "width": {"signal": at["width"]},
                        "yc": {"field": "middle"}, "height": {"signal": height},
                        "fill": {"signal": f"datum.depth == 1 ? '{look.accent}' : '{look.tint}'"},
                        "stroke": {"value": look.accent}, "strokeWidth": {"value": 0.8}, "cornerRadius": {"value": 3},
                    }
                },
            },
            {
                "type": "text", "from": {"data": "shown"},
                "encode": {
                    "update": {
                        "x": {"signal": f"({at['x']}) + 9"},
                        "y": {"signal": f"datum.middle - length(datum.lines) * {LINE} / 2 + 12"},
                        "text": {"field": "lines"}, "lineHeight": {"value": LINE}, "fontSize": {"value": 12.5},
                        "font": {"value": FAMILY},
                        "fontWeight": {"signal": "datum.depth == 1 ? 600 : 400"},
                        "fill": {"signal": "datum.depth == 1 ? '#ffffff' : '#1b2427'"},
                    }
                },
            },
        ],
    }  # fmt: skip
