"""An earlier version of the plan, held against a newer one."""

from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.pipeline import Checked
from bolig_cli.source import files as source_files
from bolig_cli.source.files import Files

NOW = "filene slik de er nå"


def compared(folder: Path, since: str, files: Files, checked: Checked, called: str = NOW) -> Comparison:
    """What differs from a revision in git in a plan that is read and checked. The revision is seen from the same day.

    Raises BoligError for a revision that git does not know, or that holds no plan.
    """
    earlier = source_files.read(folder, since)
    old = pipeline.check_files(earlier, checked.dekning.dato if checked.dekning else None)
    return compare(Version(f"utgave {since}", earlier, old.dekning), Version(called, files, checked.dekning))
