"""Tab in a shell: the script is what a real bash takes, and it offers commands, options and the words that an option has."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli.commands.fullfoering import Skall

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize("skall", Skall)
def test_each_shell_has_a_script(skall: Skall, bolig: Run, tmp_path: Path) -> None:
    done = bolig("fullfoering", skall.value, cwd=tmp_path)
    assert done.returncode == 0
    assert f"complete_{skall.value}" in done.stdout


def test_another_shell_is_one_line(bolig: Run, tmp_path: Path) -> None:
    done = bolig("fullfoering", "basj", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.whole
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_offers_what_comes_next(bolig: Run, tmp_path: Path) -> None:
    """The program is started by its name, as the shell does."""
    (tmp_path / "skript").write_text(bolig("fullfoering", "bash", cwd=tmp_path).stdout, encoding="utf-8")
    program = tmp_path / "bolig"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bolig_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    asked = {"bolig ver": "versjon verifiser", "bolig build --siden": "--siden", "bolig check --format sa": "sarif"}
    lines = "\n".join(
        f"COMP_WORDS=({words}); COMP_CWORD={len(words.split()) - 1}; _bolig_completion bolig; echo ${{COMPREPLY[*]}}"
        for words in asked
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", f"source ./skript\n{lines}"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert [set(line.split()) for line in done.stdout.splitlines()] == [
        set(words.split()) for words in asked.values()
    ], done.stderr
