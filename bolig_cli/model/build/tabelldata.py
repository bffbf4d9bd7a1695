"""kunnskapsgrunnlag/tabeller/*.csv → the figures of a table."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.tabell import Tabelldata
from bolig_cli.source.tabelldata import COLUMNS, ROWS


def build(r: Reader) -> Tabelldata:
    return Tabelldata(
        kolonner=tuple(cell.text() for cell in r.items(COLUMNS)),
        rader=tuple(tuple(cell.text() for cell in row.items()) for row in r.items(ROWS)),
        origin=r.origin,
    )
