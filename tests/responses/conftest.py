"""The example plan's hearing draft in Word, as it was sent out, and what an answer to it comes to."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.plan import Plan
from bolig_cli.render.kept import FOLDER, kept
from bolig_cli.responses import answers, reading
from bolig_cli.responses.answers import Taken
from bolig_cli.responses.places import Places, places
from bolig_cli.source.files import Files, read_folder
from tests import remembered
from tests.tools import Once

ROOT = Path(__file__).parent.parent.parent
TODAY = dt.date(2024, 3, 20)

Take = Callable[..., Taken]


@pytest.fixture(scope="session")
def plan_files() -> Files:
    return read_folder(ROOT)


@pytest.fixture(scope="session")
def plan(plan_files: Files) -> Plan:
    found = pipeline.read_plan(plan_files).plan
    assert found is not None
    return found


@pytest.fixture(scope="session")
def at(plan_files: Files, plan: Plan) -> Places:
    return places(plan_files, plan)


@pytest.fixture(scope="session")
def sent(sent_out: Path) -> bytes:
    """The hearing draft."""
    return next(sent_out.glob("*.docx")).read_bytes()


@pytest.fixture(scope="session")
def sent_build(sent_out: Path, plan_files: Files) -> Bygg:
    """What is kept of the hearing draft."""
    (file,) = (sent_out / FOLDER).iterdir()
    kept = pipeline.read_plan(plan_files.with_texts({f"plan/innspill/bygg/{file.name}": file.read_bytes()})).plan
    assert kept is not None
    (bygg,) = kept.bygg
    return bygg


@pytest.fixture(scope="session")
def sent_out(once: Once) -> Path:
    """The folder with the hearing draft as it was sent out, and what is kept of it."""

    def make(folder: Path) -> None:
        with remembered.undrawn():
            checked = pipeline.check(ROOT, dt.date(2024, 2, 1))
            assert checked.plan is not None
            assert checked.dekning is not None
            made = pipeline.build(checked.plan, checked.dekning, ["hoeringsutkast"], ["docx"])
        document, files = made["hoeringsutkast"]
        (folder / FOLDER).mkdir()
        for path, data in {
            "hoeringsutkast.docx": next(iter(files.values())),
            **kept(checked.plan, document, files),
        }.items():
            (folder / path).write_bytes(data)

    return once("utsendt", make)


@pytest.fixture(scope="session")
def take(plan_files: Files, plan: Plan, at: Places) -> Take:
    """What comes of files (name → bytes), held against the example plan."""

    def taken(files: dict[str, bytes], sender: str = "") -> Taken:
        letters = [letter for name, data in files.items() for letter in reading.read(data, name)]
        return answers.taken(letters, plan_files, plan, at, sender, TODAY)

    return taken
