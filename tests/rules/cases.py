"""The rules' cases as data: a base plan with a small change, and exactly the findings that it must give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bolig_cli.source.files import Files, read_folder
from tests.remembered import cases_in
from tests.word_documents import without

FOLDER = Path(__file__).parent
BASE = FOLDER.parent / "planer" / "minste"

_KEYS = {"navn", "filer", "word_uten", "endre", "slett", "funn"}


@dataclass(frozen=True, order=True)
class Expected:
    """A finding that a case must give. `message` and `help` are parts of the texts, and `unsaid` stands in neither.

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
    unsaid: str


@dataclass(frozen=True)
class Case:
    """A named case: files with their whole text, old → new pieces of the base plan's files, files taken out, the findings, and Word
    documents with all styles but some."""

    code: str
    name: str
    files: Mapping[str, str]
    changes: Mapping[str, Mapping[str, str]]
    removed: tuple[str, ...]
    findings: tuple[Expected, ...]
    word: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def plan(self) -> Files:
        """The case's plan. Every piece that is to be changed must stand exactly once in its file."""
        base = _base()
        texts: dict[str, str | None] = {file.path: file.data.decode() for file in base.files}
        for path in self.removed:
            assert texts.get(path) is not None, f"{path} is no file of the base plan"
            texts[path] = None
        for path, text in self.files.items():
            assert path not in texts or path not in self.changes, f"{path} is both written and changed"
            texts[path] = text
        for path, pieces in self.changes.items():
            changed = texts[path]
            assert changed is not None, f"{path} is both removed and changed"
            for old, new in pieces.items():
                assert changed.count(old) == 1, f"{old!r} stands {changed.count(old)} times in {path}"
                changed = changed.replace(old, new)
            texts[path] = changed
        now = {path: None if text is None else text.encode() for path, text in texts.items()}
        now |= {path: without(*names) for path, names in self.word.items()}
        known = {file.path: file.data for file in base.files}
        return base.with_texts({path: data for path, data in now.items() if known.get(path) != data})


@cache
def _base() -> Files:
    return read_folder(BASE)


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
    data: dict[str, object] = {"filer": {}, "word_uten": {}, "endre": {}, "slett": [], **entry}
    return Case(
        code,
        str(data["navn"]),
        data["filer"],  # type: ignore[arg-type]
        data["endre"],  # type: ignore[arg-type]
        tuple(data["slett"]),  # type: ignore[arg-type]
        tuple(_expected(finding) for finding in data["funn"]),  # type: ignore[attr-defined]
        {path: tuple(names) for path, names in data["word_uten"].items()},  # type: ignore[attr-defined]
    )


def _expected(entry: Mapping[str, object]) -> Expected:
    assert set(entry) - {"alvor", "hjelp", "rettelse", "ikke"} == {"regel", "fil", "linje", "kolonne", "melding"}, entry
    line, column = entry["linje"], entry["kolonne"]
    assert isinstance(line, int) and isinstance(column, int)  # noqa: PT018
    words = (str(entry.get(key, "")) for key in ("regel", "melding", "alvor", "hjelp", "rettelse", "ikke"))
    return Expected(str(entry["fil"]), line, column, *words)
