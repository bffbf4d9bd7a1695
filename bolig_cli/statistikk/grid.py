"""A dataset as a table of the plan: years across, one row for each code, and one figure for today's municipality in every year."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import marked, tr
from bolig_cli.model.tall import SKJULT, verdi
from bolig_cli.model.uttrekk import Uttrekk
from bolig_cli.record import record
from bolig_cli.statistikk.jsonstat import MISSING, Dataset, Dimension
from bolig_cli.statistikk.query import Query, dimension_of, some_of

_RATE = re.compile(r"prosent|promille|\bper\b|andel|indeks|snitt|median|\brate", re.IGNORECASE)

# What has been done to a cell that several municipalities stand behind, or that is too small.
_SHARE, _APART, _ADDED, _SMALL = "andel", "hver for seg", "lagt sammen", "for liten"


@record
class Grid:
    """Headings and rows as text; what a reader must know of gaps, and what the one who fetches can do about them."""

    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    merknader: tuple[str, ...]
    raad: tuple[str, ...]


@record
class _Cell:
    """A cell's text, and what has been done to it."""

    tekst: str
    gjort: frozenset[str] = frozenset()


def make_grid(data: Dataset, uttrekk: Uttrekk, query: Query, minste: int) -> Grid:
    """The table. A year that several municipalities covered is the sum of their counts; rates are never added, nor averaged.

    Counts from 1 to below `minste` are hidden, and the cells that the author has named; 0 hides no count. Raises BoligError for a
    named cell that is not there.
    """
    rows_of = dimension_of(data, uttrekk.rader, uttrekk.tabell)
    numbers = dict(query.kommuner)
    rows: list[tuple[str, list[_Cell]]] = []
    for code in rows_of.koder:
        rate = _is_rate(rows_of, code) or any(
            _is_rate(d, measured) for d in data.dimensjoner if d.id != rows_of.id for measured in d.enheter
        )
        cells = []
        for year in query.aar:
            at = {data.tid: year, rows_of.id: code}
            places = [at | {uttrekk.region: number} for number in numbers[year]] if year in numbers else [at]
            cell = _cell([data.cell(place) for place in places], rate, query.summeres)
            cells.append(cell if rate else _shown(cell, minste))
        rows.append((rows_of.tekster[code], cells))
    notes, advice = _notes(rows, uttrekk, query, minste)
    texts = _hide([(name, *(cell.tekst for cell in cells)) for name, cells in rows], query.aar, uttrekk)
    return Grid((rows_of.navn, *query.aar), texts, (*query.merknader, *notes), (*query.raad, *advice))


def _cell(parts: Sequence[str], rate: bool, can_be_added: bool) -> _Cell:
    if len(parts) < 2:
        return _Cell(added(parts))
    if rate:
        return _Cell(MISSING, frozenset({_SHARE}))
    return _Cell(added(parts), frozenset({_ADDED})) if can_be_added else _Cell(MISSING, frozenset({_APART}))


def _shown(cell: _Cell, smallest: int) -> _Cell:
    small = 0 < abs(verdi(cell.tekst) or Decimal(0)) < smallest
    return _Cell(SKJULT, cell.gjort | {_SMALL}) if small else cell


def _notes(
    rows: Sequence[tuple[str, Sequence[_Cell]]], uttrekk: Uttrekk, query: Query, smallest: int
) -> tuple[list[str], list[str]]:  # fmt: skip
    """What readers must know of the cells, and what the one who fetches can do about them."""

    def years(done: str) -> list[str]:
        columns = zip(*(cells for _, cells in rows), strict=True)
        return [
            year for year, cells in zip(query.aar, columns, strict=True) if any(done in cell.gjort for cell in cells)
        ]

    notes, advice = [], []
    if shares := years(_SHARE):
        words = marked("Kommunen var delt i flere i {aar}. Andeler og snitt kan ikke legges sammen, og står som «..».")
        notes.append(tr(words, aar=norsk.listing(shares)))
    if apart := years(_APART):
        words = marked("Kommunen var delt i flere i {aar}. Tallene er ikke lagt sammen, og står som «..».")
        notes.append(tr(words, aar=norsk.listing(apart)))
        if uttrekk.summeres is None:
            advice.append(
                "Tabellen sier om seg selv at tallene ikke bør legges sammen. Er disse tallene et antall som kan legges sammen, "
                "skriver du «summeres: true» under «henting»."
            )
    if years(_SMALL):
        notes.append(tr("Tall fra 1 til {stoerste} er skjult (:).", stoerste=smallest - 1))
    if added := years(_ADDED):
        numbers = dict.fromkeys(number for year, of_it in query.kommuner if year in added for number in of_it)
        words = marked("Tallene for {aar} er summen av kommunene som nå er slått sammen (kommunenummer {numre}).")
        notes.append(tr(words, aar=norsk.listing(added), numre=norsk.listing(list(numbers))))
    return notes, advice


def _hide(rows: Sequence[tuple[str, ...]], years: Sequence[str], uttrekk: Uttrekk) -> tuple[tuple[str, ...], ...]:
    """The rows, where the cells that the author has named are hidden."""
    there = {(row[0], year) for row in rows for year in years}
    if missing := [cell for cell in uttrekk.skjul if cell not in there]:
        row, column = missing[0]
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} har ingen celle i raden «{row}», kolonnen «{column}», som «skjul» nevner. "
            f"Radene er {some_of([f'«{row[0]}»' for row in rows])}."
        )

    def cells(row: tuple[str, ...]) -> Iterable[str]:
        return (SKJULT if (row[0], year) in uttrekk.skjul else cell for year, cell in zip(years, row[1:], strict=True))

    return tuple((row[0], *cells(row)) for row in rows)


def added(celler: Iterable[str]) -> str:
    """The sum of cells. A hidden part hides the sum, any other sign makes it missing: a sum of some is never shown as all."""
    parts = list(celler)
    numbers = [verdi(part) for part in parts]
    if len(parts) == 1:
        return parts[0]
    if any(part == SKJULT for part in parts):
        return SKJULT
    if not parts or any(number is None for number in numbers):
        return MISSING
    return str(sum((number for number in numbers if number is not None), Decimal(0))).replace(".", ",")


def _is_rate(dimension: Dimension, code: str) -> bool:
    """Whether what is measured is a share, an average or another figure that can't be added: by its decimals, kind or unit."""
    has_decimals = dimension.desimaler.get(code, 0) > 0
    return has_decimals or code in dimension.snitt or bool(_RATE.search(dimension.enheter.get(code, "")))
