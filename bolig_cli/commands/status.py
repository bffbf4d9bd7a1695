"""`bolig status`: what remains before the plan's next phase, and how far the work has come."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli.commands.console import Console, shown_path
from bolig_cli.gjenstaar import Gjenstaar, gjenstaar
from bolig_cli.report import status_json, status_text
from bolig_cli.report.colour import Paint
from bolig_cli.source import files

REPORTERS: Mapping[str, Callable[[Gjenstaar, Callable[[str], str], Paint], str]] = {
    "tekst": status_text.report,
    "json": status_json.report,
}


def run(folder: Path, format: str, dato: dt.date, console: Console) -> int:
    """Prints it. 0 always; raises BoligError where there is no plan, or plan.yaml can't be read."""
    status = gjenstaar(files.read_folder(folder), dato)
    console.out(REPORTERS[format](status, shown_path(status.checked.root), console.paint))
    return 0
