"""When the measures are to be done: year by year, and then those that go on, and those that nobody has set a time for."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts.handlingsdel import in_order
from bolig_cli.documents.parts.tiltak_med_okonomi import named
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan, Tiltak


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2) with a table: the year, and the measures by name that are to be done by then; nothing without
    measures."""
    rows = _rows(plan, numbers)
    return _table(plan, [(word, _by_name(measures, numbers)) for (_, word), measures in rows])


def in_short(plan: Plan, numbers: Numbers) -> list[Node]:
    """As `blocks`, with those that have no year of their own by number: for a document that has told of each of them."""
    rows = _rows(plan, numbers)
    return _table(
        plan,
        [
            (word, _by_name(measures, numbers) if year < _LAST else _by_number(measures, numbers))
            for (year, word), measures in rows
        ],
    )


def _rows(plan: Plan, numbers: Numbers) -> list[tuple[tuple[int, str], list[Tiltak]]]:
    rows: dict[tuple[int, str], list[Tiltak]] = {}
    for t in in_order(plan, numbers):
        rows.setdefault(_when(t), []).append(t)
    return sorted(rows.items(), key=lambda row: row[0])


def _by_name(measures: Sequence[Tiltak], numbers: Numbers) -> Cell:
    return [ast.bullets(named(t, numbers) for t in measures)]


def _by_number(measures: Sequence[Tiltak], numbers: Numbers) -> Cell:
    return [ast.plain(ast.joined([[ast.link(ast.text(numbers.number[t.id]), f"#{t.id}")] for t in measures]))]


def _table(plan: Plan, rows: Sequence[tuple[str, Cell]]) -> list[Node]:
    if not rows:
        return []
    return [
        ast.header(2, ast.text(tr("Når tiltakene skal være gjennomført")), "tiltak-etter-aar"),
        ast.table(
            [ast.cell(tr("Frist")), ast.cell(norsk.capital(plan.betegnelser.tiltak.flertall))],
            [[ast.cell(word), measures] for word, measures in rows],
            caption=ast.text(tr("Tiltakene etter året de skal være gjennomført")),
            widths=[0.16, 0.84],
            align=["left", "left"],
            id="tabell-tiltak-etter-aar",
            classes=["tett", "smal"],
        ),
    ]


def _when(t: Tiltak) -> tuple[int, str]:
    """Where a measure stands, and what is said of it: the year of its time limit, or why it has none."""
    if t.frist is None:
        return _LAST + 1, tr("Ikke fastsatt")
    if t.frist.loepende or t.frist.last is None:
        return _LAST, tr("Løpende")
    return t.frist.last.year, str(t.frist.last.year)


_LAST = 10_000  # after every year
