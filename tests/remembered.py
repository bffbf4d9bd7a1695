"""What tests need again and again, and is the same for the same content: a file read and built, a figure drawn, test data.

Each process reads a file once per content, as `workspace` does, and remembers the last plans it checked; each run draws a figure
once. Tests of reading, of the workspace and of the drawing engine itself ask those, not this.
"""

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Hashable, Iterable, Iterator
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
from bolig_cli.render import vega
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
    """Within it, `pipeline.check` remembers too."""
    with mock.patch.object(pipeline, "check_files", check_files):
        yield


@contextmanager
def undrawn() -> Iterator[None]:
    """Within it no figure is drawn, and each is the same blank one: the engine takes longer than the rest of a document, and a
    process of its own half a second to begin."""
    with mock.patch.object(vega, "draw", _blank), mock.patch.object(vega, "Engine", _NoEngine):
        yield


def _blank(specs: Iterable[str]) -> dict[str, str]:
    return dict.fromkeys(specs, _BLANK)


class _NoEngine:
    """In place of `vega.Engine`."""

    def __enter__(self) -> "_NoEngine":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def draw(self, specs: Iterable[str]) -> dict[str, str]:
        return _blank(specs)


_BLANK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><text>figur</text></svg>'
)


@contextmanager
def drawing(shared: Path) -> Iterator[None]:
    """Within it, a figure that any process of the run has drawn is taken from the folder `shared`."""
    draw = vega.draw

    def remembered(specs: Iterable[str]) -> dict[str, str]:
        files = {spec: shared / f"{hashlib.sha256(spec.encode()).hexdigest()}.svg" for spec in specs}
        for spec, svg in draw(spec for spec, file in files.items() if not file.exists()).items():
            unfinished = files[spec].with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(svg.encode())
            unfinished.replace(files[spec])
        return {spec: file.read_bytes().decode() for spec, file in files.items()}

    with mock.patch.object(vega, "draw", remembered):
        yield


def cases_in(path: Path) -> Any:
    """A file of cases in YAML, read by libyaml: the same, ten times as fast."""
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)
