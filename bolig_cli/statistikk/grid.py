"""A dataset as a table of the plan: years across, one row for each code, and one figure for today's municipality in every year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import marked, tr
from bolig_cli.model.enhet import er_liten
from bolig_cli.model.tall import SKJULT, desimaler, verdi
from bolig_cli.model.uttrekk import Enhet, Uttrekk
from bolig_cli.record import record
from bolig_cli.statistikk.jsonstat import MISSING, NIL, Dataset, Dimension, Measure
from bolig_cli.statistikk.measure import is_rate
from bolig_cli.statistikk.query import Query, dimension_of, some_of

_PROVISIONAL = "*"
_MOST_NAMED = 6  # cells that a note names one by one

# What has been done to a cell that several municipalities stand behind, or that is too small.
_SHARE, _APART, _ADDED, _SMALL = "andel", "hver for seg", "lagt sammen", "for liten"


@record
class Grid:
    """Headings and rows as text, and the unit of each; what a reader must know of gaps, and what the one who fetches can do."""

    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    enheter: tuple[Enhet, ...]
    merknader: tuple[str, ...]
    raad: tuple[str, ...]


@record
class _Cell:
    """A cell's text, what has been done to it, and what the bank has marked its number with."""

    tekst: str
    gjort: frozenset[str] = frozenset()
    merker: frozenset[str] = frozenset()


def make_grid(metadata: Dataset, data: Dataset, uttrekk: Uttrekk, query: Query, minste: int) -> Grid:
    """The table. A year that several municipalities covered is the sum of their counts; rates are never added, nor averaged.

    How exact a figure is, and in which unit, the bank says in `data`, else in `metadata`. Counts of people from 1 to below
    `minste` are hidden, and the cells that the author has named; 0 hides no count. Raises BoligError for a named cell that is not
    there.
    """
    rows_of = dimension_of(data, uttrekk.rader, uttrekk.tabell)
    numbers = dict(query.kommuner)
    names = _names(rows_of)
    rows: list[tuple[str, list[_Cell]]] = []
    units: dict[str, list[str]] = {}
    for code in rows_of.koder:
        measure = _measure((data, metadata), rows_of, code)
        rate = is_rate(measure)
        cells = []
        for year in query.aar:
            at = {data.tid: year, rows_of.id: code}
            places = [at | {uttrekk.region: number} for number in numbers[year]] if year in numbers else [at]
            cell = _cell([data.cell(place) for place in places], rate, query.summeres)
            marks = frozenset(mark for place in places if (mark := data.mark(place)) and verdi(cell.tekst) is not None)
            cell = _Cell(_exact(cell.tekst, measure.desimaler), cell.gjort, marks)
            cells.append(cell if rate else _shown(cell, measure, minste))
        rows.append((names[code], cells))
        units.setdefault(measure.enhet, []).append(names[code])
    notes, advice = _notes(rows, uttrekk, query, minste)
    texts = _hide([(name, *(cell.tekst for cell in cells)) for name, cells in rows], query.aar, uttrekk)
    told = (*query.merknader, *notes, *_marks(rows, query.aar))
    return Grid((rows_of.navn, *query.aar), texts, _units(units), told, (*query.raad, *advice))


def _names(rows_of: Dimension) -> Mapping[str, str]:
    """What each row is called; with its code where another is called the same, since a row is known by its name."""
    used = Counter(rows_of.tekster.values())
    return {code: name if used[name] == 1 else f"{name} ({code})" for code, name in rows_of.tekster.items()}


def _measure(sources: Iterable[Dataset], rows_of: Dimension, code: str) -> Measure:
    """How a row's figures are measured: by the row's own code, or by the only code of the variable that says it."""
    for source in sources:
        for d in source.dimensjoner:
            measured = code if d.id == rows_of.id else d.koder[0] if len(d.koder) == 1 else ""
            if found := d.maalinger.get(measured):
                return found
    return Measure("", "", None, False)


def _units(units: Mapping[str, Sequence[str]]) -> tuple[Enhet, ...]:
    """The units that the bank names; with the rows of each where there are several."""
    if len(units) == 1:
        return tuple(Enhet(unit, ()) for unit in units if unit)
    return tuple(Enhet(unit, tuple(rows)) for unit, rows in units.items() if unit)


def _exact(text: str, decimals: int | None) -> str:
    """A number with at least as many decimals as the bank shows it with: JSON has no zeros at the end. Signs as they are."""
    number = verdi(text)
    if number is None or text == NIL or decimals is None or decimals <= desimaler(text):
        return text
    return f"{number:.{decimals}f}".replace(".", ",")


def _cell(parts: Sequence[str], rate: bool, can_be_added: bool) -> _Cell:
    if len(parts) < 2:
        return _Cell(added(parts))
    if rate:
        return _Cell(MISSING, frozenset({_SHARE}))
    return _Cell(added(parts), frozenset({_ADDED})) if can_be_added else _Cell(MISSING, frozenset({_APART}))


def _shown(cell: _Cell, measure: Measure, smallest: int) -> _Cell:
    small = er_liten(verdi(cell.tekst) or Decimal(0), measure.enhet, smallest)
    return _Cell(SKJULT, cell.gjort | {_SMALL}) if small else cell


def _marks(rows: Sequence[tuple[str, Sequence[_Cell]]], years: Sequence[str]) -> list[str]:
    """What a reader must know of numbers that the bank has marked: `*` is provisional, other marks are passed on."""
    notes = []
    for mark in dict.fromkeys(mark for _, cells in rows for cell in cells for mark in sorted(cell.merker)):
        marked_in = {
            name: [year for year, cell in zip(years, cells, strict=True) if mark in cell.merker] for name, cells in rows
        }
        found = [year for year in years if any(year in of_row for of_row in marked_in.values())]
        whole = all(
            mark in cell.merker or verdi(cell.tekst) is None
            for _, cells in rows
            for year, cell in zip(years, cells, strict=True)
            if year in found
        )
        cells = [f"{name} ({norsk.listing(of_row)})" for name, of_row in marked_in.items() if of_row]
        notes.append(_said(mark, norsk.listing(found), cells, whole))
    return notes


def _said(mark: str, years: str, cells: Sequence[str], whole: bool) -> str:
    if mark != _PROVISIONAL:
        words = marked("Statistikkbanken har merket tall for {aar} med «{merke}».")
        return tr(words, aar=years, merke=mark)
    if whole:
        return tr("Tallene for {aar} er foreløpige.", aar=years)
    if len(cells) <= _MOST_NAMED:
        return tr("Disse tallene er foreløpige: {celler}.", celler=norsk.listing(cells))
    return tr("Noen av tallene for {aar} er foreløpige.", aar=years)


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
            f"Utvalget fra tabell {uttrekk.tabell} har ingen celle i raden «{row}», kolonnen «{column}», som «skjul» nevner. "
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
    if parts and all(part == NIL for part in parts):
        return NIL
    if not parts or any(number is None for number in numbers):
        return MISSING
    return str(sum((number for number in numbers if number is not None), Decimal(0))).replace(".", ",")
