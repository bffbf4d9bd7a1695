"""Years in a table's headings as a spreadsheet has written them: as amounts."""

import re
from collections.abc import Iterator

from bolig_cli.model.tabell import Tabell, kolonnenavn

_AS_AN_AMOUNT = re.compile(
    r"(19|20)[ .\u00a0\u2009\u202f]?(\d\d)(?:[,.]0+)?|([12])[ .\u00a0\u2009\u202f](9\d\d|0\d\d)(?:[,.]0+)?"
)


def skrevne_aar(table: Tabell) -> Iterator[tuple[int, str, str]]:
    """Each column that is called "2 024" or "2024,0": its number, what it is called, and the year."""
    for number, name in enumerate(kolonnenavn(table)):
        match = _AS_AN_AMOUNT.fullmatch(name.strip())
        year = "".join(part for part in match.groups() if part) if match else ""
        if year and year != name.strip():
            yield number, name, year
