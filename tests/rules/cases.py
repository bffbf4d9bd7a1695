"""The rules' cases as data: a base plan with a small change, and exactly the findings that it must give."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.remembered import cases_in

FOLDER = Path(__file__).parent
BASE = FOLDER.parent / "planer" / "minste"

_KEYS = {"navn", "filer", "endre", "slett", "funn"}


@dataclass(frozen=True, order=True)
class Expected:
    """A finding that a case must give. `message` and `help` are parts of the texts.

    `severity` is empty where it is the rule's own; `fix` is what its certain fix writes, empty where it has none.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    severity: str
    help: str
    fix: str


@dataclass(frozen=True)
class Case:
    """A named case: files with their whole text, old → new pieces of the base plan's files, files taken out, the findings."""

    code: str
    name: str
    files: Mapping[str, str]
    changes: Mapping[str, Mapping[str, str]]
    removed: tuple[str, ...]
    findings: tuple[Expected, ...]

    def write(self, folder: Path) -> None:
        """Writes the case's plan into an empty folder. Every piece that is to be changed must stand exactly once in its file."""
        for source in sorted(BASE.rglob("*")):
            if source.is_file():
                self._write(folder / source.relative_to(BASE), source.read_text(encoding="utf-8"))
        for path in self.removed:
            (folder / path).unlink()
        for path, text in self.files.items():
            assert not (BASE / path).exists() or path not in self.changes, f"{path} is both written and changed"
            self._write(folder / path, text)
        for path, pieces in self.changes.items():
            text = (folder / path).read_text(encoding="utf-8")
            for old, new in pieces.items():
                assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
                text = text.replace(old, new)
            self._write(folder / path, text)

    @staticmethod
    def _write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def case_file(code: str) -> Path:
    """Where a rule's cases stand."""
    return FOLDER / f"{code}.yaml"


def load_cases(code: str) -> tuple[Case, ...]:
    """The cases of one rule. Raises AssertionError for a case that is not written as it should be."""
    entries = cases_in(case_file(code))
    return tuple(_case(code, entry) for entry in entries)


def _case(code: str, entry: Mapping[str, object]) -> Case:
    assert set(entry) <= _KEYS, f"{code}: unknown keys {set(entry) - _KEYS}"
    assert {"navn", "funn"} <= set(entry), f"{code}: a case has a name and findings"
    data: dict[str, object] = {"filer": {}, "endre": {}, "slett": [], **entry}
    return Case(
        code,
        str(data["navn"]),
        data["filer"],  # type: ignore[arg-type]
        data["endre"],  # type: ignore[arg-type]
        tuple(data["slett"]),  # type: ignore[arg-type]
        tuple(_expected(finding) for finding in data["funn"]),  # type: ignore[attr-defined]
    )


def _expected(entry: Mapping[str, object]) -> Expected:
    assert set(entry) - {"alvor", "hjelp", "rettelse"} == {"regel", "fil", "linje", "kolonne", "melding"}, entry
    line, column = entry["linje"], entry["kolonne"]
    assert isinstance(line, int) and isinstance(column, int)  # noqa: PT018
    words = (str(entry.get(key, "")) for key in ("regel", "melding", "alvor", "hjelp", "rettelse"))
    return Expected(str(entry["fil"]), line, column, *words)
