"""Word files as Microsoft's own Open XML SDK sees them: what it will not open, Word says is damaged.

tests/conftest.py lets it look at every Word file that a test makes, so that no test has to ask.
"""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from bolig_cli.render.docx import package
from tests import tools

# Made for Linux on x86-64 only: the one machine the tests must run on. Elsewhere Word files are not looked at.
_PACKAGE = Path(__file__).parent / "npm" / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64"
VALIDATOR = _PACKAGE / "ooxml-validator"

_NEVER_OPENED = ("Exception", "Package")


def must_look() -> bool:
    """Whether Word files are looked at: in CI always, on a developer's machine where the SDK is."""
    return VALIDATOR.exists() or tools.in_ci()


def validator() -> Path:
    return tools.need(VALIDATOR if VALIDATOR.exists() else None, "Open XML SDK")


def faults(validator: Path, file: Path, *, only_opened: bool = False) -> list[str]:
    """What the SDK says of the file, one line each: «part: words»; with `only_opened`, only what keeps it from being opened."""
    done = subprocess.run([validator, file], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout, done.stderr
    said = json.loads(done.stdout)
    assert said["ok"] is not bool(said["errors"])
    wanted = [error for error in said["errors"] if not only_opened or error["errorType"] in _NEVER_OPENED]
    return [f"{error['path'] or file.name} {error['xPath'] or ''}: {error['description']}" for error in wanted]


class Made:
    """The Word files that have been made and not looked at; those with the same bytes are looked at once."""

    def __init__(self) -> None:
        self._waiting: dict[str, bytes] = {}
        self._seen: set[str] = set()

    def add(self, data: bytes) -> None:
        name = hashlib.sha256(data).hexdigest()
        if name not in self._seen:
            self._waiting[name] = data

    def add_all(self, folder: Path) -> None:
        """Every Word file in a folder, but for what belongs to a plan."""
        for file in folder.rglob("*.docx"):
            if "plan" not in file.relative_to(folder).parts:
                self.add(file.read_bytes())

    def faults(self, validator: Path) -> list[str]:
        """What the SDK says of those that wait; after this none does."""
        found = []
        with tempfile.TemporaryDirectory(prefix="bolig-word-") as folder:
            file = Path(folder) / "dokument.docx"
            while self._waiting:
                name, data = self._waiting.popitem()
                self._seen.add(name)
                file.write_bytes(data)
                found += faults(validator, file)
        return found

    def __len__(self) -> int:
        return len(self._waiting)


@contextmanager
def watched() -> Iterator[Made]:
    """Keeps a copy of each Word file that is made in this process."""
    made, write = Made(), package.write

    def keep(parts: Mapping[str, bytes]) -> bytes:
        data = write(parts)
        if "docProps/core.xml" in parts:  # what pandoc only takes styles from has no properties
            made.add(data)
        return data

    with mock.patch.object(package, "write", keep):
        yield made
