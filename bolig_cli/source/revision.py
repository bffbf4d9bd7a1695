"""Which revision of the plan this is, as git knows it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and whether the plan has changes that are not in it. `commit` is "" outside git."""

    commit: str
    endret: bool


def revision(root: Path, plan_folder: str) -> Revision:
    """The revision of the project folder; an empty one where there is no git, or nothing committed yet."""
    commit = _git(root, "rev-parse", "HEAD")
    if commit is None:
        return Revision("", False)
    changes = _git(root, "status", "--porcelain", "--", plan_folder or ".")
    return Revision(commit.strip(), bool(changes and changes.strip()))


def _git(root: Path, *arguments: str) -> str | None:
    # No optional locks: a build must not disturb a git command that runs at the same time.
    command = ["git", "--no-optional-locks", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
