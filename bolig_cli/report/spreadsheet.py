"""A table for a spreadsheet.

Semicolons and a byte order mark, since a Norwegian Excel opens such a file right with a double click (RFC 4180 has commas, which it
puts into one column). A cell that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The file's text. Several things in a cell stand on lines of their own there."""
    made = io.StringIO()
    made.write("\ufeff")
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell.replace("\u00a0", " ")) for cell in row] for row in rows)
    return made.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
