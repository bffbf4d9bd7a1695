"""The tags of a table as they are without the column that holds rows together.

Typst keeps rows together where a cell goes across them, and has no other words for it. So the template puts an empty cell across
the first two rows of a long table, and across the last two, in a column of no width at the end. Nobody sees it, and a screen reader
is not to find it: the empty cells are taken out, and the last cell of every other row, which goes across that column too, is again
as wide as it was.
"""

from collections.abc import Iterable
from typing import Any

import pikepdf

from bolig_cli.render.pdf.row_headers import attribute_of, cells_in, rows_in


def release(tables: Iterable[Any]) -> None:
    """Changes the tables of the open document."""
    for table in tables:
        rows = [(row, cells_in(row)) for row in rows_in(table, ("/THead", "/TBody", "/TFoot"))]
        first = [at for at, (_, cells) in enumerate(rows) if cells and _holds(cells[-1])]
        if not first:
            continue
        held = {at + more for at in first for more in (0, 1)}
        for at in first:
            row, cells = rows[at]
            row.K = pikepdf.Array(cells[:-1])
        for at, (_, cells) in enumerate(rows):
            if at not in held and cells:
                _narrow(cells[-1])


def _holds(cell: Any) -> bool:
    """Whether it is the template's own: no other cell is empty and goes across rows."""
    kids = cell.get("/K")
    is_empty = kids is None or (isinstance(kids, pikepdf.Array) and len(kids) == 0)
    return is_empty and attribute_of(cell, "/RowSpan") is not None


def _narrow(cell: Any) -> None:
    for attributes in cell.A:
        if attributes.O == "/Table" and "/ColSpan" in attributes:
            across = int(attributes.ColSpan) - 1
            if across > 1:
                attributes.ColSpan = across
            else:
                del attributes.ColSpan
