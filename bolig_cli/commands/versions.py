"""An earlier version of the plan, held against a newer one."""

from pathlib import Path
from typing import TYPE_CHECKING

from bolig_cli import pipeline
from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.pipeline import Checked
from bolig_cli.source import files as source_files
from bolig_cli.source.files import Files

if TYPE_CHECKING:
    from bolig_cli.versions.store import Store

NOW = "filene slik de er nå"


def earlier(folder: Path, revision: str) -> Files:
    """The plan as it was at a revision in git; where it lies in no repository, in one of the versions that «bolig versjon» has
    saved.

    Raises BoligError for a revision that is not known, or that holds no plan.
    """
    if (store := _own_store(folder)) is None:
        return source_files.read_revision(folder, revision)
    now = source_files.read_folder(folder)
    return now.with_texts({**{file.path: None for file in now.files}, **store.contents(revision)})


def called(folder: Path, revision: str) -> str:
    """What a reader knows an earlier version by: git's name for it, or the sentence that it was saved with."""
    store = _own_store(folder)
    found = next((v for v in store.versions() if v.id.startswith(revision)), None) if store else None
    return f"versjonen «{found.sentence}»" if found else f"utgave {revision}"


def _own_store(folder: Path) -> "Store | None":
    """The versions that are saved beside a plan which lies in no repository; None for any other."""
    from bolig_cli.versions.place import home_of
    from bolig_cli.versions.store import Store

    if not home_of(folder).is_own:
        return None
    root, plan_folder = source_files.project_root(folder)
    home = home_of(root)
    return Store(home, plan_folder) if home.repository.is_dir() else None


def compared(folder: Path, since: str, files: Files, checked: Checked, now: str = NOW) -> Comparison:
    """What differs from an earlier version in a plan that is read and checked. The earlier one is seen from the same day.

    Raises BoligError for a version that is not known, or that holds no plan.
    """
    before = earlier(folder, since)
    old = pipeline.check_files(before, checked.dekning.dato if checked.dekning else None)
    return compare(Version(called(folder, since), before, old.dekning), Version(now, files, checked.dekning))
