"""`bolig import` of a spreadsheet: shows what it changes in the plan, asks, and writes all of it or nothing."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from bolig_cli import limits, norsk, pipeline, plain_file
from bolig_cli.authoring.changes import Changes, require_unchanged
from bolig_cli.authoring.changes import apply as write
from bolig_cli.authoring.worse import more
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError, why
from bolig_cli.finding import Finding, Severity
from bolig_cli.record import record
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.files import Files, read_folder
from bolig_cli.spreadsheet import opened
from bolig_cli.spreadsheet.apply import Applied, apply, cell_of
from bolig_cli.spreadsheet.cell import with_comma
from bolig_cli.spreadsheet.column import Column
from bolig_cli.spreadsheet.compare import At, Change, Comparison, Conflict, Fault, Gone, New, compare
from bolig_cli.spreadsheet.grid import Grid, Row, Sheet, grid_of
from bolig_cli.zipped import Unusable

_LONG = 90  # characters of a value that are shown
_NONE = "(tom)"
_LINKS = ("ukjent-henvisning", "navn-for-id")  # beside the faults of reading: what would point to nothing


def run(folder: Path, file: Path, right: str, yes: bool, console: Console) -> int:
    """Takes in a spreadsheet. 0 when it is written, or changes nothing; 1 when something in it has to be mended first, or it is
    written without anybody having seen that the plan has new errors by it; 2 when nobody has said that it may be written. Nothing
    is ever written in part.

    `right` is «ark» or «plan» where a cell is changed in both, "" to stop there. Raises BoligError where a file cannot be read.
    """
    book = _opened(file)
    files = read_folder(folder)
    grid = grid_of(files)
    found = compare(book, grid, right)
    for note in found.notes:
        console.progress(f"{note}\n")
    if found.kept:
        fields = "1 felt" if found.kept == 1 else f"{found.kept} felt"
        console.progress(
            f"Planen er endret siden arket ble laget. {fields} har fått nytt innhold i planen og er "
            "ikke rørt i arket. Der blir planen stående.\n"
        )
    if found.faults or found.conflicts:
        console.out("".join(_stopped(file, found)))
        console.progress("Ingenting er skrevet. Rett det over, og prøv igjen.\n")
        return 1
    ready = _ready(files, grid, found, file)
    if isinstance(ready, str):
        console.out(ready)
        console.progress("Ingenting er skrevet. Rett det over, og prøv igjen.\n")
        return 1
    if not ready.applied.texts:
        console.out("Arket sier det samme som planen. Ingenting er endret.\n")
        return 0
    console.out("".join(_told(found, ready.applied, grid)) + ready.told)
    if not yes and console.ask is None:
        console.progress("Ingenting er skrevet. Legg til «--ja» for å skrive endringene til planen.\n")
        return 2
    if not yes and console.ask:
        if found.gone and not console.ask(f"Skal {_rows_gone(found)}, også slettes i planen?"):
            found = replace(found, gone=())
            ready = _ready(files, grid, found, file)
        if isinstance(ready, str):
            console.out(ready)
            return 1
        if not ready.applied.texts or not console.ask("Skal endringene skrives til planen?"):
            console.out("Ingenting er skrevet.\n")
            return 2
    require_unchanged(files)
    write(files, Changes(ready.applied.texts))
    console.out(f"{_sum(found)} er skrevet til planen.\n")
    if ready.is_worse:
        console.progress("Planen har fått nye feil, som står over. Rett dem, og kjør «bolig check».\n")
    return 1 if yes and ready.is_worse else 0  # somebody who was asked, has seen them


def _rows_gone(found: Comparison) -> str:
    return "raden som er tatt bort" if len(found.gone) == 1 else f"de {len(found.gone)} radene som er tatt bort"


def _opened(file: Path) -> opened.Book:
    try:
        data = plain_file.read(str(file), limits.SHEET_BYTES)
    except OSError as error:
        raise BoligError(f"Kan ikke lese {file}: {why(error)}.") from error
    if len(data) > limits.SHEET_BYTES:
        raise BoligError(
            f"Filen {file} er på over {limits.SHEET_BYTES // 1_000_000} MB. Ta ut bilder og andre ark, og prøv igjen."
        )
    try:
        return opened.read(data)
    except Unusable as error:
        raise BoligError(f"Filen {file} {error.reason}. {error.help}") from error


# --- before it is written ---------------------------------------------------------------------------------------------


@record
class _Ready:
    """The changes as they are to be written, and what the plan would then say against itself, which somebody may want all the same:
    the other half of a change may be in another file."""

    applied: Applied
    told: str = ""
    is_worse: bool = False


def _ready(files: Files, grid: Grid, found: Comparison, file: Path) -> _Ready | str:
    """The changes as they are to be written; or what is wrong with them, as text."""
    applied = apply(files, grid, found)
    if applied.faults:
        return "".join(_fault(file, fault) for fault in applied.faults)
    if not applied.texts:
        return _Ready(applied)
    after = files.with_texts(applied.texts)
    today = dt.date.today()
    before, then = pipeline.check_files(files, today), pipeline.check_files(after, today)
    worse = more(before.structural_errors, then.structural_errors)
    shown = shown_path(files.root)
    stops, told = (
        [
            _finding(file, f, applied, shown(f.place.path))
            for f in worse
            if (f.rule in READ_FAULTS or f.rule in _LINKS) is stop
        ]
        for stop in (True, False)
    )
    doubts = [
        _fault(file, Fault(at, finding.message, finding.help))
        for finding in more(_warnings(before), _warnings(then))
        if (at := cell_of(finding, applied))
    ]
    new = "en ny feil" if len(told) == 1 else f"{len(told)} nye feil"
    what = f"Etter dette har planen {new}:\n{''.join(told)}" if told else ""
    if doubts:
        what += "Se om dette er ment slik:\n" + "".join(doubts)
    return "".join(stops) or _Ready(applied, what, bool(told))


def _warnings(checked: pipeline.Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.severity is Severity.ADVARSEL]


def _finding(file: Path, finding: Finding, applied: Applied, shown: str) -> str:
    """A fault that the plan would get, at the cell that it comes from, or at its place in the plan."""
    if at := cell_of(finding, applied):
        return _fault(file, Fault(at, finding.message, finding.help))
    return f"{shown}:{finding.place.line}\n  {finding.message}\n" + (f"  {finding.help}\n" if finding.help else "")


def _stopped(file: Path, found: Comparison) -> Iterator[str]:
    for fault in sorted(found.faults, key=lambda fault: (fault.at.sheet, fault.at.row, fault.at.column)):
        yield _fault(file, fault)
    for conflict in found.conflicts:
        yield _conflict(file, conflict)
    if found.conflicts:
        yield "Skriv «--ved-konflikt ark» for å bruke det som står i arket, eller «--ved-konflikt plan» for å beholde planens.\n"


def _fault(file: Path, fault: Fault) -> str:
    return f"{file.name}, {fault.at}\n  {fault.message}\n" + (f"  {fault.help}\n" if fault.help else "")


def _conflict(file: Path, c: Conflict) -> str:
    return (
        f"{file.name}, {c.at}\n  {_item(c.sheet, c.row)}: «{c.column.heading}» er endret både i arket og i planen.\n"
        f"    planen: {_value(c.plan, c.column)}\n    arket:  {_value(c.new, c.column)}\n"
    )


# --- what is shown ----------------------------------------------------------------------------------------------------


def _told(found: Comparison, ready: Applied, grid: Grid) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in found.changes:
        groups.setdefault((change.sheet.kind.title, change.row.key), []).append(change)
    for changes in groups.values():
        yield f"{_item(changes[0].sheet, changes[0].row)}\n"
        for change in changes:
            old, new = (_value(text, change.column) for text in (change.old, change.new))
            yield f"  {change.column.heading}: {old} → {new}  [{change.at}]\n"
    for row in found.new:
        yield f"Ny i {row.sheet.kind.title}: {_new_name(row, ready.ids)}  [{row.at}]\n"
        for each in row.values:
            if each.column.path not in (("tittel",), ("navn",)):
                yield f"  {each.column.heading}: {_value(each.text, each.column)}\n"
    for gone in found.gone:
        yield f"Tatt bort: {_item(gone.sheet, gone.row)}{_along(gone, grid)}\n"
    yield f"{_sum(found)}.\n"


def _along(gone: Gone, grid: Grid) -> str:
    """What goes out with an item: its lines, wherever the workbook has them."""
    if not gone.sheet.kind.is_items:
        return ""
    lines = {
        sheet.kind.title: sum(row.owner == gone.row.key for row in sheet.rows)
        for sheet in grid.sheets
        if sheet.kind.owner and sheet.kind.kind == gone.sheet.kind.kind
    }
    said = [f"{count} {'rad' if count == 1 else 'rader'} i {title}" for title, count in lines.items() if count]
    return f", med {norsk.listing(said)}" if said else ""


def _new_name(new: New, ids: Mapping[At, str]) -> str:
    title = next((each.text for each in new.values if each.column.path in (("tittel",), ("navn",))), "")
    id = ids.get(new.at) or new.id or (f"under {new.owner}" if new.owner else "")
    return f"{id} «{title}»" if title and id else id or "en linje"


def _item(sheet: Sheet, row: Row) -> str:
    where = {"Tiltak": "Tiltak", "Mål": "Mål", "Strategier": "Strategi", "Utfordringer": "Utfordring"}.get(
        sheet.kind.title, sheet.kind.title
    )
    if sheet.kind.is_items or not sheet.has_number:
        return f"{where} {row.key}" + (f" «{row.title}»" if row.title else "")
    number = row.key.rpartition("/")[2]
    about = ", ".join(text for text in row.cells[:2] if text)
    return f"{where}, {row.owner + ', ' if sheet.kind.owner else ''}linje {number}" + (f" ({about})" if about else "")


def _value(text: str, column: Column) -> str:
    line = " ".join(with_comma(text, column).split())
    if not line:
        return _NONE
    return line if len(line) <= _LONG else f"{line[: _LONG - 1].rstrip()}…"


def _sum(found: Comparison) -> str:
    parts = [
        (len(found.changes), "endring", "endringer"),
        (len(found.new), "ny rad", "nye rader"),
        (len(found.gone), "rad tatt bort", "rader tatt bort"),
    ]
    said = [f"{count} {one if count == 1 else many}" for count, one, many in parts if count]
    return norsk.listing(said) if said else "0 endringer"
