"""Other programs: where they are looked for, and how they end."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bolig_cli import child

ROOT = Path(__file__).parent.parent
MINSTE = ROOT / "tests" / "planer" / "minste"
posix = pytest.mark.skipif(os.name == "nt", reason="skallprogrammer")


def _program(file: Path, does: str) -> Path:
    file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


@posix
def test_a_program_is_never_taken_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path / "git", "exit 0")
    there = tmp_path / "bin"
    there.mkdir()
    monkeypatch.chdir(tmp_path)
    for path in ("", ".", f".{os.pathsep}{os.pathsep}bin", f"{os.pathsep}"):
        assert child.found("git", path) is None
    own = _program(there / "git", "exit 0")
    assert child.found("git", f".{os.pathsep}{there}") == str(own)
    own.chmod(0o644)
    assert child.found("git", str(there)) is None


@posix
@pytest.mark.parametrize("way", ["sleep 60 & echo $!; wait", "sleep 60 & echo $!"])
def test_a_program_that_takes_too_long_is_ended_with_those_it_started(tmp_path: Path, way: str) -> None:
    """It may have ended itself, while one that it started keeps its answer open."""
    program, started = _program(tmp_path / "x", way.replace("echo $!", f"echo $! > '{tmp_path}/pid'")), time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        child.run([str(program)], b"", 0.5)
    pid = int((tmp_path / "pid").read_text())
    while time.monotonic() < started + 20:
        if _gone(pid):
            return
        time.sleep(0.02)
    pytest.fail("the program's own program still runs")


def _gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


@pytest.mark.whole
def test_python_files_beside_a_plan_are_not_run(tmp_path: Path) -> None:
    """Several plans are read in Pythons of their own, and Python would look there first of all."""
    for name in ("nord", "sør"):
        shutil.copytree(MINSTE, tmp_path / name)
    for name in ("json", "multiprocessing", "signal", "selectors", "random", "bolig_cli", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(
            f"open({str(tmp_path / 'run')!r}, 'w')\nraise SystemExit(9)\n", encoding="utf-8"
        )
    start = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "if __name__ == '__main__':\n    from bolig_cli.__main__ import main\n    main()"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", start, "check", "nord", "sør"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "2 planer" in done.stdout, done.stderr
    assert "kunne ikke leses" not in done.stdout
    assert not (tmp_path / "run").exists()


def test_one_module_starts_programs() -> None:
    starts = re.compile(
        r"subprocess\.(Popen|run|call|check_\w+|getoutput)\(|os\.(system|popen|startfile|exec\w*|spawn\w*|posix_spawn\w*)\("
    )
    found = {p.name for p in (ROOT / "bolig_cli").rglob("*.py") if starts.search(p.read_text(encoding="utf-8"))}
    assert found == {"child.py"}


def test_what_only_posix_has_is_asked_for_in_few_places() -> None:
    """And guarded there: on Windows these names are not in the module at all."""
    only = re.compile(
        r"os\.(killpg|getuid|geteuid|getpgid|setsid|fork|mkfifo|chown|O_[A-Z]*NO[A-Z]*)\b|\b(fcntl|resource|pwd|grp)\.\w|O_NOFOLLOW"
    )
    found = {p.name for p in (ROOT / "bolig_cli").rglob("*.py") if only.search(p.read_text(encoding="utf-8"))}
    assert found == {"child.py", "plain_file.py", "temporary.py"}
