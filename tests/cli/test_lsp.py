"""`bolig lsp` started by hand: it is for editors, and says so."""

import ast
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "bolig_cli"
Run = Callable[..., subprocess.CompletedProcess[str]]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_says_who_starts_it(bolig: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    done = bolig("lsp", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "startes av et redigeringsprogram" in done.stderr
    assert "docs/editor.md" in done.stderr


def test_only_this_command_waits_for_the_protocol() -> None:
    """Its types take longer to import than a check takes: only the server names them, and only this command the server."""
    for path in PACKAGE.rglob("*.py"):
        if path.parent.name == "lsp":
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            named = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            named += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not [name for name in named if name.startswith(("pygls", "lsprotocol", "bolig_cli.lsp"))], path
