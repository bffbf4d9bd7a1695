"""What is wrong at the edges of a table: headings that are not there, or stand elsewhere, and words to the right of its numbers."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS


class Cell(NamedTuple):
    """A cell's text, and where it stands: from where its text begins to where it ends."""

    text: str
    line: int
    column: int
    end_line: int
    end_column: int


Row = list[Cell]
_TIMES = 4  # so many times as large or as small as those below, a number may still be one of them
_FEW = 2
_HEADINGS_AND_ROW = 3  # so many rows has a table with two of headings


def width_of(row: Sequence[Cell]) -> int:
    """How many columns a row reaches over."""
    return max((i for i, cell in enumerate(row, 1) if cell.text), default=0)


def is_number(text: str) -> bool:
    return text.replace(",", "", 1).replace(".", "", 1).replace(" ", "").removeprefix("-").isdecimal()


def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text.startswith(("19", "20"))


_HEAD_SIGNS = {",": "komma", "\t": "tabulator", "|": "loddrett strek", ";": "semikolon"}


def no_headings(rows: Sequence[Row], separator: str, path: str) -> Finding | None:
    """What to say of a table whose first row is numbers as those below, or has no names but the first; None where it has headings.

    Headings may be numbers: years, or a row of them with the same step (1, 2, 3), or of another size than those below.
    """
    first = rows[0]
    names = [cell.text for cell in first[1:]]
    wide = max(map(width_of, rows[1:]), default=0)
    for sign, name in _HEAD_SIGNS.items() if width_of(first) == 1 else ():
        parted = first[0].text.split(sign)
        if sign == separator or len(parted) < _FEW or len(parted) != wide:
            continue
        head = separator.join(name.strip() for name in parted)
        between = "semikolon" if separator == ";" else _HEAD_SIGNS.get(separator, f"«{separator}»")
        return READ_FAULTS["csv-overskrift"].at(
            Place(path, first[0].line, 1, first[0].end_line, first[-1].end_column),
            f"Overskriftene er skilt med {name}, og resten av tabellen med {between}.",
            f"Skriv «{head}»." if separator != "\t" else "Sett tabulator mellom overskriftene.",
        )
    if len(rows) > 1 and width_of(first) == 1 and wide > _FEW:
        return READ_FAULTS["csv-overskrift"].at(
            Place(path, first[0].line, 1, first[0].end_line, first[-1].end_column),
            f"Kolonnene har ingen overskrifter: Øverst står bare «{first[0].text}».",
            f"Skriv en overskrift for hver kolonne på linje {first[0].line}: «{_example(first[0].text, wide - 1)}».",
        )
    if not names or not all(map(is_number, names)) or any(map(is_year, names)) or _steps(names):
        return None
    below = [row for row in rows[1:] if not _is_like_headings(row)]
    if not below or not all(
        _is_among(name, [row[j].text for row in below if len(row) > j]) for j, name in _numbered(names)
    ):
        return None
    shown = ";".join(cell.text for cell in first)
    place = Place(path, first[0].line, 1, first[-1].end_line, first[-1].end_column)
    message = f"Tabellen mangler overskrifter: Øverst står «{_short(shown)}», som er en rad med tall."
    if moved := next((row for row in rows[1:] if _is_like_headings(row)), None):
        head = ";".join(cell.text for cell in moved)
        return READ_FAULTS["csv-overskrift"].at(
            place, message, f"Flytt linje {moved[0].line} («{_short(head)}») opp, så den blir den første i filen."
        )
    return READ_FAULTS["csv-overskrift"].at(
        place,
        message,
        f"Skriv overskriftene på en egen linje over, for eksempel «{_example('Gruppe', len(names))}». Er tallene overskrifter, "
        f"skriver du hva de er, for eksempel «{names[0]} år».",
    )


def one_heading_row(rows: list[Row], path: str) -> tuple[list[Row], list[Finding]]:
    """The rows without a row of words above the years, as spreadsheets have what all the columns are of, and the finding for it."""
    first, second = rows[0], rows[1]
    above, years = [cell.text for cell in first[1:]], [cell.text for cell in second[1:]]
    words = [text for text in above if text]
    if first[0].text or not second[0].text or not words or any(map(is_number, words)):
        return rows, []
    if len(rows) < _HEADINGS_AND_ROW or not years or not all(map(is_year, years)):
        return rows, []
    shown = ";".join([second[0].text, *(f"{word} {year}".strip() for word, year in zip(above, years, strict=False))])
    alone = len(set(words)) == 1
    return rows[1:], [
        READ_FAULTS["csv-overskrift"].at(
            Place(path, first[0].line, 1, first[-1].end_line, first[-1].end_column),
            f"Tabellen har to linjer med overskrifter: «{_short(words[0])}» står over årene.",
            f"Slett linje {first[0].line}, og skriv det i «enhet» eller «tittel» i YAML-filen."
            if alone
            else f"Skriv dem som én linje: «{shown}».",
        )
    ]


