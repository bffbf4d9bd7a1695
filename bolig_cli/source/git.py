"""Asking git about a folder, so that nothing which the folder's own configuration names is run, and nothing is fetched."""

import os
import subprocess
from pathlib import Path

SECONDS = 60  # no question asked here takes long

# `core.fsmonitor` and hooks start programs; optional locks would disturb a git command that runs at the same time.
_SAFE = (
    "--no-optional-locks",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
)
# A repository may say that what it lacks is to be fetched, and by which program: no protocol is allowed.
_ALONE = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git answers in `folder`, with `given` as its input; None where there is no git, it says no, or takes too long."""
    done = _run(folder, arguments, given)
    return done.stdout if done and done.returncode == 0 else None


def why_not(folder: Path) -> str:
    """Why git answers nothing in a folder, as a Norwegian sentence."""
    done = _run(folder, ("rev-parse", "--show-prefix"), b"")
    if done is None:
        return "Git svarer ikke. Er git installert på maskinen?"
    told = done.stderr.decode("utf-8", "replace")
    if "dubious ownership" in told:
        return f"Git leser ikke mappen «{folder}», fordi en annen bruker eier den. Spør IT om «safe.directory»."
    if "not a git repository" in told and not (folder / ".git").exists():
        return f"Mappen «{folder}» hører ikke til noe git-arkiv, så den har ingen tidligere utgaver."
    return f"Git kan ikke lese arkivet til mappen «{folder}». Det kan være skadet."


def _run(folder: Path, arguments: tuple[str, ...], given: bytes) -> subprocess.CompletedProcess[bytes] | None:
    command = ["git", *_SAFE, "-C", str(folder), *arguments]
    environment = os.environ | _ALONE | {"LC_ALL": "C"}
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=environment, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
