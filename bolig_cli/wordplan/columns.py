"""The head of a table of measures: what each column is, also where a heading stands over several («Kostnad» over four years)."""

import re
from collections.abc import Sequence

from bolig_cli.record import record
from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Cell

_YEAR = re.compile(r"20\d\d(?:\s?[–-]\s?(?:20)?\d\d)?")
_MOST_BEFORE = 3  # rows that may stand over the head


@record
class Columns:
    """The row that the head begins in, the first row below it, the field of each column («» for none), and its heading.

    `parts` are the columns that have a heading of their own below a wider one, or are called by a year: their heading is told with
    what stands in them.
    """

    at: int
    below: int
    names: tuple[str, ...]
    headings: tuple[str, ...]
    parts: frozenset[int]

    def name(self, index: int) -> str:
        return self.names[index] if index < len(self.names) else ""

    def heading(self, index: int) -> str:
        return self.headings[index] if index < len(self.headings) else ""


def columns_of(grid: Sequence[Sequence[Cell | None]]) -> Columns | None:
    """The head of a table with columns for fields; None where there is none."""
    at = next(
        (
            i
            for i, row in enumerate(grid[:_MOST_BEFORE])
            if sum(bool(cell and words.field_of(cell.plain)) for cell in row) > 1
        ),
        None,
    )
    if at is None or len(grid) < at + 2:
        return None
    head = grid[at]
    headings = [cell.plain if cell else "" for cell in head]
    names = words.fields_of(headings)
    parts = {index for index, heading in enumerate(headings) if _YEAR.fullmatch(heading.strip())}
    below = at + 1
    wide = {
        index: start
        for start, cell in enumerate(head)
        if cell and cell.span > 1
        for index in range(start, start + cell.span)
    }
    second = {index: cell for index, cell in enumerate(grid[below]) if cell and cell.plain}
    is_head = all(
        _YEAR.fullmatch(cell.plain.strip()) or not words.FIGURE.fullmatch(cell.plain) for cell in second.values()
    )
    if len(grid) > below + 1 and is_head and len(second) > 1 and set(second) <= set(wide):
        for index, cell in second.items():
            names[index], headings[index] = names[wide[index]], cell.plain
        parts |= set(second)
        below += 1
    return Columns(at, below, tuple(names), tuple(headings), frozenset(parts))
