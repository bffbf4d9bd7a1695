"""The tags of a table as they are without the column that holds rows together.

Typst keeps rows together where a cell goes across them, and has no other words for it. So the template puts an empty cell across
the first two rows of a long table, and across the last two, in a column of no width at the end. Nobody sees it, and a screen reader
is not to find it: the empty cells are taken out, and the last cell of every other row, which goes across that column too, is again
as wide as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pikepdf

from bolig_cli.render.pdf.row_headers import attribute_of
from bolig_cli.render.pdf.tags import Table


def released(tables: Sequence[Table]) -> list[Table]:
    """The tables of the open document as they are without it; changes them there."""
    return [_released(table) for table in tables]


def _released(table: Table) -> Table:
    first = {at for at, row in enumerate(table.rows) if row.cells and _holds(row.cells[-1])}
    if not first:
        return table
    held = {at + more for at in first for more in (0, 1)}
    rows = [replace(row, cells=row.cells[:-1]) if at in first else row for at, row in enumerate(table.rows)]
    for at, row in enumerate(rows):
        if at in first:
            row.element.K = pikepdf.Array(row.cells)
        elif at not in held and row.cells:
            _narrow(row.cells[-1])
    return replace(table, rows=rows)


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
