"""Each hostile file and fault of the machine gives what the table says, and nothing is lost, run or left behind by it."""

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bolig_cli.source import git
from scripts.make_world_page import PAGE, page
from tests import world
from tests.world import CASES, DONE, FOUND, LINE, Case

ROOT = Path(__file__).parent.parent
SECONDS = 60
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _alone(case: Case, folder: Path) -> "subprocess.CompletedProcess[str]":
    """A process of its own, in what the case has around it."""
    script = f'{case.shell}\nexec "$PYTHON" -m bolig_cli "$@"'
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", *case.words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", "PYTHON": sys.executable, **dict(case.env)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        check=False,
    )


@contextlib.contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def late(*_: object) -> None:
        raise TimeoutError(f"ikke ferdig på {seconds} sekunder")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _plan(folder: Path) -> dict[Path, bytes]:
    """The plan's ordinary files, by a sum of each."""
    every = (Path(place) / name for place, _, names in os.walk(folder / "plan") for name in names)
    whole = (path for path in every if path.is_file() and not path.is_symlink() and path.stat().st_size < 10**9)
    return {path: hashlib.sha256(path.read_bytes()).digest() for path in whole}


@pytest.mark.skipif(os.name == "nt", reason="rør, lenker og grenser som Windows ikke har")
@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.hva, marks=[pytest.mark.whole] if case.alone else []) for case in CASES]
)
def test_what_may_go_wrong_goes_well(case: Case, minste: Path, bolig: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "SECONDS", 3.0)
    before: dict[Path, bytes] = {}
    try:
        case.do(minste)
        if not (minste / "plan" / world.DEEP).exists():
            before = _plan(minste)
        with _no_longer_than(SECONDS):
            done = _alone(case, minste) if case.alone else bolig(*case.words, cwd=minste)
    finally:  # too deep for those who clear up after tests
        subprocess.run(["rm", "-rf", minste / "plan" / world.DEEP], check=True)
    said = f"{done.stdout}\n{done.stderr}"
    assert done.returncode in (0, 1, 2), said[-2000:]
    assert "Traceback" not in said
    if case.utfall == FOUND:
        assert f"[{case.sier}" in said, said[:2000]
    elif case.utfall == LINE:
        assert done.returncode == 2, said[-2000:]
        assert case.sier in done.stderr
        assert 0 < len(done.stderr.strip().splitlines()) <= 2  # and what is being done, above it
        assert len(done.stderr) < 1000
    else:
        assert case.utfall == DONE
        assert done.returncode != 2, said[-2000:]
    assert max(map(len, said.splitlines()), default=0) < 3000
    assert "\x1b" not in said
    assert not any(line.lstrip().startswith("::") for line in said.splitlines())
    assert not before or _plan(minste) == before  # nothing is lost
    assert not list(minste.rglob(world.RAN))  # nothing is run
    assert not list(minste.glob("build/.*"))  # nothing is left


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "kjør: python scripts/make_world_page.py"
