"""What a build has on the disk while it works, and what a build that was killed left there: the next one takes it away.

Only what a build has made is taken, known by a name that nobody else gives a file, and only when it is too old for the build
that made it to be at work still.
"""

import os
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

OLD = 6 * 3600  # seconds; a build takes some minutes at most
_PREFIX = "bolig-bygging-"
_OURS = re.compile(r"\..+\.[0-9a-f]{16}\.(ny|gammel|borte)", re.DOTALL)
_STAGED = re.compile(rf"{_PREFIX}[a-z0-9_]{{8}}")


def folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder of its own for what a format stages: a context manager that gives its path."""
    return tempfile.TemporaryDirectory(prefix=_PREFIX)


def names(target: Path) -> tuple[Path, Path, Path]:
    """Beside a file: what its new content, the copy of its old, and itself on the way out are called meanwhile."""
    unique = secrets.token_hex(8)  # the name only; it never reaches a finished file
    new, old, away = (target.with_name(f".{target.name}.{unique}.{what}") for what in ("ny", "gammel", "borte"))
    return new, old, away


def clear(places: Iterable[Path]) -> None:
    """Takes away what killed builds left in these folders, and among the machine's temporary ones. Never raises OSError."""
    for place in places:
        for path in _old(place, _OURS, stat.S_IFREG):
            with suppress(OSError):  # another build was quicker
                path.unlink()
    with suppress(OSError):  # the machine has no such folder
        for path in _old(Path(tempfile.gettempdir()), _STAGED, stat.S_IFDIR):
            shutil.rmtree(path, ignore_errors=True)


def _old(place: Path, name: re.Pattern[str], kind: int) -> list[Path]:
    """What has such a name in a folder, is of the kind, our own, and was last touched long ago.

    When the content was written says nothing: a copy has the time of what it is a copy of.
    """
    before = time.time() - OLD
    found: list[Path] = []
    with suppress(OSError):
        for path in place.iterdir():
            if name.fullmatch(path.name):
                is_ = path.lstat()
                ours = not hasattr(os, "getuid") or is_.st_uid == os.getuid()
                if stat.S_IFMT(is_.st_mode) == kind and ours and max(is_.st_ctime, is_.st_mtime) < before:
                    found.append(path)
    return found
