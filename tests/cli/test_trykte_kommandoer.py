"""Every command that is printed somewhere can be pasted and run: it parses, and what it names is there."""

import ast
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import typer

import bolig_cli
from bolig_cli.cli import app
from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding
from bolig_cli.law import funn
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.selection import read_selection
from bolig_cli.law.vurdering import Status
from bolig_cli.pipeline import judged, read_plan, require_signatures
from bolig_cli.source.files import read_folder
from tests.rules.cases import BASE

KATALOG = load_katalog()
ROOT = typer.main.get_command(app)
assert isinstance(ROOT, click.Group)
COMMANDS = (*ROOT.commands, "--help")
NAMES = (
    "bolig init",
    "bolig new",
    "bolig mv",
    "bolig rm",
    "bolig data",
    "bolig versjon",
    "bolig innspill import",
    "bolig fullfoering",
    "bolig dekning signer",
    "bolig import",
    "bolig diff",
    "bolig vedta",
    "bolig verifiser",
    "bolig rullering",
    "bolig versjon",
    "bolig innspill import",
)  # spoken of, and not to be pasted; each asks for the rest
STARTS = re.compile(r"[«`:]\s?bolig ")
MARKED = re.compile(r"[«`](bolig [^»`…]+)[»`]|: (bolig [^«»`\n]+?)\.?$", re.MULTILINE)


def commands_in(text: str) -> Iterator[str]:
    for found in MARKED.finditer(text):
        command = (found[1] or found[2]).partition(", eller")[0]
        if command.split()[1] in COMMANDS:
            yield command


def parse(command: str) -> click.Context:
    """What click makes of a command. Raises click.UsageError for one that can't be run as it is written."""
    assert isinstance(ROOT, click.Group)
    ctx = ROOT.make_context("bolig", shlex.split(command)[1:])
    while isinstance(group := ctx.command, click.Group):
        words = [*ctx._protected_args, *ctx.args]
        if not words:
            break
        name, below, rest = group.resolve_command(ctx, words)
        assert below is not None
        ctx = below.make_context(name, rest, parent=ctx)
    return ctx


def runs(command: str) -> None:
    if " --help" in command or command.endswith("--hjelp"):
        return
    if command in NAMES:
        return
    ctx = parse(command)
    acts = ctx.params.get("lov") or []
    acts = [acts] if isinstance(acts, str) else list(acts)
    if acts and acts != ["x"]:
        read_selection(acts, [], [], [], KATALOG)
    named = ctx.params.get("folders") or [ctx.params.get("folder", ".")]
    assert {str(folder) for folder in named} <= {".", "MAPPE", "Boligplan"}, command


def in_the_code() -> Iterator[str]:
    """The commands in every text of the program, where what is put into it counts as one word."""
    for path in Path(bolig_cli.__file__).parent.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if not STARTS.search(source):
            continue
        nodes = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.JoinedStr | ast.Constant)]
        parts = {id(value) for node in nodes if isinstance(node, ast.JoinedStr) for value in node.values}
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                yield from commands_in(
                    "".join(str(v.value) if isinstance(v, ast.Constant) else "x" for v in node.values)
                )
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
                yield from commands_in(node.value.replace("\n", " "))


def test_what_the_program_prints_runs() -> None:
    """All commands in one test: finding them takes longer than parsing them."""
    commands = sorted({*in_the_code()})
    assert len(commands) > 30
    wrong = {command: fault for command in commands if (fault := _fault(command))}
    assert wrong == {}


def _fault(command: str) -> str:
    """Why a command can't be run as it is printed; "" when it can."""
    try:
        runs(command)
    except (click.ClickException, BoligError, AssertionError) as fault:
        return f"{type(fault).__name__}: {fault}"
    return ""


def test_what_is_said_of_every_act_runs() -> None:
    """A duty of each act, not answered, mentioned, and answered by the template's words."""
    read = read_plan(read_folder(BASE))
    assert read.plan
    plan = replace(read.plan, fase="vedtak")
    checked = judged(read_folder(BASE), replace(read, plan=plan), None)
    assert checked.dekning
    found: list[Finding] = [*require_signatures(checked).findings, *checked.findings]
    lacking = [
        replace(v, mangler=tuple(replace(m, malens=True) for m in v.mangler))
        for v in checked.dekning.vurderinger
        if v.mangler and v.status in (Status.IKKE_DEKKET, Status.DELVIS)
    ]
    found += funn.findings(plan, replace(checked.dekning, vurderinger=tuple(lacking)))
    texts = [text for f in found for text in (f.message, f.help, f.gathering.help if f.gathering else "")]
    commands = {command for text in texts for command in commands_in(text)}
    named = {f"bolig dekning --lov {lov.id}" for lov in KATALOG.lover if any(v.plikt in lov.plikter for v in lacking)}
    assert len(named) > 5
    assert named <= commands
    for command in commands:
        runs(command)
