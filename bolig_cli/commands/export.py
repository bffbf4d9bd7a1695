"""`bolig export`: the plan for other programs."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan
from bolig_cli.report import finding_screen


def _json(plan: Plan, dekning: Dekning) -> str:
    from bolig_cli.export import plan_json

    return plan_json.report(plan, dekning)


def _ics(plan: Plan, dekning: Dekning) -> str:
    from bolig_cli.export import calendar

    return calendar.report(plan, dekning)


SHEET = "xlsx"
_ENDINGS = {".json": "json", ".ics": "ics", ".xlsx": SHEET}
EXPORTERS: Mapping[str, Callable[[Plan, Dekning], str]] = {"json": _json, "ics": _ics}


def chosen(
    file: Path | None, folder: Path | None, format: str | None, out: Path | None
) -> tuple[Path | None, Path, str]:
    """What a user typed: the file to write (None for the screen), the plan's folder, and the format.

    The argument is a file by its ending, and else the folder, as it was before there were files to name. Raises BoligError.
    """
    is_file = file is not None and bool(file.suffix) and not file.is_dir()
    if file is not None and not is_file:
        if folder is not None:
            raise BoligError(f"Oppgi mappen én gang: enten «{file}» eller «--mappe {folder}».")
        file, folder = None, file
    if file is not None and out is not None:
        raise BoligError("Skriv filen én gang: enten først eller etter «--ut».")
    target = file or out
    by_name = _ENDINGS.get(target.suffix.lower()) if target else None
    if file is not None and by_name is None:
        raise BoligError(f"«{file}» slutter ikke på .xlsx, .json eller .ics. Skriv for eksempel tiltak.xlsx.")
    if file is not None and format and format != by_name:
        raise BoligError(
            f"«{file}» er ikke en fil for {format}. Ta bort «--format», eller gi filen endelsen .{format}."
        )
    return target, folder or Path(), format or by_name or "json"


def run_sheet(folder: Path, target: Path, dato: dt.date | None, console: Console) -> int:
    """Writes the plan's items as a spreadsheet. 0 when it is made, 1 when the plan has errors that must be mended first, 2 when it
    could not be read."""
    from bolig_cli.source.files import read_folder
    from bolig_cli.spreadsheet import workbook
    from bolig_cli.spreadsheet.grid import grid_of

    files = read_folder(folder)
    checked = pipeline.check_files(files, dato)
    if not _is_ready(checked, console):
        return 2 if checked.plan is None else 1
    grid = grid_of(files)
    _write(target, workbook.report(grid))
    rows = sum(len(sheet.rows) for sheet in grid.sheets)
    console.progress(
        f"Skrev {target}: {len(grid.sheets)} ark med {rows} rader. Ta det inn igjen med «bolig import {target}».\n"
    )
    return 0


def _is_ready(checked: pipeline.Checked, console: Console) -> bool:
    """Whether a plan can be exported; what has to be mended is told."""
    if checked.plan is not None and checked.dekning is not None and not checked.structural_errors:
        return True
    console.progress(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
    console.progress("Ingenting er eksportert. Rett feilene over, og prøv igjen.\n")
    return False


def _write(target: Path, data: bytes) -> None:
    from bolig_cli.render.output import write_all

    write_all(target.parent, {target.name: data})


def run(folder: Path, format: str, dato: dt.date | None, target: Path | None, console: Console) -> int:
    """Prints the export, or writes it to `target`. 0 when it is made, 1 when the plan has errors that must be mended first, 2 when
    it could not be read.

    Without `dato` the law is judged as of the date that the plan's edition has, so that the same plan gives the same export.
    """
    checked = pipeline.check(folder, dato)
    if not _is_ready(checked, console):
        return 2 if checked.plan is None else 1
    assert checked.plan is not None
    assert checked.dekning is not None
    text = EXPORTERS[format](checked.plan, checked.dekning)
    if target is None:
        console.out(text)
        return 0
    _write(target, text.encode())
    console.progress(f"Skrev {target}.\n")
    return 0
