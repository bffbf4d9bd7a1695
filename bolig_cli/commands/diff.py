"""`bolig diff`: what changed between two versions of the plan, item by item."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console
from bolig_cli.compare.compare import Comparison, compare
from bolig_cli.errors import BoligError
from bolig_cli.pipeline import Checked
from bolig_cli.record import record
from bolig_cli.report import diff_json, diff_text
from bolig_cli.report.colour import Paint
from bolig_cli.source import files
from bolig_cli.source.files import Files

REPORTERS: Mapping[str, Callable[[Comparison, str, str, Paint], str]] = {
    "tekst": diff_text.report,
    "json": diff_json.report,
}
NOW = "filene slik de er nå"


@record
class Versions:
    """Two versions of a plan, judged as of the same day, and what differs."""

    before: Checked
    after: Checked
    comparison: Comparison


def run(folder: Path, first: str, second: str | None, format: str, console: Console) -> int:
    """Prints what is another in `second` (None: the files as they are) than in `first`. 0 always.

    Raises BoligError for a version that git does not know, or that holds no plan.
    """
    versions = read(folder, first, second)
    console.out(
        REPORTERS[format](versions.comparison, f"utgave {first}", f"utgave {second}" if second else NOW, console.paint)
    )
    return 0


def read(folder: Path, first: str, second: str | None) -> Versions:
    """The two versions: revisions in git, the newer one perhaps the files as they are now."""
    before, after = files.read(folder, first), files.read(folder, second)
    return of(before, after)


def of(before: Files, after: Files) -> Versions:
    """Two versions that are read. Both are seen from the day of the newer one's edition."""
    new = pipeline.check_files(after, None)
    old = pipeline.check_files(before, new.dekning.dato if new.dekning else None)
    for checked, called in ((old, "Den eldste utgaven"), (new, "Den nyeste utgaven")):
        if checked.files == 0:
            raise BoligError(f"{called} har ingen plan.")
    return Versions(old, new, compare(before, after, old.dekning, new.dekning))
