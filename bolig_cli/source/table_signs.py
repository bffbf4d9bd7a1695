"""Rows of a table whose values have another sign between them than the rest of the file: `To soverom,41,40` below semicolons."""

import re

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.table_edges import Cell, Row, is_number, width_of

_OTHERS = (";", "\t", "|", ",", ":", "/")
_NAMES = {
    ";": "semikolon",
    ",": "komma",
    "\t": "tabulator",
    "|": "loddrett strek",
    ":": "kolon",
    "/": "skråstrek",
    " ": "mellomrom",
}
_NO_NUMBER = frozenset(("..", "...", ".", ":", "-"))
_MOST = 80  # letters of a row that a help text shows


def as_meant(rows: list[Row], separator: str, path: str) -> tuple[list[Row], list[Finding]]:
    """The rows with their values apart, and the finding for the first of those that had another sign between them."""
    width = width_of(rows[0])
    if width < 2:
        return rows, []
    whole: list[Row] = []
    wrong: list[tuple[Row, Row, str]] = []
    for row in rows:
        parted, sign = _parted(row, width, separator) if width_of(row) < width else (row, "")
        whole.append(parted)
        if sign:
            wrong.append((row, parted, sign))
    if not wrong:
        return rows, []
    row, parted, sign = wrong[0]
    more = len(wrong) - 1
    also = f" Det samme gjelder {'én rad' if more == 1 else f'{more} rader'} til." if more else ""
    written = separator.join(_cell(cell.text, separator) for cell in parted)
    written = written if len(written) <= _MOST else f"{written[:_MOST].rstrip()} …"
    shown = "" if separator == "\t" else f"Skriv «{written}»."
    decimals = f" Er «{row[-1].text}» ett tall med desimaler, mangler raden en verdi: Skriv .. der tallet mangler."
    place = Place(path, row[0].line, 1, row[-1].end_line, row[-1].end_column)
    return whole, [
        READ_FAULTS["csv-skilletegn"].at(
            place,
            f"Raden «{parted[0].text}» har {_NAMES[sign]} mellom verdiene, og resten av tabellen har {_NAMES[separator]}.{also}",
            (shown or "Sett tabulator mellom verdiene i raden.") + (decimals if len(row) > 1 and sign == "," else ""),
        )
    ]


def _parted(row: Row, width: int, separator: str) -> tuple[Row, str]:
    """A row with as many values as the headings, and the sign that was between them; the row as it is, and "", for another."""
    for sign in _OTHERS:
        if sign == separator or not any(sign in cell.text for cell in row):
            continue
        cells = [part for cell in row for part in _parts(cell, re.escape(sign))]
        if len(cells) == width and all(map(_is_value, cells[1:])) and not is_number(cells[0].text):
            return cells, sign
    if len(row) == 1 and (match := re.fullmatch(rf"(?P<name>\D.*?)(?:\s+(?:\S+)){{{width - 1}}}", row[0].text)):
        cells = _parts(row[0], r"\s+", len(match["name"]))
        if len(cells) == width and all(map(_is_value, cells[1:])):
            return cells, " "
    return row, ""


def _parts(cell: Cell, sign: str, name: int = 0) -> Row:
    """What stands between the signs of a cell, each where it stands there; the first `name` letters are one of them."""
    text = cell.text
    bounds = [(m.start(), m.end()) for m in re.finditer(sign, text) if m.start() >= name]
    starts, ends = [0, *(end for _, end in bounds)], [*(start for start, _ in bounds), len(text)]
    parts = [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)]
    if sign == r"\|" and not parts[0][1].strip() and not parts[-1][1].strip():  # as a table in a chapter has it
        parts = parts[1:-1]
    return [_cell_at(cell, start, part) for start, part in parts]


def _cell_at(cell: Cell, start: int, part: str) -> Cell:
    word = part.strip()
    column = cell.column + start + len(part) - len(part.lstrip())
    return Cell(word, cell.line, column, cell.line, column + len(word))


def _is_value(cell: Cell) -> bool:
    return is_number(cell.text) or cell.text in _NO_NUMBER


def _cell(text: str, separator: str) -> str:
    return f'"{text}"' if separator in text else text
