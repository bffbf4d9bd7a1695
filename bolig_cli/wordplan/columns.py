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
    what stands in them. `money` is what the amounts in each column are counted in, by its heading or the wider one.
    """

    at: int
    below: int
    names: tuple[str, ...]
    headings: tuple[str, ...]
    parts: frozenset[int]
    money: tuple[str, ...] = ()

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
    money = [words.money_of(heading) for heading in headings]
    years = [_without_money(heading) for heading in headings]
    parts = {index for index, heading in enumerate(years) if _YEAR.fullmatch(heading)}
    headings = [years[index] if index in parts else heading for index, heading in enumerate(headings)]
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
            money[index] = words.money_of(cell.plain) or money[wide[index]]
        parts |= set(second)
        below += 1
    return Columns(at, below, tuple(names), tuple(headings), frozenset(parts), tuple(money))


def _without_money(heading: str) -> str:
    """A year without what its amounts are counted in: «2021 (i 1000 kr)»."""
    return re.sub(r"\s*\(.*\)$", "", heading.strip()) if words.money_of(heading) else heading.strip()
