"""Years in a table's headings as a spreadsheet has written them: as amounts; or with a letter for a figure."""

import re
from collections.abc import Iterator

from bolig_cli.model.tabell import Tabell, kolonnenavn
from bolig_cli.source.meant import LETTERS
from bolig_cli.source.naming import is_year

_AS_AN_AMOUNT = re.compile(
    r"(19|20)[ .\u00a0\u2009\u202f]?(\d\d)(?:[,.]0+)?|([12])[ .\u00a0\u2009\u202f](9\d\d|0\d\d)(?:[,.]0+)?"
)


def skrevne_aar(table: Tabell) -> Iterator[tuple[int, str, str]]:
    """Each column that is called "2 024", "2024,0" or "2O24": its number, what it is called, and the year."""
    for number, name in enumerate(kolonnenavn(table)):
        match = _AS_AN_AMOUNT.fullmatch(name.strip())
        year = "".join(part for part in match.groups() if part) if match else ""
        if not year and is_year(figures := name.strip().translate(LETTERS)) and figures[:2] in ("19", "20"):
            year = figures  # 2O26
        if year and year != name.strip():
            yield number, name, year
