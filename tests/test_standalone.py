"""The stand-alone program: a folder that runs far from any Python, as an IT department hands it out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import standalone
from tests import openxml, workflows
from tests.tools import Once

ROOT = Path(__file__).parent.parent
PROGRAM = "bolig.exe" if sys.platform == "win32" else "bolig"


pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def standalone_program(once: Once) -> Path:
    """Made once for all processes: it takes half a minute. To run only."""

    def make(folder: Path) -> None:
        standalone.make(folder)

    return once("frittstaaende", make) / "bolig" / PROGRAM


def run(program: Path, cwd: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Runs it where there is no Python and no network to be found."""
    environment = {"PATH": os.defpath, "https_proxy": "http://127.0.0.1:9", "HOME": str(cwd)}
    if sys.platform == "win32":
        environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP")}
    return subprocess.run(
        [program, *words], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_it_starts_a_plan_checks_it_and_builds_it(
    standalone_program: Path, tmp_path: Path, made_word_files: openxml.Made
) -> None:
    for words in (
        ("init", "ny", "--kommune", "Prøve kommune"),
        ("check", "ny"),
        ("check", "ny", str(tmp_path / "ny" / "plan")),  # in processes of its own
        ("build", "ny", "--format", "alle"),
        ("check", "--forklar", "dobbel-id"),
        ("lov", "vis", "boligsosialloven § 5 annet ledd"),
    ):
        done = run(standalone_program, tmp_path, *words)
        assert done.returncode == 0, (words, done.stdout, done.stderr)
    made_word_files.add_all(tmp_path / "ny")
    made = {path.name.removeprefix("hoeringsutkast") for path in (tmp_path / "ny" / "build").iterdir()}
    assert made == {".docx", ".odt", ".pdf", ".html", "-nettsted", "bygg", "manifest.json"}


def test_it_tells_the_licences_of_what_it_brings(standalone_program: Path, tmp_path: Path) -> None:
    said = run(standalone_program, tmp_path, "--lisenser").stdout
    assert "pandoc" in said
    assert "PyYAML" in said


def test_the_workflow_is_understood_and_safe(actionlint: Path, zizmor: Path) -> None:
    files = sorted((ROOT / ".github" / "workflows").iterdir())
    assert files
    assert workflows.misunderstood(actionlint, files) == []
    assert workflows.unsafe(zizmor, ROOT / ".github") == []
