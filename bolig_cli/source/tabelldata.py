"""A table's numbers: a CSV file as headings and rows, every cell with its place.

The standard library's csv knows neither line nor column of a cell, and an author needs both. Quotation marks and line breaks inside
them are as in RFC 4180. What stands between the cells is found from the file: the separator that makes a table of it.
"""

from collections.abc import Iterator

from bolig_cli import limits
from bolig_cli.finding import Finding, Place
from bolig_cli.record import record
from bolig_cli.source import text as source_text
from bolig_cli.source.conflicts import settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.misread import corrected
from bolig_cli.source.node import Document, Mapping, Node, Scalar, Sequence
from bolig_cli.source.table_edges import (
    Cell,
    Row,
    is_number,
    is_year,
    no_headings,
    one_heading_row,
    width_of,
    without_notes,
    without_repeated,
)
from bolig_cli.source.table_signs import as_meant

KIND = "tabelldata"
COLUMNS, ROWS = "kolonner", "rader"
MAX_ROWS = limits.CSV_ROWS
MAX_COLUMNS = limits.CSV_COLUMNS
_MAX_CELLS = limits.CSV_CELLS

_NOTE_STARTS = (
    "kilde",
    "kjelde",
    "note",
    "merknad",
    "fotnote",
    "source",
    "*",
    "1)",
    "¹",
    "tall per",
    "sist oppdatert",
    "oppdatert",
)
_SEPARATORS = ";\t,"  # spreadsheets set to Norwegian write semicolons
_SPACES = " \u00a0"


class _Unclosed(Exception):
    """A quotation mark that is not closed as it should be, and where it stands."""

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column


@record
class _Grid:
    """The rows of a file that something stands in. `gaps` are the numbers of those that come after empty lines."""

    rows: list[Row]
    gaps: frozenset[int]
    separator: str


def parse(data: bytes, path: str) -> tuple[Document | None, list[Finding]]:
    """The file as a mapping of `kolonner` (the headings) and `rader` (lists of cells), and what is wrong with it.

    Cells are text without the white space around them, and a line break in a cell is a space. Empty lines, and empty columns at
    the right, are passed over: spreadsheets leave them. Text above or below the table is a finding, and the table is read all the
    same. None when the file cannot be read. Never raises on any bytes.
    """
    text = source_text.decode(_in_utf8(data), path)
    if isinstance(text, Finding):
        return None, [text]
    text, letters = corrected(text, path)
    text, conflicts = settled(text, path)
    document, findings = _of_text(text, path)
    return document, letters + conflicts + findings


def _of_text(text: str, path: str) -> tuple[Document | None, list[Finding]]:
    if (bad := source_text.first_not_text(text)) is not None:
        from bolig_cli.source import control_signs  # most files have none

        return None, [control_signs.finding(text, bad, path)]
    if sum(map(text.count, _SEPARATORS)) > _MAX_CELLS:
        return None, [_too_large(f"mer enn {_MAX_CELLS} celler", path)]
    try:
        grid = _read(text)
    except _Unclosed as fault:
        return None, [
            READ_FAULTS["csv-anfoerselstegn"].at(
                Place(path, fault.line, fault.column),
                "Anførselstegnet her blir ikke avsluttet, eller noe står rett etter at det er avsluttet.",
                "Sett et anførselstegn der cellen slutter.",
            )
        ]
    rows, beside = _table(grid)
    if len(rows) < 2:
        return None, [_empty(path)]
    width = max(map(width_of, rows))
    if width < 2:
        return None, [
            READ_FAULTS["csv-en-kolonne"].at(
                Place(path, rows[0][0].line, 1),
                "Tabellen har bare én kolonne: radene har navn, men ingen tall. Da er det trolig brukt et annet skilletegn.",
                "Sett semikolon mellom cellene i alle linjene, eller lagre regnearket på nytt som CSV UTF-8.",
            )
        ]
    if len(rows) - 1 > MAX_ROWS or width > MAX_COLUMNS:
        size = f"{len(rows) - 1} rader og {width} kolonner"
        return None, [_too_large(size, path)]
    if missing := no_headings(rows, grid.separator, path):
        return None, [missing]
    rows, double = one_heading_row(rows, path)
    findings = double + [_beside(lines, is_above, path) for lines, is_above in beside if lines]
    rows, notes = without_notes([row[:width] for row in rows], path)
    rows, repeated = without_repeated(rows, path)
    rows, signs = as_meant(rows, grid.separator, path)
    findings += notes + repeated + signs
    if len(rows) < 2:  # the headings, and the headings again
        return None, [_empty(path)]
    return _document(rows, path), findings + source_text.check_characters(text, path)


