"""What a web form gives: a table with a row for each answer, as CSV or as a workbook. Nothing in a cell is run or fetched."""

import csv
import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bolig_cli import limits, norsk
from bolig_cli.digest import digest_of
from bolig_cli.responses.columns import Column, Kind, columns, is_choice, is_yes, is_yes_or_no, kind_of, short
from bolig_cli.responses.letter import Letter, Remark, Source
from bolig_cli.responses.text import decoded
from bolig_cli.spreadsheet import opened
from bolig_cli.zipped import Unusable

_DATES = (
    re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"),
    re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})"),
    re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d)"),  # with strokes, it may be the month that is first
)
_TOLD = 10  # rows that are named
_FIRST_ROWS = 20
_HELP = "Den skal ha en overskrift over hver kolonne, og en kolonne som heter «innspill», «kommentar» eller «svar»."


def read_csv(data: bytes, name: str) -> tuple[Letter, ...]:
    """The answers in a file of values with semicolons, commas or tabs between. Raises Unusable."""
    text = decoded(data)
    first = text.partition("\n")[0]
    mark = max(";,\t", key=first.count)
    try:
        rows: list[list[str]] = []
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            rows.append(row)
            if len(rows) * len(row) > limits.SHEET_CELLS or len(rows) > limits.RESPONSE_ROWS:
                raise Unusable("har for mange rader", "Del den i flere filer.")
    except csv.Error as error:
        raise Unusable("har en celle som er for stor, eller anførselstegn som ikke hører sammen", _HELP) from error
    _require_whole(rows, "komma" if mark == "," else "tabulator" if mark == "\t" else "semikolon")
    return _letters(rows, name)


def _require_whole(rows: Sequence[Sequence[str]], mark: str) -> None:
    """Raises Unusable where a row has more values than there are headings: where an answer was cut in two, nobody can see."""
    head = _head(rows)
    if head is None:
        return
    width = len(rows[head])
    wide = [
        number for number, row in enumerate(rows[head + 1 :], head + 2) if any(cell.strip() for cell in row[width:])
    ]
    if wide:
        listed = norsk.listing([str(number) for number in wide[:_TOLD]])
        more = f" og {len(wide) - _TOLD} til" if len(wide) > _TOLD else ""
        raise Unusable(
            f"har flere felter enn overskrifter i rad {listed}{more}",
            f"Er det {mark} i svaret, setter du hele svaret i anførselstegn. Eller lagre skjemaet som regneark (.xlsx).",
        )


def read_book(data: bytes, name: str) -> tuple[Letter, ...]:
    """The answers in a workbook, from the first sheet that has any. Raises Unusable."""
    book = opened.read(data)
    for sheet in book.sheets.values():
        rows = [[_said(cell) for cell in row] for row in sheet.rows]
        if len(rows) > limits.RESPONSE_ROWS:
            raise Unusable("har for mange rader", "Del den i flere filer.")
        if _head(rows) is not None:
            return _letters(rows, name)
    raise Unusable("har ingen kolonne med svar", _HELP)


def _said(cell: object) -> str:
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _head(rows: Sequence[Sequence[str]]) -> int | None:
    """Which row has the headings: the first with one for the text, and another; or else the first with two that are known, above a
    question that is answered in words."""
    for number, row in enumerate(rows[:_FIRST_ROWS]):
        if sum(bool(cell.strip()) for cell in row) >= 2 and any(kind_of(cell) is Kind.TEXT for cell in row):
            return number
    for number, row in enumerate(rows[:_FIRST_ROWS]):
        if sum(kind_of(cell) is not None for cell in row) >= 2 and any(
            column.kind is Kind.TEXT for column in columns(row, rows[number + 1 :])
        ):
            return number
    return None


