"""What many tests need: the example plan in a folder of its own, its finished documents, and the command line as a process."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import openxml, tools

ROOT = Path(__file__).parent.parent


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


@pytest.fixture(scope="session")
def made_word_files() -> Iterator[openxml.Made]:
    with openxml.watched() as made:
        yield made


@pytest.fixture(autouse=True)
def every_word_file_opens(made_word_files: openxml.Made) -> Iterator[None]:
    """Microsoft's Open XML SDK finds nothing in the Word files that the test made, or a fixture of wider scope before it."""
    yield
    if made_word_files and openxml.must_look():
        assert made_word_files.faults(openxml.validator()) == []


@pytest.fixture(scope="session")
def bolig(made_word_files: openxml.Made) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `bolig WORDS…` in a folder, as a user would, and gives back what it printed."""

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
def example_documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """File name → file: every document of the example plan as Word and HTML, a site, and the coverage page. To look at only."""
    from bolig_cli import pipeline
    from bolig_cli.documents import DOCUMENTS
    from bolig_cli.report import colour, dekning_html

    checked = pipeline.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, list(DOCUMENTS), ["docx", "html"])
    site = pipeline.build(checked.plan, checked.dekning, ["hoeringsutkast"], ["nettsted"])
    files = {path: data for built in (made, site) for _, of_it in built.values() for path, data in of_it.items()}
    coverage = dekning_html.report(checked.dekning, checked.dekning, str, colour.plain)
    files["lovdekning.html"] = coverage.encode()
    folder = tmp_path_factory.mktemp("dokumenter")
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return {name: folder / name for name in files}


@pytest.fixture(scope="session")
def chromium() -> Path:
    return tools.need(tools.find(tools.CHROMIUM), "Chromium")


@pytest.fixture(scope="session")
def soffice() -> Path:
    return tools.need(tools.find(tools.OFFICE), "LibreOffice Writer")


@pytest.fixture(scope="session")
def html_checker() -> Path:
    return tools.need(tools.CHECKER if tools.CHECKER.exists() else None, "Nu Html Checker")


@pytest.fixture(scope="session")
def open_xml() -> Path:
    return openxml.validator()
