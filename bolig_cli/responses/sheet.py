"""What a web form gives: a table with a row for each answer, as CSV or as a workbook. Nothing in a cell is run or fetched."""

import csv
import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Sequence

from bolig_cli import limits, norsk
from bolig_cli.digest import digest_of
from bolig_cli.responses.letter import Letter, Remark, Source
from bolig_cli.responses.text import decoded
from bolig_cli.searchable import searchable
from bolig_cli.spreadsheet import opened
from bolig_cli.zipped import Unusable

_SENDER, _PERSON, _MAIL, _DAY, _ABOUT, _TEXT = "organisasjon", "navn", "e-post", "dato", "gjelder", "tekst"
# What a column's heading has in it, the surest first: a heading is the first that fits.
_COLUMNS: tuple[tuple[str, str], ...] = (
    (_MAIL, r"e-?post|mail"),
    (_DAY, r"\bdato|tidspunkt|tidsstempel|mottatt|\bdate\b|sendt|innsendt|fullført|start ?tid"),
    (_SENDER, r"organisasjon|på vegne av|avsender|lag/forening|virksomhet|instans|firma"),
    (_PERSON, r"navn|\bname\b|hvem er du"),
    (_TEXT, r"innspill|kommentar|merknad|uttalelse|tilbakemelding|\bsvar|tekst|melding|hva mener"),
    (_ABOUT, r"gjelder|tiltak|hvilk|kapittel|tema|del av planen|strategi|\bmål\b"),
)  # fmt: skip
_DATES = (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})"))
_TOLD = 10  # rows that are named
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
    """Which row has the headings: the first with one for the text, and another."""
    for number, row in enumerate(rows[:20]):
        if sum(bool(cell.strip()) for cell in row) >= 2 and any(_column(cell) == _TEXT for cell in row):
            return number
    return None


def _column(heading: str) -> str:
    plain = searchable(heading).strip()
    if len(plain) > 200:
        return ""
    return next((name for name, pattern in _COLUMNS if re.search(pattern, plain)), "")


def _letters(rows: Sequence[Sequence[str]], name: str) -> tuple[Letter, ...]:
    head = _head(rows)
    if head is None:
        raise Unusable("har ingen kolonne med svar", _HELP)
    columns = [(at, _column(cell), " ".join(cell.split())) for at, cell in enumerate(rows[head])]
    several = sum(kind == _TEXT for _, kind, _ in columns) > 1
    seen: Counter[str] = Counter()
    found: list[Letter] = []
    for row in rows[head + 1 :]:
        cells = {kind: row[at].strip() for at, kind, _ in reversed(columns) if kind and at < len(row)}
        remarks = []
        for at, kind, heading in columns:
            said = row[at].strip() if kind == _TEXT and at < len(row) else ""
            if said and len(said) > limits.RESPONSE_CHARACTERS:
                raise Unusable(
                    f"har et svar på over {limits.RESPONSE_CHARACTERS} tegn", "Legg det svaret i en egen fil."
                )
            if said:
                remarks.append(Remark(said, about=cells.get(_ABOUT, "") or (heading if several else "")))
        if not remarks:
            continue
        day = _day(cells.get(_DAY, ""))
        # Who it is from is no part of the fingerprint: it could be guessed from it.
        own = "\n".join((day.isoformat() if day else "", *(f"{each.about}\n{each.text}" for each in remarks)))
        seen[own] += 1
        found.append(
            Letter(
                name,
                Source.SHEET,
                digest_of(f"{own}\n{seen[own]}".encode()),
                tuple(remarks),
                cells.get(_SENDER, "") or cells.get(_PERSON, ""),
                cells.get(_MAIL, ""),
                day,
            )
        )
    if not found:
        raise Unusable("har ingen svar under overskriftene", _HELP)
    return tuple(found)


def _day(said: str) -> dt.date | None:
    for pattern in _DATES:
        if hit := pattern.search(said):
            year, month, day = (hit[1], hit[2], hit[3]) if len(hit[1]) == 4 else (hit[3], hit[2], hit[1])
            try:
                return dt.date(int(year), int(month), int(day))
            except ValueError:
                return None
    return None
