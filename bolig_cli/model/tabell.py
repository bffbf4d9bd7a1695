"""A table, and what its cells mean: rows and columns by name, the type of each cell, and the totals with their parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from itertools import takewhile

from bolig_cli import norsk
from bolig_cli.digest import digest
from bolig_cli.finding import Place
from bolig_cli.model.enhet import antall_i
from bolig_cli.model.item import Item
from bolig_cli.model.tall import desimaler, er_lang, er_tegn, skrevet, som_lang, verdi
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.uttrekk import Henting, Uttrekk
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin
from bolig_cli.source.tabelldata import COLUMNS, ROWS


class Celletype(StrEnum):
    """What a cell may hold."""

    HELTALL = "heltall"
    DESIMALTALL = "desimaltall"
    PROSENT = "prosent"
    TEKST = "tekst"


class Figurtype(StrEnum):
    """How a table is drawn."""

    LINJE = "linje"
    STOLPER = "stolper"


TEKST, HELTALL, PROSENT = Celletype.TEKST, Celletype.HELTALL, Celletype.PROSENT
TOTALER = frozenset(("i alt", "sum", "totalt", "alle"))  # names that are totals without the table's author saying so

Celle = tuple[int, int]  # row (0 is the first below the headings) and column (0 is the rows' names)


@record(kw_only=True)
class Sumlinje:
    """A row or a column that is a total, and what it is the total of; empty for all that stands before it."""

    navn: str
    av: tuple[str, ...]


@record(kw_only=True)
class Tabell(Item):
    """A table of the knowledge base. Cells are text as written, numbers included, so that signs like `..` survive.

    `type` is what the cells hold (a Celletype), `typer` the rows and columns that differ, by name.
    `summer` is None where the author leaves it to the names («I alt»). `data` is the CSV file.
    """

    kilde: str
    url: str
    dato: Tidspunkt | None
    enhet: str
    tallstatus: str
    metode: Markdown
    kommentar: Markdown
    figur: str  # a Figurtype; "" for none
    type: str
    typer: Mapping[str, str]
    summer: tuple[Sumlinje, ...] | None
    gjelder_personer: bool
    uttrekk: Uttrekk | None
    hentet: Henting | None = None
    kolonner: tuple[str, ...] = ()
    rader: tuple[tuple[str, ...], ...] = ()
    data: Origin = field(compare=False, repr=False)

    def heading_at(self, column: int) -> Place:
        """The place of a column's heading."""
        return self.data.at(COLUMNS, column)

    def row_at(self, row: int) -> Place:
        return self.data.at(ROWS, row)

    def cell_at(self, row: int, column: int) -> Place:
        return self.data.at(ROWS, row, column)


@record(kw_only=True)
class Tabelldata:
    """The CSV file of a table: its headings and its rows."""

    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    origin: Origin = field(compare=False, repr=False)


@record
class Sum:
    """A cell that is the total of others."""

    total: Celle
    deler: tuple[Celle, ...]


def radnavn(tabell: Tabell) -> tuple[str, ...]:
    """The name of each row, as it is read: how its spaces and letters are stored says nothing."""
    return tuple(_radnavn(rad) for rad in tabell.rader)


def _radnavn(rad: Sequence[str]) -> str:
    return visible(rad[0]).strip() if rad else ""


def kolonnenavn(tabell: Tabell) -> tuple[str, ...]:
    """The name of each column, as it is read; the first is that of the rows' names."""
    return tuple(visible(navn).strip() for navn in tabell.kolonner)


def tekst(tabell: Tabell, celle: Celle) -> str:
    """What is written in the cell; "" where the row is too short."""
    rad, kolonne = celle
    return tabell.rader[rad][kolonne] if kolonne < len(tabell.rader[rad]) else ""


def finn(tabell: Tabell, rad: str, kolonne: str) -> Celle | None:
    """The cell in a row and a column by name, or None where one of them isn't there."""
    rows, columns = radnavn(tabell), kolonnenavn(tabell)[1:]
    return (rows.index(rad), columns.index(kolonne) + 1) if rad in rows and kolonne in columns else None


def aar(kolonne: str) -> int | None:
    """The year that a column is headed by, or None."""
    return int(kolonne) if len(kolonne) == 4 and kolonne.isascii() and kolonne.isdecimal() else None


