"""What tests need again and again, and is the same for the same content: a file read and built, a plan checked, test data.

Each process reads a file once per content, as `workspace` does, and remembers the last plans it checked. Tests of reading and of
the workspace ask those, not this.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import yaml

from bolig_cli import pipeline
from bolig_cli.law.evidence.evidence import Svar
from bolig_cli.model.plan import Plan
from bolig_cli.source.files import Files, read_folder

if TYPE_CHECKING:  # the process that only hands out tests reads this too, and makes no document
    from bolig_cli.documents.document import Document

read_file = lru_cache(maxsize=4096)(pipeline.read_file)  # as `pipeline.read_file`
_answers: dict[Hashable, Svar] = {}


def remember(key: Hashable, ask: Callable[[], Svar]) -> Svar:
    if (answer := _answers.get(key)) is None:
        answer = _answers[key] = ask()
    return answer


_check_files = pipeline.check_files


@lru_cache(maxsize=64)
def _check_content(files: Files, dato: dt.date | None) -> pipeline.Checked:
    return _check_files(files, dato, read_file, remember)


def check_files(files: Files, dato: dt.date | None) -> pipeline.Checked:
    """As `pipeline.check_files`. Where the files lie is no part of what they say."""
    return replace(_check_content(replace(files, root=Path()), dato), root=files.root)


def check(folder: Path, dato: dt.date | None) -> pipeline.Checked:
    """As `pipeline.check`."""
    return check_files(read_folder(folder), dato)


def plan(files: Files) -> Plan:
    """The plan alone, neither checked nor judged, for a test that asks about nothing else."""
    read = pipeline.read_plan(files, read_file).plan
    assert read is not None
    return read


@lru_cache(maxsize=64)
def _document(files: Files, name: str, dato: dt.date) -> "Document":
    from bolig_cli.documents import make_documents

    checked = _check_content(files, dato)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert checked.structural_errors == ()
    return make_documents(checked.plan, checked.dekning, [name])[0]


def document(files: Files, name: str, dato: dt.date) -> "Document":
    """One document of a plan, whose files are free of structural errors."""
    return _document(replace(files, root=Path()), name, dato)


def page(files: Files, name: str, dato: dt.date) -> tuple["Document", bytes]:
    """The same, and its page as HTML, for a test that is about its words: the figures are blank."""
    made = document(files, name, dato)
    with undrawn():
        return made, pipeline.rendered([made], ["html"])[name][1][f"{name}.html"]


@contextmanager
def reading() -> Iterator[None]:
    """Within it, `pipeline.check` remembers too, and so does all that reads a plan by `pipeline.read_plan`."""
    with mock.patch.object(pipeline, "check_files", _as_asked), mock.patch.object(pipeline, "read_file", read_file):
        yield


def _as_asked(files: Files, dato: dt.date | None, read: Any = None, remember: Any = None) -> pipeline.Checked:
    """As `check_files`, except for one who has a way of its own to read or to remember, and is asked as it stands."""
    return _check_files(files, dato, read, remember) if read or remember else check_files(files, dato)


@contextmanager
def undrawn() -> Iterator[None]:
    """Within it no figure is drawn, and each is the same blank one: the words of a page are the text's alone."""
    from bolig_cli.render import drawing

    with mock.patch.object(drawing, "draw", return_value=drawing.Drawing(_BLANK, 300, 200)):
        yield


_BLANK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><text>figur</text></svg>'
)


def cases_in(path: Path) -> Any:
    """A file of cases in YAML, read by libyaml: the same, ten times as fast."""
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)
