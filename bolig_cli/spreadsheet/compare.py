"""A spreadsheet held against the plan: what it would change, what it cannot, and where both have changed since it was made.

Each cell is compared three ways: what the plan had when the workbook was made, what it has now, and what the sheet has. So a sheet
that has been out for weeks changes what somebody wrote in it, and nothing else.
"""

import json
from collections.abc import Iterator, Mapping

from bolig_cli.finding import Place
from bolig_cli.norsk import listing
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source.choice import nearest
from bolig_cli.source.near_id import nearest_id
from bolig_cli.spreadsheet import cell as cells
from bolig_cli.spreadsheet.cell import Cell, CellError
from bolig_cli.spreadsheet.column import Column, Form
from bolig_cli.spreadsheet.grid import Grid, Row, Sheet
from bolig_cli.spreadsheet.opened import Book, Opened
from bolig_cli.spreadsheet.workbook import BASE_MARK, BASE_SHEET, NOT_READ, mark

_HEAD_ROWS = 10  # above the headings somebody may have put a title

_NO_ROW = "Er det ikke en rad, men en sum eller en merknad, flytter du den til et ark for seg."

PLAN, SHEET = "plan", "ark"  # which of the two is right where both have changed


@record
class At:
    """A cell: its sheet, row and column, from 1."""

    sheet: str
    row: int
    column: int = 1

    def __str__(self) -> str:
        letters, left = "", self.column
        while left:
            left, digit = divmod(left - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{self.sheet}!{letters}{self.row}"

    def place(self, file: str) -> Place:
        return Place(file, self.row, self.column)


@record
class Fault:
    """What stops the import: where, what is wrong, and what to do."""

    at: At
    message: str
    help: str = ""


@record
class Change:
    """One cell that gives a field another value; `value` is None where it is emptied."""

    at: At
    sheet: Sheet
    row: Row
    column: Column
    old: str
    new: str
    value: n.Value


@record
class Value:
    """What a cell of a new row gives its field, and the text that stands there."""

    at: At
    column: Column
    value: n.Value
    text: str


@record
class New:
    """A row that is not in the plan: whose it is, its id where somebody wrote one, its values, and the headings of the columns that
    it must fill and does not."""

    at: At
    sheet: Sheet
    owner: str
    id: str
    values: tuple[Value, ...]
    lacks: tuple[str, ...] = ()


@record
class Gone:
    """A row of the plan that was in the workbook, and is there no more."""

    sheet: Sheet
    row: Row


@record
class Conflict:
    """A cell that has been changed in the sheet, and in the plan as well."""

    at: At
    sheet: Sheet
    row: Row
    column: Column
    plan: str
    new: str


@record
class Comparison:
    """All that a spreadsheet says of a plan. `kept` is in how many cells the plan alone has changed: it stays as it is."""

    changes: tuple[Change, ...]
    new: tuple[New, ...]
    gone: tuple[Gone, ...]
    conflicts: tuple[Conflict, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]
    kept: int


class _Found:
    """What is gathered on the way."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.new: list[New] = []
        self.gone: list[Gone] = []
        self.conflicts: list[Conflict] = []
        self.faults: list[Fault] = []
        self.notes: list[str] = []
        self.kept = 0


Base = Mapping[tuple[str, str], Mapping[str, str]]  # sheet and key → heading → the mark of the cell's text


def compare(book: Book, grid: Grid, right: str = "") -> Comparison:
    """What the workbook changes in the plan. `right` is PLAN or SHEET where both have changed a cell, "" to have it told."""
    found = _Found()
    base = _base(book)
    if base is None:
        found.notes.append(
            "Filen har ikke med seg hvordan planen var da den ble laget. Alt som er annerledes enn i planen, regnes som endret "
            "i arket, og ingen rader regnes som tatt bort."
        )
    if book.has_links:
        found.notes.append(
            "Arket henter verdier fra en annen fil. Ingenting er hentet; verdiene er de som sist ble lagret."
        )
    for sheet, opened in _paired(book, grid, base, found):
        _compare_sheet(sheet, opened, base, right, found)
    _require_lines_as_they_were(grid, base, right, found)
    _require_whole(grid, found)
    _require_owners_kept(found)
    return Comparison(
        tuple(found.changes),
        tuple(found.new),
        tuple(found.gone),
        tuple(found.conflicts),
        tuple(found.faults),
        tuple(found.notes),
        found.kept,
    )


def _base(book: Book) -> Base | None:
    """What the cells were when the workbook was made; None where it does not say."""
    opened = book.sheets.get(BASE_SHEET)
    if opened is None or not opened.rows or not opened.rows[0] or opened.rows[0][0] != BASE_MARK:
        return None
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for row in opened.rows[1:]:
        if len(row) < 3 or not isinstance(row[2], str):
            continue
        try:
            marks = json.loads(row[2])
            title, key = cells.read(row[0]), cells.read(row[1])
        except (ValueError, RecursionError):
            return None
        if isinstance(marks, dict):
            found[title, key] = {str(heading): str(value) for heading, value in marks.items()}
    return found


def _paired(book: Book, grid: Grid, base: Base | None, found: _Found) -> Iterator[tuple[Sheet, Opened]]:
    """The sheets of the plan with those of the workbook, in whatever order these are."""
    titles = {title.strip().casefold(): title for title in book.sheets}
    own = {sheet.kind.title.casefold(): sheet for sheet in grid.sheets}
    missing = [sheet.kind.title for sheet in grid.sheets if sheet.kind.title.casefold() not in titles]
    for low, title in titles.items():
        if low in own or title in NOT_READ or not book.sheets[title].rows:
            continue
        guess = nearest(title, missing)
        if guess:
            found.faults.append(
                Fault(At(title, 1), f"Arket heter «{title}». Mente du «{guess}»?", f"Gi arket navnet {guess}.")
            )
        else:
            found.notes.append(f"Arket «{title}» er ikke fra planen, og blir ikke lest.")
    if len(missing) == len(grid.sheets):
        found.faults.append(
            Fault(
                At(next(iter(book.sheets), ""), 1),
                "Ingen av arkene er fra planen.",
                "Lag filen med «bolig export tiltak.xlsx».",
            )
        )
    had = {title for title, _ in base or {}}
    renamed = [fault.message for fault in found.faults]
    lost = [title for title in missing if title in had and not any(f"«{title}»?" in message for message in renamed)]
    if lost and len(missing) < len(grid.sheets):
        name = f"arket {lost[0]}" if len(lost) == 1 else f"arkene {listing(lost)}"
        found.notes.append(f"Filen har ikke {name} lenger. Det som står der i planen, er urørt.")
    for low, sheet in own.items():
        if low in titles:
            yield sheet, book.sheets[titles[low]]


@record
class _Head:
    """Where the headings stand: the row (from 0), and the column (from 0) of each."""

    row: int
    columns: Mapping[str, int]


def _head(sheet: Sheet, opened: Opened, found: _Found) -> _Head | None:
    wanted = {heading.casefold(): heading for heading in sheet.headings}
    texts = [[_heading(cell) for cell in row] for row in opened.rows[:_HEAD_ROWS]]
    hits = [sum(text.casefold() in wanted for text in row) for row in texts]
    if not hits or max(hits) < min(2, len(wanted)):
        found.faults.append(
            Fault(
                At(opened.title, 1),
                "Fant ikke raden med overskriftene.",
                f"Overskriftene skal være: {', '.join(sheet.headings)}.",
            )
        )
        return None
    at = hits.index(max(hits))
    columns: dict[str, int] = {}
    missing = [heading for heading in sheet.headings if heading.casefold() not in map(str.casefold, texts[at])]
    for index, text in enumerate(texts[at]):
        place = At(opened.title, at + 1, index + 1)
        heading = wanted.get(text.casefold())
        if heading and heading in columns:
            found.faults.append(Fault(place, f"Overskriften «{heading}» står to ganger.", "Ta bort den ene kolonnen."))
        elif heading:
            columns[heading] = index
        elif text and (guess := nearest(text, missing)):
            found.faults.append(
                Fault(place, f"Ingen kolonne heter «{text}». Mente du «{guess}»?", f"Skriv «{guess}» som overskrift.")
            )
        elif text or _has_content(opened, at, index):
            name = f"«{text}»" if text else f"uten overskrift ({place})"
            found.notes.append(f"Kolonnen {name} i arket {opened.title} er ikke fra planen, og blir ikke lest.")
    keys = [heading for heading in sheet.keys if heading not in columns]
    if keys:
        found.faults.append(
            Fault(
                At(opened.title, at + 1),
                f"Kolonnen {listing([f'«{key}»' for key in keys])} mangler, og da kan ingen se hva radene er.",
                "Sett den inn igjen, eller lag filen på nytt.",
            )
        )
        return None
    lost = [
        heading for heading in missing if not any(fault.message.endswith(f"«{heading}»?") for fault in found.faults)
    ]
    if lost:
        found.notes.append(
            f"Arket {opened.title} har ikke {listing([f'«{name}»' for name in lost])}. Det er urørt i planen."
        )
    return _Head(at, columns)


def _heading(cell: Cell) -> str:
    try:
        return " ".join(cells.read(cell).split())
    except CellError:
        return ""


def _has_content(opened: Opened, head: int, index: int) -> bool:
    return any(len(row) > index and row[index] not in ("", None) for row in opened.rows[head + 1 :])


@record
class _Line:
    """One row of the workbook: its number (from 1), whose it is, its id or number, and its cells by their headings."""

    number: int
    owner: str
    key: str
    texts: Mapping[str, str]
    raw: Mapping[str, Cell]


def _compare_sheet(sheet: Sheet, opened: Opened, base: Base | None, right: str, found: _Found) -> None:
    head = _head(sheet, opened, found)
    if head is None:
        return
    for row, column in opened.merged:
        if row > head.row + 1 and column - 1 in head.columns.values():
            found.faults.append(
                Fault(
                    At(opened.title, row, column),
                    "Celler er slått sammen, og da er det uvisst hvilke rader verdien gjelder.",
                    "Del dem igjen, og skriv verdien i hver rad.",
                )
            )
    lines = list(_lines(sheet, opened, head, found))
    named = {line.key for line in lines}
    known = {row.key: row for row in sheet.rows}
    seen: set[str] = set()
    met: set[str] = set()
    for line in lines:
        key = f"{line.owner}/{line.key}" if sheet.kind.owner and sheet.has_number and line.key else line.key
        if not line.key:
            if there := _already(sheet, line, named, met):
                met.add(there.key)
                found.notes.append(
                    f"{sheet.kind.title}, rad {line.number}: Den nye raden er tatt inn før, som {there.key}."
                )
            else:
                _new(sheet, head, line, found)
            continue
        if key in seen:
            place = At(opened.title, line.number, head.columns[sheet.keys[-1]] + 1)
            found.faults.append(
                Fault(
                    place,
                    f"«{key}» står i to rader.",
                    "Ta bort den ene. Skal den bli en ny rad, lar du cellen stå tom.",
                )
            )
            continue
        seen.add(key)
        was = base.get((sheet.kind.title, key)) if base is not None else None
        item = _now(sheet, known, key, was)
        if item:
            met.add(item.key)
            _compare_row(sheet, head, line, item, was, right, found)
        else:
            _not_in_plan(sheet, head, line, key, was, found)
    for (title, key), marks in (base or {}).items():
        if title == sheet.kind.title and key not in seen:
            gone = _now(sheet, known, key, marks)
            if gone and gone.key not in met:
                _gone(sheet, gone, marks, right, found)


def _lines(sheet: Sheet, opened: Opened, head: _Head, found: _Found) -> Iterator[_Line]:
    computed = {column.heading for column in sheet.columns if column.form is Form.COMPUTED}
    for index, row in enumerate(opened.rows[head.row + 1 :], head.row + 2):
        texts: dict[str, str] = {}
        raw: dict[str, Cell] = {}
        failed = False
        for heading, column in head.columns.items():
            if heading in computed or column >= len(row):
                continue
            raw[heading] = row[column]
            try:
                texts[heading] = cells.read(row[column])
            except CellError as error:
                failed = True
                found.faults.append(Fault(At(opened.title, index, column + 1), error.message, error.help))
        if failed or not any(text.strip() for text in texts.values()):
            continue
        key = texts.get(sheet.keys[-1], "").strip()
        owner = texts.get(sheet.kind.owner, "").strip() if sheet.kind.owner else ""
        yield _Line(index, owner, key, texts, raw)


def _marks(sheet: Sheet, row: Row) -> Mapping[str, str]:
    return {c.heading: mark(text) for c, text in zip(sheet.columns, row.cells, strict=True) if text}


def _now(sheet: Sheet, known: Mapping[str, Row], key: str, was: Mapping[str, str] | None) -> Row | None:
    """The row of the plan that a row of the workbook is. A line that has got another number since, is known by all that it has."""
    row = known.get(key)
    if was is None or not sheet.has_number or (row and _marks(sheet, row) == was):
        return row
    owner = key.rpartition("/")[0]
    same = [r for r in sheet.rows if (not sheet.kind.owner or r.owner == owner) and _marks(sheet, r) == was]
    return same[0] if len(same) == 1 else row


def _compare_row(
    sheet: Sheet, head: _Head, line: _Line, row: Row, was: Mapping[str, str] | None, right: str, found: _Found
) -> None:
    _require_one_cost(sheet, head, line, found)
    for column, now in zip(sheet.columns, row.cells, strict=True):
        new = line.texts.get(column.heading)
        old = (was or {}).get(column.heading, "")
        if column.form is Form.SHOWN and new not in (None, now) and mark(new or "") != old:
            place = At(sheet.kind.title, line.number, head.columns[column.heading] + 1)
            found.notes.append(f"{place}: «{column.heading}» blir bare vist, og endres ikke fra arket.")
        if new is None or new == now or not column.is_read or column.path == ("id",):
            continue
        if was is not None and mark(new) == old:
            found.kept += 1
            continue
        at = At(sheet.kind.title, line.number, head.columns[column.heading] + 1)
        try:
            value = cells.value_of(new, column, line.raw.get(column.heading)) if new.strip() else None
        except CellError as error:
            found.faults.append(Fault(at, error.message, error.help))
            continue
        if value is None and column.is_required and not _has_years(sheet, column, line):
            found.faults.append(
                Fault(at, f"«{column.heading}» er tømt, og må ha en verdi.", "Fyll ut cellen, eller slett hele raden.")
            )
            continue
        if _is_same(value, now, column):
            continue
        if was is not None and mark(now) != old:
            if right == PLAN:
                found.kept += 1
                continue
            if right != SHEET:
                found.conflicts.append(Conflict(at, sheet, row, column, now, new))
                continue
        told = value if column.pattern and isinstance(value, str) else new  # a time as it will stand
        found.changes.append(Change(at, sheet, row, column, now, told, value))


def _is_same(value: n.Value, now: str, column: Column) -> bool:
    """Whether a value is what the plan has, only written otherwise."""
    try:
        return value == (cells.value_of(now, column) if now.strip() else None)
    except CellError:
        return False


def _require_one_cost(sheet: Sheet, head: _Head, line: _Line, found: _Found) -> None:
    """An amount is for the years, or the words that it is not known."""
    for word in sheet.columns:
        years = [c for c in sheet.columns if c.path[:-1] == word.path]
        if years and line.texts.get(word.heading, "").strip() and any(line.texts.get(c.heading) for c in years):
            found.faults.append(
                Fault(
                    At(sheet.kind.title, line.number, head.columns[word.heading] + 1),
                    f"Raden har både «{line.texts[word.heading]}» og beløp.",
                    "Ta bort det ene.",
                )
            )


def _already(sheet: Sheet, line: _Line, named: set[str], met: set[str]) -> Row | None:
    """The row of the plan that a new row has become, when the same workbook is taken in again: one that no other row is, and that
    has the same in every cell."""
    for row in sheet.rows:
        if (
            row.key in met
            or (row.key in named and not sheet.has_number)
            or (sheet.kind.owner and row.owner != line.owner)
        ):
            continue
        shown = [
            (column, now, line.texts.get(column.heading, ""))
            for column, now in zip(sheet.columns, row.cells, strict=True)
            if column.path != ("id",) and column.is_read
        ]
        if all(new == now or _is_read_as(new, now, column) for column, now, new in shown):
            return row
    return None


def _is_read_as(new: str, now: str, column: Column) -> bool:
    try:
        return bool(new.strip()) and _is_same(cells.value_of(new, column), now, column)
    except CellError:
        return False


def _not_in_plan(
    sheet: Sheet, head: _Head, line: _Line, key: str, was: Mapping[str, str] | None, found: _Found
) -> None:
    at = At(sheet.kind.title, line.number, head.columns[sheet.keys[-1]] + 1)
    if was is not None:
        read = [column.heading for column in sheet.columns if column.is_read and column.heading in head.columns]
        now = {heading: mark(text) for heading, text in line.texts.items() if text}
        if any(now.get(heading, "") != was.get(heading, "") for heading in read if heading not in sheet.keys):
            found.faults.append(
                Fault(
                    at,
                    f"{key} er endret i arket, men er tatt ut av planen.",
                    "Slett raden, eller la cellen stå tom for en ny.",
                )
            )
        else:
            found.notes.append(f"{sheet.kind.title}: {key} er tatt ut av planen etter at arket ble laget.")
    elif sheet.has_number:
        found.faults.append(
            Fault(at, f"Planen har ingen linje nr. {key} her.", f"La «{sheet.keys[-1]}» stå tom når linjen er ny.")
        )
    else:
        _new(sheet, head, line, found)


def _new(sheet: Sheet, head: _Head, line: _Line, found: _Found) -> None:
    if sheet.kind.fixed:
        at = At(sheet.kind.title, line.number)
        found.faults.append(
            Fault(at, "Nye rader kan ikke skrives i dette arket.", "Les inn svaret med «bolig innspill import».")
        )
        return
    _require_one_cost(sheet, head, line, found)
    values: list[Value] = []
    lacks: list[str] = []
    for column in sheet.columns:
        if not column.is_read or column.path == ("id",):
            continue
        text = line.texts.get(column.heading, "")
        at = At(sheet.kind.title, line.number, head.columns.get(column.heading, 0) + 1)
        if not text.strip():
            if column.is_required and not _has_years(sheet, column, line):
                lacks.append(column.heading)
            continue
        try:
            values.append(Value(at, column, cells.value_of(text, column, line.raw.get(column.heading)), text))
        except CellError as error:
            found.faults.append(Fault(at, error.message, error.help))
    if sheet.kind.owner and not line.owner:
        lacks.insert(0, sheet.kind.owner)
    if not sheet.kind.is_items and not sheet.has_number and not line.key:
        lacks.insert(0, "Id")
    at = At(sheet.kind.title, line.number, head.columns.get(lacks[0] if lacks else sheet.keys[0], 0) + 1)
    id = line.key if not sheet.has_number else ""
    found.new.append(New(at, sheet, line.owner, id, tuple(values), tuple(lacks)))


def _has_years(sheet: Sheet, column: Column, line: _Line) -> bool:
    return any(c.path[:-1] == column.path and line.texts.get(c.heading) for c in sheet.columns)


def _gone(sheet: Sheet, row: Row, was: Mapping[str, str], right: str, found: _Found) -> None:
    if sheet.kind.fixed:
        found.notes.append(f"{sheet.kind.title} {row.key} står ikke i arket. Det er urørt i planen.")
        return
    if _marks(sheet, row) != was and right != SHEET:
        if right != PLAN:
            found.faults.append(
                Fault(
                    At(sheet.kind.title, 1),
                    f"{row.key} er slettet i arket, men er endret i planen.",
                    "Avgjør i planen.",
                )
            )
        return
    found.gone.append(Gone(sheet, row))


def _require_whole(grid: Grid, found: _Found) -> None:
    """A new row has what it must have, and belongs to something that is in the plan, or that comes in by the same workbook."""
    for new in found.new:
        lacks = listing([f"«{heading}»" for heading in new.lacks])
        ids = _owners(new, grid, found)
        if new.sheet.kind.owner and new.owner and new.owner not in ids:
            guess = nearest_id(new.owner, [id for id in ids if id])
            told = f"Planen har ikke «{new.owner}»" + (f", og raden mangler {lacks}." if lacks else ".")
            told += f" Mente du «{guess}»?" if guess else ""
            help = "Skriv id-en som linjen hører til."
        elif lacks:
            told, help = (
                f"Den nye raden mangler {lacks}.",
                "Fyll ut cellen." if len(new.lacks) == 1 else "Fyll ut cellene.",
            )
        else:
            continue
        found.faults.append(Fault(new.at, told, f"{help} {_NO_ROW}" if len(new.lacks) > 1 else help))


def _owners(new: New, grid: Grid, found: _Found) -> list[str]:
    """The ids that a new line may belong to."""
    kind = new.sheet.kind.kind
    more = [other.id for other in found.new if other.sheet.kind.is_items and other.sheet.kind.kind == kind]
    return [id for id, _ in grid.lookups.get(kind, ())] + more


def _require_lines_as_they_were(grid: Grid, base: Base | None, right: str, found: _Found) -> None:
    """What the sheet takes out goes with all its lines: one that the plan has changed since is not taken out unseen."""
    for gone in [each for each in found.gone if each.sheet.kind.is_items]:
        lines = [sheet for sheet in grid.sheets if sheet.kind.owner and sheet.kind.kind == gone.sheet.kind.kind]
        if right == SHEET or all(_has_lines_of(sheet, gone.row.key, base or {}) for sheet in lines):
            continue
        found.gone.remove(gone)
        if right != PLAN:
            at = At(gone.sheet.kind.title, 1)
            found.faults.append(
                Fault(at, f"{gone.row.key} er slettet i arket, men er endret i planen.", "Avgjør i planen.")
            )


def _has_lines_of(sheet: Sheet, owner: str, base: Base) -> bool:
    """Whether the plan's lines of `owner` are those that the workbook was made of, whatever numbers they have."""
    title = sheet.kind.title
    now = [sorted(_marks(sheet, row).items()) for row in sheet.rows if row.owner == owner]
    was = [sorted(marks.items()) for (of, key), marks in base.items() if of == title and key.startswith(f"{owner}/")]
    return sorted(now) == sorted(was)


def _require_owners_kept(found: _Found) -> None:
    """A line is written to what the same workbook takes out: nobody can have meant both."""
    gone = {(each.sheet.kind.kind, each.row.key) for each in found.gone if each.sheet.kind.is_items}
    lines = [(each.at, each.sheet.kind, each.row.owner) for each in found.changes]
    lines += [(each.at, each.sheet.kind, each.owner) for each in found.new]
    told = {(at.sheet, at.row): (at, kind.kind, owner) for at, kind, owner in lines if kind.owner}
    for at, kind, owner in told.values():
        if (kind, owner) in gone:
            found.faults.append(
                Fault(
                    at,
                    f"Raden hører til {owner}, som er slettet i dette arket.",
                    f"Sett {owner} inn igjen, eller slett denne raden også.",
                )
            )
