"""Asking git about a folder, so that nothing which the folder's own configuration names is run, and nothing is fetched.

It is asked of names and stored contents alone (`rev-parse`, `ls-tree`, `cat-file`). `status`, `diff` and `log` hold the files
in the folder up against those, and start the filters, converters and watchers that the configuration names; no switch turns off
those with names of their own. So what is changed, is found by comparing the contents here (`source/revision.py`).
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from bolig_cli import child, limits

SECONDS = limits.GIT_SECONDS

# Watchers, hooks and converters start programs; optional locks would disturb a git command that runs at the same time.
_SAFE = (
    "--no-optional-locks",
    "--no-pager",
    "--no-replace-objects",  # what a revision holds, and not what somebody says instead
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.sshCommand=false",
    "-c",
    "core.attributesFile=/dev/null",
)
# A repository may say that what it lacks is to be fetched, and by which program: no protocol is allowed.
_ALONE = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
# Where the machine's owner has their settings: who else's folders may be read. The other variables of git say which repository is
# meant (a hook has those of its own), or name programs and files.
_KEPT = frozenset({"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"})


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
    program = child.found("git")
    if program is None:
        return None
    try:
        return child.run([program, *_SAFE, "-C", str(folder), *arguments], given, SECONDS, _environment(os.environ))
    except (OSError, subprocess.TimeoutExpired):
        return None


def _environment(around: Mapping[str, str]) -> dict[str, str]:
    own = {name: value for name, value in around.items() if not name.upper().startswith("GIT_") or name in _KEPT}
    return own | _ALONE
