"""Where the versions of a plan are kept."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bolig_cli.digest import digest
from bolig_cli.record import record
from bolig_cli.versions.synced import data_folder, is_synced

OWN = ".bolig-versjoner"  # beside the plan, where it lies in no git repository
_MERGING = ("MERGE_HEAD", "rebase-merge", "rebase-apply", "CHERRY_PICK_HEAD", "REVERT_HEAD")


@record
class Home:
    """A repository, and where in it the plan's project folder is: "" or a path that ends with a slash.

    `is_own` is whether it is made here, and holds nothing but versions of this plan.
    """

    repository: Path
    prefix: str
    is_own: bool


def home_of(root: Path, environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> Home:
    """The git repository that the plan's folder lies in; else one of our own: beside the plan, or among the user's programs' data
    where the plan lies in a synced folder. Nothing is made."""
    whole = root.resolve()
    for above in (whole, *whole.parents):
        if (above / ".git").exists():
            prefix = whole.relative_to(above).as_posix()
            return Home(above, "" if prefix == "." else f"{prefix}/", False)
    if not is_synced(whole, environment):
        return Home(whole / OWN, "", True)
    name = f"{whole.name or 'plan'}-{digest(str(whole))[:16]}"
    return Home(data_folder(environment, system) / "versjoner" / name, "", True)


def is_in_the_middle(control: Path) -> bool:
    """Whether somebody is in the middle of a merge or the like, in git's own folder."""
    return any((control / name).exists() for name in _MERGING)
