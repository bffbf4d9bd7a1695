"""Which revision of the plan this is, as git knows it."""

from pathlib import Path

from bolig_cli.record import record
from bolig_cli.source import git


@record
class Revision:
    """A commit, and whether the plan has changes that are not in it. `commit` is "" outside git."""

    commit: str
    endret: bool


def revision(root: Path, plan_folder: str) -> Revision:
    """The revision of the project folder; an empty one where there is no git, or nothing committed yet."""
    commit = git.ask(root, "rev-parse", "HEAD")
    if commit is None:
        return Revision("", False)
    changes = git.ask(root, "status", "--porcelain", "--", plan_folder or ".")
    return Revision(commit.decode().strip(), bool(changes and changes.strip()))
