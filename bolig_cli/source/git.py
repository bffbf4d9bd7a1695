"""Asking git about a folder, so that nothing which the folder's own configuration names is run."""

import subprocess
from pathlib import Path

# `core.fsmonitor` and hooks start programs; optional locks would disturb a git command that runs at the same time.
_SAFE = (
    "--no-optional-locks",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
)


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git answers in `folder`, with `given` as its input; None where there is no git, or it says no."""
    try:
        done = subprocess.run(
            ["git", *_SAFE, "-C", str(folder), *arguments], input=given, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