def er_snudd(tabell: Tabell) -> bool:
    """Whether the years are rows and not columns: a table is read over time along its rows."""
    rows = radnavn(tabell)
    return len(rows) > 1 and all(map(aar, rows)) and not any(map(aar, kolonnenavn(tabell)[1:]))


def over_tid(tabell: Tabell, rad: str) -> dict[int, Decimal]:
    """A row's numbers by year. Cells with signs are left out."""
    if rad not in radnavn(tabell):
        return {}
    row = radnavn(tabell).index(rad)
    found = {aar(k): verdi(tekst(tabell, (row, j))) for j, k in enumerate(kolonnenavn(tabell)) if j}
    return {year: number for year, number in found.items() if year is not None and number is not None}


def type_av(tabell: Tabell, celle: Celle) -> str:
    """What a cell may hold: heltall, desimaltall, prosent or tekst.

    Text where either the row or the column is text; else the row's type, the column's, the table's.
    """
    rad, kolonne = celle
    heading = tabell.kolonner[kolonne] if kolonne < len(tabell.kolonner) else ""
    names = (_radnavn(tabell.rader[rad]), visible(heading).strip()) if tabell.typer else ()
    own = [tabell.typer[name] for name in names if name in tabell.typer]
    return TEKST if TEKST in own else (own or [tabell.type])[0]


def passer(tabell: Tabell, celle: Celle) -> bool:
    """Whether a cell is empty, or has what its type says: what it says otherwise has its finding, and is no number to count by."""
    text = tekst(tabell, celle)
    return not text or er_av_type(text, type_av(tabell, celle))


def er_av_type(text: str, type: str) -> bool:
    """Whether a text is a number of a type, or a sign for one that is not there."""
    number = verdi(text)
    match type:
        case Celletype.HELTALL:
            return er_tegn(text) or (number is not None and not desimaler(text) and "%" not in text)
        case Celletype.PROSENT:
            return er_tegn(text) or (number is not None and 0 <= number <= 100)
        case Celletype.DESIMALTALL:
            return er_tegn(text) or (number is not None and "%" not in text)
    return True  # text; an unknown type has its finding from the schema


def er_hel(tabell: Tabell) -> bool:
    """Whether every row has a value for each column, and no two rows are called the same: else nobody knows what is where."""
    names = radnavn(tabell)
    return len(set(names)) == len(names) and all(len(row) == len(tabell.kolonner) for row in tabell.rader)


def bankens_enhet(tabell: Tabell, rad: str) -> str:
    """What the statistics bank says that a row is counted in; "" where it says nothing, and in tables that are not from there."""
    units = tabell.hentet.enheter if tabell.hentet else ()
    return next((unit.navn for unit in units if not unit.rader or visible(rad).strip() in unit.rader), "")


def enhet_av(tabell: Tabell, rad: str) -> str:
    """What a row is counted in, for a reader: the author's word where it does for the whole table, else the bank's.

    It does not where the rows have different units, where each figure stands for many («1 000 personer»), nor for a row of
    percentages in a table that counts something.
    """
    own, units = bankens_enhet(tabell, rad), tabell.hentet.enheter if tabell.hentet else ()
    if own and (not tabell.enhet or len(units) > 1 or antall_i(own) > 1):
        return own
    return PROSENT.value if _er_andel(tabell, visible(rad).strip()) else tabell.enhet


def celleenhet(tabell: Tabell, rad: str, kolonne: str) -> str:
    """What a cell is counted in, for a reader: as its row, but in a column of percentages."""
    return PROSENT.value if _er_andel(tabell, visible(kolonne).strip()) else enhet_av(tabell, rad)


def _er_andel(tabell: Tabell, navn: str) -> bool:
    """Whether a row or a column has percentages, and the table something else."""
    return tabell.typer.get(navn) == PROSENT != tabell.type


def enhet(tabell: Tabell) -> str:
    """What the table is counted in, for a reader; each unit with its rows where they differ, and with its columns."""
    by_unit: dict[str, list[str]] = {}
    for name in radnavn(tabell):
        by_unit.setdefault(enhet_av(tabell, name), []).append(name)
    rows = list(by_unit) if len(by_unit) == 1 else [_med_navn(unit, names) for unit, names in by_unit.items() if unit]
    percentages = [name for name in kolonnenavn(tabell)[1:] if _er_andel(tabell, name) and list(by_unit) != [PROSENT]]
    columns = [_med_navn(PROSENT, percentages)] if percentages else []
    return "; ".join(filter(None, (*rows, *columns))) or tabell.enhet


