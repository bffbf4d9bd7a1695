"""`bolig grunnlinje`: the findings of today in a file, so that a check that is given it shows only new ones."""

import datetime as dt
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console
from bolig_cli.render import output
from bolig_cli.report import grunnlinje
from bolig_cli.source import files


def run(folder: Path, file: Path, dato: dt.date, console: Console) -> int:
    """Writes the file. 0, or 2 when plan.yaml is unreadable: then nothing is written, for what is found says little of the plan."""
    checked = pipeline.check_files(files.read(folder, None), dato)
    if checked.plan is None:
        console.progress("Planen kunne ikke leses. Rett feilene i plan.yaml først.\n")
        return 2
    output.write_all(file.parent, {file.name: grunnlinje.dump(checked.findings)})
    console.out(
        f"{len(checked.findings)} funn er skrevet til {file}. Bruk den med «bolig check --grunnlinje {file}».\n"
    )
    return 0
