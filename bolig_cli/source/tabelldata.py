"""A table's numbers: a CSV file as headings and rows, every cell with its place.

The standard library's csv knows neither line nor column of a cell, and an author needs both. A row is one line, so that a place
can be found by eye; the cells stand between semicolons, tabs or commas, whichever the first line has (spreadsheets set to
Norwegian write semicolons). Quotation marks as in RFC 4180.
"""

import re

from bolig_cli.finding import Finding, Place
from bolig_cli.source import text as source_text
from bolig_cli.source.conflicts import settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.node import Document, Mapping, Node, Scalar, Sequence

KIND = "tabelldata"
COLUMNS, ROWS = "kolonner", "rader"
MAX_ROWS = 200
MAX_COLUMNS = 14

_SEPARATORS = ";\t,"


def parse(data: bytes, path: str) -> tuple[Document | None, list[Finding]]:
    """The file as a mapping of `kolonner` (the headings) and `rader` (lists of cells), and what is wrong with it.

    Cells are text without the white space around them. Empty lines, and empty columns at the right, are passed over: spreadsheets
    leave them. None when the file cannot be read. Never raises on any bytes.
    """
    text = source_text.decode(data, path)
    if isinstance(text, Finding):
        return None, [text]
    text, conflicts = settled(text, path)
    document, findings = _read(text, path)
    return document, conflicts + findings


def _read(text: str, path: str) -> tuple[Document | None, list[Finding]]:
    if (bad := source_text.first_not_text(text)) is not None:
        return None, [source_text.character_finding(text[bad], source_text.place_of(text, bad, path))]
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip(" \t;,")]
    if lines and re.fullmatch(r"sep=.", lines[0][1].strip()):  # what some spreadsheets write first
        lines = lines[1:]
    if len(lines) < 2:
        return None, [
            READ_FAULTS["csv-tom"].at(
                Place(path),
                "Filen har ingen rader med tall.",
                "Skriv overskriftene på den første linjen og én rad på hver linje under.",
            )
        ]
    separator = next((s for s in _SEPARATORS if s in lines[0][1]), ";")
    rows: list[list[Scalar]] = []
    for number, line in lines:
        cells = _cells(line, number, separator)
        if isinstance(cells, int):
            return None, [
                READ_FAULTS["csv-anfoerselstegn"].at(
                    Place(path, number, cells),
                    "Anførselstegnet her blir ikke avsluttet på samme linje, eller noe står rett etter at det er avsluttet.",
                    "Sett et anførselstegn der cellen slutter. En celle kan ikke ha linjeskift.",
                )
            ]
        rows.append(cells)
    width = max((i + 1 for row in rows for i, cell in enumerate(row) if cell.raw), default=0)
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
        return None, [
            READ_FAULTS["csv-for-stor"].at(
                Place(path),
                f"Tabellen har {size}; den kan ha høyst {MAX_ROWS} rader og {MAX_COLUMNS} kolonner.",
                "Ta bare med det leseren trenger, eller del tabellen.",
            )
        ]
    nodes: list[Node] = [Sequence(tuple(row[:width]), row[0].line, 1, *_end(row)) for row in rows]
    body: tuple[Node, ...] = tuple(nodes[1:])
    last = _end(rows[-1])
    root = Mapping(
        (
            (_name(COLUMNS), nodes[0]),
            (_name(ROWS), Sequence(body, rows[1][0].line, 1, *last)),
        ),
        1,
        1,
        *last,
    )
    return Document(path, KIND, root), source_text.check_characters(text, path)


def _name(key: str) -> Scalar:
    return Scalar(key, key, 1, 1, 1, 1, 1, 1)


def _end(row: list[Scalar]) -> tuple[int, int]:
    return row[-1].end_line, row[-1].end_column


def _cells(line: str, number: int, separator: str) -> list[Scalar] | int:
    """A line's cells, each standing where its text does; or the column of the quotation mark that is not closed as it should be."""
    cells: list[Scalar] = []
    at = 0
    while True:
        start = at + len(line[at:]) - len(line[at:].lstrip(" \u00a0"))
        if line[start : start + 1] == '"':
            quoted = re.compile(r'"((?:[^"]|"")*)"[ \u00a0]*').match(line, start)
            if quoted is None or (quoted.end() < len(line) and line[quoted.end()] != separator):
                return start + 1
            raw, end, start, stop = quoted[1].replace('""', '"').strip(), quoted.end(), start + 1, quoted.end(1)
        else:
            end = line.find(separator, at)
            end = len(line) if end < 0 else end
            raw, start = line[at:end].strip(), min(start, end)
            stop = max(start, at + len(line[at:end].rstrip()))
        cells.append(Scalar(raw, raw, number, start + 1, number, start + 1, number, stop + 1))
        if end >= len(line):
            return cells
        at = end + 1