def _empty(path: str) -> Finding:
    return READ_FAULTS["csv-tom"].at(
        Place(path),
        "Filen har ingen rader med tall.",
        "Skriv overskriftene på den første linjen og én rad på hver linje under.",
    )


def _too_large(size: str, path: str) -> Finding:
    return READ_FAULTS["csv-for-stor"].at(
        Place(path),
        f"Tabellen har {size}; den kan ha høyst {MAX_ROWS} rader og {MAX_COLUMNS} kolonner.",
        "Ta bare med det leseren trenger, eller del tabellen.",
    )


def _in_utf8(data: bytes) -> bytes:
    """The file in UTF-8, where it is in the UTF-16 that Excel calls «Unicode-tekst», with or without the mark at its start."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data[:1] and data[1:4:2] == b"\0\0":
        encoding = "utf-16-le"
    elif data[:1] == b"\0" == data[2:3] and data[1:2] != b"\0":
        encoding = "utf-16-be"
    else:
        return data
    try:
        return data.decode(encoding).encode()
    except UnicodeError:
        return data  # and that has its finding


def _read(text: str) -> _Grid:
    """The rows by the separator that the file names or that makes most of a table of it. Raises _Unclosed."""
    first, _, rest = text.lstrip("\n").partition("\n")
    named = first.strip().strip('"')  # some spreadsheets name the separator before the table
    if named.lower().startswith("sep=") and len(named) == 5:
        before = text.count("\n", 0, len(text) - len(rest))
        return _rows(rest, named[4], before + 1)
    present = [separator for separator in _SEPARATORS if separator in text]
    if len(present) < 2:
        return _rows(text, present[0] if present else ";", 1)
    grids = []
    faults = []
    for separator in present:
        try:
            grids.append(_rows(text, separator, 1))
        except _Unclosed as fault:
            faults.append(fault)
    if not grids:
        raise faults[0]
    return max(grids, key=_likeness)  # the first of those that are as good


def _likeness(grid: _Grid) -> tuple[int, int]:
    """How much the rows are like a table's: how many are as wide as most of those with several cells, and how many cells are
    numbers. A comma in a name or in a number makes rows of all widths; a title above the table has one cell."""
    widths = [width for row in grid.rows if (width := width_of(row)) > 1]
    numbers = sum(is_number(cell.text) for row in grid.rows for cell in row[1:])
    return max(map(widths.count, set(widths)), default=0), numbers


def _table(grid: _Grid) -> tuple[list[Row], tuple[tuple[list[Row], bool], ...]]:
    """The rows of the table, and what stands above it and below it.

    Above it are titles: a line with one cell before headings that are no numbers, as in what Statistics Norway gives out. Below
    it are notes: the lines with one cell at the end, after an empty one or with such words as a note begins with.
    """
    rows = grid.rows
    start = next((i for i, row in enumerate(rows) if width_of(row) > 1), 0)
    if start and not _are_headings(rows[start]):
        start = 0  # the first line is headings, but for the years
    end = max((i for i, row in enumerate(rows, 1) if width_of(row) > 1), default=len(rows))
    if end not in grid.gaps and not all(map(_is_note, rows[end:])):
        end = len(rows)
    return rows[start:end], ((rows[:start], True), (rows[end:], False))


def _is_note(row: Row) -> bool:
    """Whether a line with one cell begins as what spreadsheets have below a table."""
    text = row[0].text.lower()
    return text.startswith(_NOTE_STARTS) and len(text.split()) > 1


def _are_headings(row: Row) -> bool:
    """Whether a row with several cells holds names, or years."""
    cells = [cell.text for cell in row[1:] if cell.text]
    return all(not is_number(cell) or is_year(cell) for cell in cells)


def _beside(lines: list[Row], is_above: bool, path: str) -> Finding:
    """What to say of lines above or below the table."""
    first, last = lines[0][0], lines[-1][0]
    shown = first.text if len(first.text) <= 40 else f"{first.text[:40].rstrip()}…"
    which = f"Linje {first.line}" if first.line == last.end_line else f"Linjene {first.line}–{last.end_line}"
    return READ_FAULTS["csv-tekst-utenfor"].at(
        Place(path, first.line, 1, last.end_line, last.end_column),
        f"{which} («{shown}») er "
        + (
            "en tittel, ikke overskriftene i tabellen." if is_above else "en merknad under tabellen, ikke en rad i den."
        ),
        f"Slett {'linjen' if first.line == last.end_line else 'linjene'}. "
        + (
            "Den første linjen i filen skal være overskriftene; tittelen skriver du i YAML-filen med samme navn."
            if is_above
            else "Kilde og kommentar skriver du i YAML-filen med samme navn."
        ),
    )


def _rows(text: str, separator: str, line: int) -> _Grid:
    """The rows of a text that begins at a line, without those that are empty. Raises _Unclosed."""
    rows: list[Row] = []
    gaps = set()
    is_gap = False
    for row in _all_rows(text, separator, line):
        if not any(cell.text for cell in row):
            is_gap = True
            continue
        if is_gap:
            gaps.add(len(rows))
        rows.append(row)
        is_gap = False
    return _Grid(rows, frozenset(gaps), separator)


def _all_rows(text: str, separator: str, line: int) -> Iterator[Row]:
    """Each row as its cells, each standing where its text does."""
    row: Row = []
    at, line_start, line_end, end = 0, 0, -1, len(text)
    while at <= end:
        start = at
        while start < end and text[start] in _SPACES and text[start] != separator:
            start += 1
        if start < end and text[start] == '"':
            close = _closing(text, start)
            after = close + 1
            while after < end and text[after] in _SPACES and text[after] != separator:
                after += 1
            if close < 0 or (after < end and text[after] not in (separator, "\n")):
                raise _Unclosed(line, start - line_start + 1)
            content = text[start + 1 : close]
            first_line, column = line, start - line_start + 2
            if breaks := content.count("\n"):
                line += breaks
                line_start = text.rfind("\n", 0, close) + 1
            words = content.replace('""', '"').replace("\n", " ").strip()
            row.append(Cell(words, first_line, column, line, close - line_start + 1))
        else:
            if line_end < at:  # looked for once on each line
                line_end = text.find("\n", at)
                line_end = line_end if line_end >= 0 else end
            after = text.find(separator, at, line_end)
            after = after if after >= 0 else line_end
            words = text[at:after].strip()
            column = min(start, after) - line_start + 1
            row.append(Cell(words, line, column, line, column + len(words)))
        if after >= end:
            break
        at = after + 1
        if text[after] == "\n":
            yield row
            row = []
            line += 1
            line_start = at
    yield row


def _closing(text: str, start: int) -> int:
    """The quotation mark that closes the one at `start`; -1 where there is none. Two beside each other are one in the text."""
    close = text.find('"', start + 1)
    while close >= 0 and text[close + 1 : close + 2] == '"':
        close = text.find('"', close + 2)
    return close


def _document(rows: list[Row], path: str) -> Document:
    nodes: list[Node] = []
    for row in rows:
        cells = tuple(Scalar(c.text, c.text, c.line, c.column, c.line, c.column, c.end_line, c.end_column) for c in row)
        nodes.append(Sequence(cells, cells[0].line, 1, cells[-1].end_line, cells[-1].end_column))
    last = rows[-1][-1].end_line, rows[-1][-1].end_column
    root = Mapping(
        ((_name(COLUMNS), nodes[0]), (_name(ROWS), Sequence(tuple(nodes[1:]), rows[1][0].line, 1, *last))), 1, 1, *last
    )
    return Document(path, KIND, root)


def _name(key: str) -> Scalar:
    return Scalar(key, key, 1, 1, 1, 1, 1, 1)