def _numbered(names: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(names, 1))


def _example(first: str, count: int) -> str:
    return ";".join([first, *(str(2026 - count + i + 1) for i in range(count))])


def _steps(names: Sequence[str]) -> bool:
    """Whether numbers go up by the same step."""
    numbers = list(map(_value, names))
    steps = {round(after - before, 6) for before, after in pairwise(numbers)}
    return len(steps) <= 1 and all(step > 0 for step in steps) and (len(numbers) > _FEW or steps == {1})


def _value(text: str) -> float:
    plain = text.replace(" ", "")
    return float(plain.replace(".", "").replace(",", ".") if "," in plain else plain)  # 1.000,5


def _is_among(name: str, below: Sequence[str]) -> bool:
    """Whether a number is of the size of those below it."""
    numbers = [abs(_value(text)) for text in below if is_number(text)]
    number = abs(_value(name))
    return bool(numbers) and min(numbers) / _TIMES <= number <= max(numbers) * _TIMES


def _is_like_headings(row: Sequence[Cell]) -> bool:
    """Whether a row has nothing but years after its first cell."""
    return len(row) > 1 and all(is_year(cell.text) for cell in row[1:])


def without_repeated(rows: list[Row], path: str) -> tuple[list[Row], list[Finding]]:
    """The rows without the headings where they stand again further down, and a finding for the first of those."""
    head = [cell.text for cell in rows[0]]
    again = [row for row in rows[1:] if [cell.text for cell in row] == head]
    if not again or len(head) < _FEW:
        return rows, []
    first = again[0]
    more = len(again) - 1
    also = f" Det samme gjelder {'én linje' if more == 1 else f'{more} linjer'} til." if more else ""
    place = Place(path, first[0].line, 1, first[-1].end_line, first[-1].end_column)
    finding = READ_FAULTS["csv-overskrift"].at(
        place, f"Overskriftene på linje {rows[0][0].line} står en gang til her.{also}", f"Slett linje {first[0].line}."
    )
    return [row for row in rows if row not in again], [finding]


def without_notes(rows: list[Row], path: str) -> tuple[list[Row], list[Finding]]:
    """The rows without words that stand to the right of the table, and a finding for the first of them: a note to a colleague in
    the next cell, or a heading with nothing below it."""
    head, below = rows[0], rows[1:]
    wide = width_of(head)
    widest = max(map(width_of, below))
    if wide == widest + 1 and not is_year(head[wide - 1].text) and not is_number(head[wide - 1].text) and wide > _FEW:
        told = _outside(head[wide - 1], path, "har ingen tall under seg, og ser ut til å stå utenfor tabellen", "")
        return [head[: wide - 1], *below], [told]
    outside = [[cell for cell in row[wide:] if cell.text] for row in below]
    notes = [cells for cells in outside if cells]
    if (
        not notes
        or any(is_number(cell.text) for cells in notes for cell in cells)
        or any(width_of(row[:wide]) < wide for row, cells in zip(below, outside, strict=True) if cells)
    ):
        return rows, []
    more = len(notes) - 1
    also = f" Det samme gjelder {'én linje' if more == 1 else f'{more} linjer'} til." if more else ""
    told = _outside(notes[0][0], path, "står utenfor tabellen, til høyre for den siste kolonnen", also)
    return [head, *(row[:wide] for row in below)], [told]


def _outside(cell: Cell, path: str, where: str, also: str) -> Finding:
    file = f"{path.rpartition('/')[2].rpartition('.')[0]}.yaml"
    return READ_FAULTS["csv-tekst-utenfor"].at(
        Place(path, cell.line, cell.column, cell.end_line, cell.end_column),
        f"«{_short(cell.text)}» {where}.{also}",
        f"Ta det bort. Skal leserne se det, skriver du det under «kommentar» i {file}.",
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40].rstrip()}…"
