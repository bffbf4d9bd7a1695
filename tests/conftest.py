"""What many tests need: the example plan in a folder of its own, and the command line as a process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.fixture
def bolig() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `bolig WORDS…` in a folder, as a user would, and gives back what it printed."""

    def run(*words: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bolig_cli", *words],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), "NO_PROXY": "*", **(env or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
