"""`bolig diff`: what changed between two versions of the plan, item by item."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands import versions
from bolig_cli.commands.console import Console
from bolig_cli.compare.compare import Comparison
from bolig_cli.report import diff_json, diff_text
from bolig_cli.report.colour import Paint
from bolig_cli.source import files

REPORTERS: Mapping[str, Callable[[Comparison, Paint], str]] = {
    "tekst": diff_text.report,
    "json": diff_json.report,
}


def run(folder: Path, first: str, second: str | None, format: str, console: Console) -> int:
    """Prints what is another in `second` (None: the files as they are) than in `first`. 0 always.

    Raises BoligError for a version that git does not know, or that holds no plan.
    """
    newer = versions.earlier(folder, second) if second else files.read_folder(folder)
    checked = pipeline.check_files(newer, None)
    called = versions.called(folder, second) if second else versions.NOW
    console.out(REPORTERS[format](versions.compared(folder, first, newer, checked, called), console.paint))
    return 0