def _letters(rows: Sequence[Sequence[str]], name: str) -> tuple[Letter, ...]:
    head = _head(rows)
    if head is None:
        raise Unusable("har ingen kolonne med svar", _HELP)
    found_columns = columns(rows[head], rows[head + 1 :])
    several = sum(column.kind is Kind.TEXT for column in found_columns) > 1
    seen: Counter[str] = Counter()
    found: list[Letter] = []
    empty: list[int] = []
    choices: Counter[str] = Counter()
    for number, row in enumerate(rows[head + 1 :], head + 2):
        said = {column: row[column.at].strip() for column in found_columns if column.at < len(row)}
        of = {kind: [(column, text) for column, text in said.items() if column.kind is kind and text] for kind in Kind}
        remarks = []
        for column, text in of[Kind.TEXT]:
            if len(text) > limits.RESPONSE_CHARACTERS:
                raise Unusable(
                    f"har et svar på over {limits.RESPONSE_CHARACTERS} tegn", "Legg det svaret i en egen fil."
                )
            if is_choice(text):
                choices[column.heading] += 1
                continue
            about = next((text for _, text in of[Kind.ABOUT] if not is_yes_or_no(text)), "")
            remarks.append(Remark(text, about=about or (column.heading if several or column.asks_of_a_part else "")))
        if not remarks:
            if any(cell.strip() for cell in row):
                empty.append(number)
            continue
        day = next((day for _, text in of[Kind.DAY] if (day := _day(text))), None)
        # Who it is from is no part of the fingerprint: it could be guessed from it.
        own = "\n".join((day.isoformat() if day else "", *(f"{each.about}\n{each.text}" for each in remarks)))
        seen[own] += 1
        names = [text for kind in (Kind.SENDER, Kind.PERSON) for _, text in of[kind] if not is_choice(text)]
        found.append(
            Letter(
                name,
                Source.SHEET,
                digest_of(f"{own}\n{seen[own]}".encode()),
                tuple(remarks),
                next(iter(names), ""),
                next((text for _, text in of[Kind.MAIL] if "@" in text), ""),
                day,
                consent=next((column.heading for column, text in of[Kind.CONSENT] if is_yes(text)), ""),
            )
        )
    if not found:
        raise Unusable("har ingen svar under overskriftene", _HELP)
    notes = tuple(_notes(found_columns, choices, empty))
    return (replace(found[0], notes=notes), *found[1:])


def _notes(found: Sequence[Column], choices: Counter[str], empty: Sequence[int]) -> Iterator[str]:
    """What of the form is not taken along, by its columns and rows."""
    if unread := [column.heading for column in found if column.kind is None and column.has_values]:
        yield f"{_column(unread)} ikke lest: {norsk.listing([f'«{short(each)}»' for each in unread])}."
    for heading, count in choices.items():
        yield (
            f"I kolonnen «{short(heading)}» er {count} svar bare ja, nei, et tall eller en dato. "
            f"{'Det er' if count == 1 else 'De er'} ikke egne punkter."
        )
    for column in found:
        if column.kind is Kind.UNSURE_CONSENT and column.has_values:
            yield (
                f"Kolonnen «{short(column.heading)}» sier ikke tydelig at svaret kan vises ord for ord. «samtykke» er derfor ikke "
                "ført etter den: Skriv «samtykke: true» selv for dem som har sagt ja til det."
            )
    if empty:
        rows = norsk.listing([str(number) for number in empty[:_TOLD]])
        more = f" og {len(empty) - _TOLD} til" if len(empty) > _TOLD else ""
        yield f"{'Rad' if len(empty) == 1 else 'Radene'} {rows}{more} har ingen tekst, og er ikke med."


def _column(headings: Sequence[str]) -> str:
    return "Denne kolonnen er" if len(headings) == 1 else "Disse kolonnene er"


def _day(said: str) -> dt.date | None:
    for pattern in _DATES:
        if hit := pattern.search(said):
            year, month, day = (hit[1], hit[2], hit[3]) if len(hit[1]) == 4 else (hit[3], hit[2], hit[1])
            try:
                return dt.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
            except ValueError:
                return None
    return None
