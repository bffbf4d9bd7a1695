"""When the measures are to be done: year by year, and then those that go on, and those that nobody has set a time for."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts.handlingsdel import in_order
from bolig_cli.documents.parts.tiltak_med_okonomi import named
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan, Tiltak


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2) with a table: the year, and the measures by name that are to be done by then; nothing without
    measures."""
    rows: dict[tuple[int, str], list[Tiltak]] = {}
    for t in in_order(plan, numbers):
        rows.setdefault(_when(t), []).append(t)
    if not rows:
        return []
    word = norsk.capital(plan.betegnelser.tiltak.flertall)
    return [
        ast.header(2, ast.text(tr("Når tiltakene skal være gjennomført")), "tiltak-etter-aar"),
        ast.table(
            [ast.cell(tr("Frist")), ast.cell(word)],
            [[ast.cell(key[1]), [ast.bullets(named(t, numbers) for t in rows[key])]] for key in sorted(rows)],
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
