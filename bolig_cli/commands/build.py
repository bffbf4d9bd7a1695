"""`bolig build`: the documents, into build/."""

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands import versions
from bolig_cli.commands.choices import Documents
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.documents import TRACKED
from bolig_cli.documents.document import Document
from bolig_cli.model.plan import Plan
from bolig_cli.report import finding_screen, finding_text, uskrevet
from bolig_cli.source.files import read_folder
from bolig_cli.source.revision import revision


def run(
    folder: Path, wanted: Documents, formats: Sequence[str], dato: dt.date | None, target: Path | None,
    since: str | None, console: Console,
) -> int:  # fmt: skip
    """Writes the documents; `since` is the earlier revision that some of them tell the changes from.

    0 when they are written, 1 when the plan has errors that must be mended first (nothing is written).

    Without `dato` the law is judged as of the date that the plan's edition has, so that the same plan gives the same bytes.
    """
    start = time.monotonic()
    read = read_folder(folder)
    checked = pipeline.check_files(read, dato)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
        console.progress("Ingen dokumenter er laget. Rett feilene over, og kjør «bolig build» igjen.\n")
        return 2 if checked.plan is None else 1
    documents = wanted.of(checked.plan)
    count = sum(1 if name == TRACKED else len(formats) for name in documents)
    console.progress(f"Lager {count} {'fil' if count == 1 else 'filer'} …\n")
    compared = versions.compared(folder, since, read, checked) if since else None
    with ThreadPoolExecutor(1) as beside:  # asking git is waiting for another program
        here = beside.submit(revision, checked.root)
        made = pipeline.build(checked.plan, checked.dekning, documents, formats, compared)

    from bolig_cli.render import manifest
    from bolig_cli.render.output import write_all

    folder_out = target or checked.root / "build"
    files = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    told = manifest.manifest(made, checked.dekning, here.result(), folder_out)
    kept = _kept(checked.plan, made, folder_out)
    write_all(folder_out, {**files, **kept, manifest.NAME: told})
    shown = shown_path(folder_out)
    for line in _lines(files):
        console.out(f"{shown(line)}\n")
    for path in kept:
        console.out(f"{shown(path)}  (svarene på høringen leses mot denne: ta vare på den)\n")
    for remark in uskrevet.remarks(checked.plan, checked.dekning.dato, documents):
        console.progress(f"{remark}\n")
    seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
    console.progress(f"{finding_text.summary(checked)} Ferdig på {seconds} s.\n")
    return 0


def _kept(plan: Plan, made: Mapping[str, tuple[Document, Mapping[str, bytes]]], folder: Path) -> dict[str, bytes]:
    """What is kept of the documents that people answer. One that was kept with its pages is not kept anew without them."""
    from bolig_cli.render import kept

    found: dict[str, bytes] = {}
    for document, files in made.values():
        for path, data in kept.kept(plan, document, files).items():
            if kept.has_pages(files) or not (folder / path).is_file():
                found[path] = data
    return found


def _lines(files: Mapping[str, bytes]) -> list[str]:
    """A line for each file, and one for each web site."""
    lines: dict[str, tuple[int, int]] = {}
    for path, data in files.items():
        name = f"{path.split('/')[0]}/index.html" if "/" in path else path
        count, size = lines.get(name, (0, 0))
        lines[name] = (count + 1, size + len(data))
    return [
        f"{name}  ({count} filer, {max(1, size // 1024)} kB)" if "/" in name else f"{name}  ({max(1, size // 1024)} kB)"
        for name, (count, size) in lines.items()
    ]
