"""docs/redigere.md: every command in it is run, from top to bottom, on the plan that the first one makes."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

from bolig_cli.authoring.kinds import KINDS
from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
TEXT = (ROOT / "docs" / "redigere.md").read_text(encoding="utf-8")


def test_the_commands_run_from_top_to_bottom(bolig: Run, tmp_path: Path) -> None:
    commands = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
    assert len(commands) > 8
    folder = tmp_path
    for command in commands:
        program, *words = shlex.split(command)
        assert program == "bolig"
        done = bolig(*words, cwd=folder)
        assert (done.returncode, done.stderr) == (0, ""), command
        if words[0] == "init":
            folder = tmp_path / words[1]
    checked = bolig("check", "--alle", cwd=folder)
    found = re.findall(r"\[([a-z-]+)\]$", checked.stdout, re.MULTILINE)
    assert "ukjent-henvisning" not in found
    assert "ukjent-lenke" not in found


def test_every_kind_and_every_option_of_init_is_told(bolig: Run, tmp_path: Path) -> None:
    listed = TEXT.split("Slagene er ")[1].split(".")[0]
    assert re.findall(r"`(\w+)`", listed) == list(KINDS)
    help = bolig("init", "--help", cwd=tmp_path).stdout
    asked = set(re.findall(r"--[a-zå-]+", help.split("Valg:")[1].split("Eksempler:")[0]))
    usual = {
        "--strategier",
        "--uten-maalomraader",
        "--uten-delmaal",
        "--målform",
    }  # what goes without saying, and another spelling
    assert asked - usual - {"--help", "--hjelp", "--adresse"} <= set(re.findall(r"`(--[a-z-]+)", TEXT))
