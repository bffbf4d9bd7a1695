"""An earlier version of the plan, held against a newer one."""

from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.pipeline import Checked
from bolig_cli.source import files as source_files
from bolig_cli.source.files import Files

NOW = "filene slik de er nå"


def earlier(folder: Path, revision: str) -> Files:
    """The plan as it was at a revision in git; where it lies in no repository, in one of the versions that «bolig versjon» has
    saved.

    Raises BoligError for a revision that is not known, or that holds no plan.
    """
    from bolig_cli.versions.place import home_of
    from bolig_cli.versions.store import Store

    if not home_of(folder).is_own:
        return source_files.read_revision(folder, revision)
    now = source_files.read_folder(folder)
    home = home_of(now.root)
    if not home.repository.is_dir():
        return source_files.read_revision(folder, revision)
    saved = Store(home, now.plan_folder).contents(revision)
    return now.with_texts({**{file.path: None for file in now.files}, **saved})


def compared(folder: Path, since: str, files: Files, checked: Checked, called: str = NOW) -> Comparison:
    """What differs from an earlier version in a plan that is read and checked. The earlier one is seen from the same day.

    Raises BoligError for a version that is not known, or that holds no plan.
    """
    before = earlier(folder, since)
    old = pipeline.check_files(before, checked.dekning.dato if checked.dekning else None)
    return compare(Version(f"utgave {since}", before, old.dekning), Version(called, files, checked.dekning))
