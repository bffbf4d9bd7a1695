"""`bolig mv`: another id for a thing, and everything that refers to it with it."""

import datetime as dt
import re
from pathlib import Path

from bolig_cli import pipeline, plain_file
from bolig_cli.authoring.changes import Changes, apply, require_unchanged
from bolig_cli.authoring.move import move
from bolig_cli.authoring.renumbered import renumbered
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError, why
from bolig_cli.limits import TEXT_BYTES
from bolig_cli.report import grunnlinje
from bolig_cli.source.files import Files, read_folder

BASELINE = "grunnlinje.json"  # what `bolig grunnlinje` writes where nobody says otherwise


def run(folder: Path, old: str, new: str, baseline: Path | None, console: Console) -> int:
    """Renames it and says which files are changed. 0; raises BoligError, with nothing written, where it cannot be done."""
    files = read_folder(folder)
    changes = move(files, old, new)
    file = baseline or folder / BASELINE
    known = _baseline(file, files, changes, old, new) if baseline or file.is_file() else None
    require_unchanged(files)
    for told in renumbered(files, changes, old, new):
        console.out(f"{told}\n")
    apply(files, changes)
    shown = shown_path(files.root)
    written = [path for path, data in changes.files.items() if data is not None]
    console.out(f"{old} heter nå {new}. Endret:\n" + "".join(f"  {shown(path)}\n" for path in sorted(written)))
    if known is not None:
        from bolig_cli.render.output import write_all

        write_all(file.parent, {file.name: known})
        console.out(f"  {file}\n")
    for told in changes.told:
        console.out(f"{told}\n")
    return 0


def _baseline(file: Path, files: Files, changes: Changes, old: str, new: str) -> bytes | None:
    """The baseline with the findings that it has known, as they are called now; None where it names none of them."""
    try:
        data = plain_file.read(str(file), TEXT_BYTES * 20)
    except OSError as error:
        raise BoligError(f"Kan ikke lese {file}: {why(error)}. Ingenting er skrevet.") from error
    grunnlinje.read(data, str(file))  # raises where it is something else
    day = dt.date.today()
    before = pipeline.check_files(files, day).findings
    after = pipeline.check_files(files.with_texts(changes.files), day).findings
    word = re.compile(rf"(?<![\w-]){re.escape(new)}(?![\w-])")
    return grunnlinje.renamed(data, before, after, lambda text: word.sub(old, text))
