"""A row of a table that something names."""

from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tabell import radnavn
from bolig_cli.rules.rule import Problem
from bolig_cli.source.certain import likely


def unknown_row(table: Tabell, row: str, place: Place) -> Iterator[Problem]:
    """The fault, where the table has no row of that name. A table without numbers has its own finding, and no other."""
    if not table.rader or row in radnavn(table):
        return
    guess = likely(row, radnavn(table))
    yield Problem(
        place,
        f"Tabellen {table.id} har ingen rad som heter «{row}»." + (f" Mente du «{guess}»?" if guess else ""),
        "Skriv raden slik den heter i CSV-filen.",
    )
