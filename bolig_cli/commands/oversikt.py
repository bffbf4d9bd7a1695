"""`bolig dekning --oversikt`: many plans side by side, each read in a process apart."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bolig_cli import apart, norsk
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.many import oversikt
from bolig_cli.many.folders import sorted_out
from bolig_cli.many.job import Job
from bolig_cli.many.oversikt import Oversikt
from bolig_cli.report import oversikt_csv, oversikt_html, oversikt_json, oversikt_text

REPORTERS: Mapping[str, Callable[[Oversikt, Console], str]] = {
    "tekst": lambda made, console: oversikt_text.report(made, console.paint, console.columns),
    "json": lambda made, _: oversikt_json.report(made),
    "csv": lambda made, _: oversikt_csv.report(made),
    "html": lambda made, _: oversikt_html.report(made),
}


def run(folders: Sequence[Path], revision: str | None, format: str, dato: dt.date, console: Console) -> int:
    """Prints the overview of the plans in the folders, or right below them. A plan that can't be read is a row that says why.

    The gravest of what `bolig dekning` would end with on each plan alone.
    """
    if format not in REPORTERS:
        raise BoligError(f"«--oversikt» kan ikke vises som {format}. Velg {norsk.listing(list(REPORTERS), 'eller')}.")
    found = sorted_out(folders)
    console.progress(f"Leser {norsk.number(len(found.plans))} {'plan' if len(found.plans) == 1 else 'planer'}.\n")
    jobs = [Job(folder, revision, dato) for folder in found.plans]
    made = oversikt.make(jobs, [folder.as_posix() for folder in found.others], dato, apart.processors())
    console.out(REPORTERS[format](made, console))
    return made.code
