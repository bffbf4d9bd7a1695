"""What the page about many plans says, is so: its commands run as they stand, and its tables name every field."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "mange-planer.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.+?)\n```", PAGE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("side")
    for name in ("nord", "sør"):
        shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", folder / "kommuner" / name / "plan")
    (folder / "kommuner" / "tom" / "plan").mkdir(parents=True)
    return folder


def test_its_commands_run(bolig: Callable[..., CompletedProcess[str]], folder: Path) -> None:
    assert len(COMMANDS) == 6
    for command in COMMANDS:
        words = command.partition(" > ")[0].split()
        done: subprocess.CompletedProcess[str] = bolig(*words[1:], cwd=folder)
        assert done.returncode == (2 if "--oversikt" in words else 0), command
        assert "nord" in done.stdout or "Prøve" in done.stdout


def test_its_tables_name_every_field(bolig: Callable[..., CompletedProcess[str]], folder: Path) -> None:
    told = json.loads(bolig("dekning", "--oversikt", "kommuner", "--format", "json", cwd=folder).stdout)
    whole, plan = (part.partition("\n\n")[0] for part in re.split(r"\| felt \| hva det er \|\n", PAGE)[1:])
    assert set(re.findall(r"`(\w+)`", _firsts(whole))) == set(told)
    read = next(plan for plan in told["planer"] if plan["ikke_lest"] is None)
    assert set(re.findall(r"`(\w+)`", _firsts(plan))) == set(read)
    named = set(re.findall(r"`(\w+)`", plan))
    assert set(read["per_type"]["prosess"]) | set(read["frist"]) | set(read["mangler"][0]) <= named
    assert set(told["sammendrag"]) <= set(re.findall(r"`(\w+)`", whole))


def _firsts(table: str) -> str:
    """The first column."""
    return "\n".join(line.split("|")[1] for line in table.splitlines() if line.startswith("|"))
