"""`bolig build`: the documents, into build/."""

import datetime as dt
import time
from collections.abc import Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.report import finding_text


def run(
    folder: Path, documents: Sequence[str], formats: Sequence[str], dato: dt.date | None, target: Path | None,
    console: Console,
) -> int:  # fmt: skip
    """Writes the documents. 0 when they are written, 1 when the plan has errors that must be mended first (nothing is written).

    Without `dato` the law is judged as of the date that the plan's edition has, so that the same plan gives the same bytes.
    """
    start = time.monotonic()
    checked = pipeline.check(folder, dato)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_text.report(checked, shown_path(checked.root), console.paint))
        console.progress("Ingen dokumenter er laget. Rett feilene over, og kjør «bolig build» igjen.\n")
        return 2 if checked.plan is None else 1
    console.progress(f"Lager {len(documents) * len(formats)} filer …\n")
    files = pipeline.build(checked.plan, checked.dekning, documents, formats)

    from bolig_cli.render.output import write_all

    folder_out = target or checked.root / "build"
    write_all(folder_out, files)
    shown = shown_path(folder_out)
    for name, data in files.items():
        console.out(f"{shown(name)}  ({max(1, len(data) // 1024)} kB)\n")
    seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
    console.progress(f"{finding_text.summary(checked)} Ferdig på {seconds} s.\n")
    return 0