def _med_navn(unit: str, names: Sequence[str]) -> str:
    return f"{norsk.listing(names)}: {unit}"


def celler(tabell: Tabell) -> Iterator[Celle]:
    """Every cell that is written in a column that has a heading, row by row, but for the rows' names."""
    for i, rad in enumerate(tabell.rader):
        yield from ((i, j) for j in range(1, min(len(rad), len(tabell.kolonner))))


def skrevne(tabell: Tabell) -> list[list[str]]:
    """The cells as a reader sees them: where one number has groups of three, four digits stand so too, but for years."""
    written = [[row[0], *map(skrevet, row[1:])] for row in tabell.rader]
    if not any(er_lang(cell) for row in written for cell in row[1:]):
        return written
    numbers = [(i, j) for i, j in celler(tabell) if type_av(tabell, (i, j)) != TEKST]
    years = [{cell[side] for cell in numbers} - {cell[side] for cell in numbers if not _kan_vaere_aar(tabell, cell)}
             for side in (0, 1)]  # fmt: skip
    for i, j in numbers:
        if i not in years[0] and j not in years[1]:
            written[i][j] = som_lang(written[i][j])
    return written


def _kan_vaere_aar(tabell: Tabell, celle: Celle) -> bool:
    return (year := aar(tekst(tabell, celle).strip())) is not None and 1900 <= year <= 2100


def er_total(tabell: Tabell, navn: str) -> bool:
    """Whether a row or a column is a total."""
    if tabell.summer is None:
        return searchable(navn).strip() in TOTALER
    return any(s.navn == visible(navn).strip() for s in tabell.summer)


def summer(tabell: Tabell) -> Iterator[Sum]:
    """Every total with its parts, where all of them are numbers or signs that a sum can be taken of.

    What a total is a total of: the parts that its author names; else what stands before it, back to the total before; else, for a
    total that stands first, what stands after it.
    """
    rows, columns = radnavn(tabell), kolonnenavn(tabell)
    named = {s.navn: s for s in tabell.summer or ()}

    def until_total(places: Iterable[int], names: Sequence[str]) -> list[int]:
        return list(takewhile(lambda i: not er_total(tabell, names[i]), places))

    def parts(names: Sequence[str], at: int) -> list[int]:
        if (line := named.get(names[at])) and line.av:
            return [names.index(part) for part in line.av if part in names and names.index(part) != at]
        before = [i for i in range(at) if names[i]]
        return until_total(before[::-1], names)[::-1] or until_total(range(at + 1, len(names)), names)

    for i, name in enumerate(rows):
        if er_total(tabell, name) and (own := parts(rows, i)):
            for j in range(1, min(len(tabell.rader[i]), len(columns))):
                if type_av(tabell, (i, j)) != TEKST:
                    yield Sum((i, j), tuple((k, j) for k in own))
    for j, name in enumerate(columns):
        if j and er_total(tabell, name) and (own := [k for k in parts(["", *columns[1:]], j) if k]):
            for i, rad in enumerate(tabell.rader):
                if j < len(rad) and type_av(tabell, (i, j)) != TEKST:
                    yield Sum((i, j), tuple((i, k) for k in own))


def avrunding(tabell: Tabell, sum: Sum) -> Decimal:
    """How far a total may be from the sum of its parts because each is rounded; nil for whole numbers, which are counted."""
    if type_av(tabell, sum.total) == HELTALL:
        return Decimal(0)
    places = max(desimaler(tekst(tabell, celle)) for celle in (sum.total, *sum.deler))
    return (len(sum.deler) + 1) * Decimal(1).scaleb(-places) / 2


def avtrykk(kolonner: Sequence[str], rader: Sequence[Sequence[str]]) -> str:
    """A fingerprint of the headings and cells, whatever separators and line endings the file has."""
    text = "\n".join("\t".join(row) for row in (kolonner, *rader))
    return digest(text)


def ukjente_navn(tabell: Tabell, linje: Sumlinje) -> tuple[str, ...]:
    """The names in a total's line that are no row's and no column's."""
    names = {*radnavn(tabell), *kolonnenavn(tabell)[1:]}
    return tuple(name for name in (linje.navn, *linje.av) if name not in names)
