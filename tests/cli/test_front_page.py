"""The front page of the help: every command and option is on it, however it is reached."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
import typer

from bolig_cli.cli import app
from bolig_cli.commands.front_page import TEXT

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_every_command_and_option_is_on_it() -> None:
    root = typer.main.get_command(app)
    assert isinstance(root, click.Group)
    commands, options = TEXT.split("Kommandoer:\n")[1].split("Valg:\n")
    assert re.findall(r"^  (\w+) ", commands, re.MULTILINE) == list(root.commands)
    shown = {name for param in root.params for name in param.opts}
    assert set(re.findall(r"--\w+", options)) == shown | {"--help", "--hjelp"}
    assert max(map(len, TEXT.splitlines())) <= 80


def test_it_is_the_same_however_it_is_asked_for(bolig_process: Run, tmp_path: Path) -> None:
    for words in (["--help"], ["--hjelp"], ["--help", "check"], ["hjelp"]):
        done = bolig_process(*words, cwd=tmp_path)
        assert done.stdout == TEXT
        assert done.returncode == 0
    bare = bolig_process(cwd=tmp_path)
    assert (bare.stderr, bare.returncode) == (TEXT, 2), "no command is wrong use"


def test_it_loads_nothing_that_reads_a_command_line(bolig_process: Run, tmp_path: Path) -> None:
    told = bolig_process("--help", cwd=tmp_path, env={"PYTHONPROFILEIMPORTTIME": "1"}).stderr
    assert "bolig_cli.commands.front_page" in told
    assert not re.search(r"\b(click|typer|yaml|dataclasses)\b", told)


def every_help() -> list[tuple[str, ...]]:
    """The words of each command and group, for which there is a help."""
    found: list[tuple[str, ...]] = []

    def walk(command: click.Command, words: tuple[str, ...]) -> None:
        found.append(words)
        for name, below in command.commands.items() if isinstance(command, click.Group) else ():
            walk(below, (*words, name))

    walk(typer.main.get_command(app), ())
    return found


def test_no_help_is_cut_or_in_english(bolig: Run, tmp_path: Path) -> None:
    for words in every_help():
        help = bolig(*words, "--help", cwd=tmp_path).stdout
        assert help.startswith(f"Bruk: {' '.join(('bolig', *words))} ")
        assert not re.search(r"[a-zæøå,]\.\.\.|…|COMMAND|ARGS|OPTIONS|Options|Commands", help), help


def test_a_group_tells_the_whole_of_what_each_command_does(bolig: Run, tmp_path: Path) -> None:
    help = " ".join(bolig("dekning", "--help", cwd=tmp_path).stdout.split())
    assert "signaturer Vis hva som er signert, hva som ikke gjelder lenger, og hva som må leses." in help


def test_help_is_a_word_too(bolig: Run, tmp_path: Path) -> None:
    assert (
        bolig("hjelp", "dekning", "vis", cwd=tmp_path).stdout == bolig("dekning", "vis", "--help", cwd=tmp_path).stdout
    )
