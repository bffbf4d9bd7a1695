"""What SECURITY.md promises of the code as a whole: who may start a program, who may use the network, what reads data."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "bolig_cli"

# What is imported or called → the only modules that may. What a module does with it has tests beside that module's own.
_STARTS = "system popen startfile fork execv execve execvp execvpe spawnv spawnve spawnvp posix_spawn"
ALLOWED = {
    "a program is started": (
        {"subprocess", "multiprocessing", "pty", *(f"os.{name}" for name in _STARTS.split())},
        {"child.py", "source/git.py", "render/pandoc.py", "apart.py"},
    ),
    "the network is used": (
        {"httpx", "requests", "http", "urllib.request", "socket", "ssl", "asyncio", "ftplib", "smtplib", "webbrowser"},
        {
            "statistikk/pxweb.py",
            "lsp/server.py",  # waits (asyncio), and speaks over standard input and output alone
            "preview/server.py",  # these wait, and answer to 127.0.0.1 alone
            "preview/room.py",
            "preview/run.py",
            "commands/preview.py",  # opens the page in the user's own browser
        },
    ),
    "a text becomes code": (
        {"eval", "exec", "compile", "__import__", "runpy", "pickle", "marshal", "shelve", "ctypes"},
        {
            "record.py",
            "responses/pdf.py",
        },  # the latter gives PDFium room (ctypes) for the words of a remark, in a process apart
    ),
}


def test_nothing_starts_programs_or_uses_the_network_but_what_says_so() -> None:
    used = {path.relative_to(PACKAGE).as_posix(): set(_names(path)) for path in PACKAGE.rglob("*.py")}
    for what, (names, allowed) in ALLOWED.items():
        assert {path for path, said in used.items() if any(_within(one, names) for one in said)} == allowed, what


def test_the_language_server_opens_no_door() -> None:
    text = (PACKAGE / "lsp" / "server.py").read_text(encoding="utf-8")
    assert "start_io" in text
    assert not [way for way in ("start_tcp", "start_ws", "create_server", "open_connection") if way in text]


def _within(said: str, names: set[str]) -> bool:
    """Whether what is imported or called is one of the names, or lies in one of them."""
    parts = said.split(".")
    return any(".".join(parts[: n + 1]) in names for n in range(len(parts)))


def test_the_promises_name_the_commands_that_there_are() -> None:
    import typer.main

    from bolig_cli.cli import app

    told = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    known = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    for words in ("data hent", "data status", "dekning signer"):
        group, command = words.split()
        assert f"`bolig {words}`" in told
        assert command in known[group].commands


def _names(path: Path) -> Iterator[str]:
    """The modules that a file imports and the functions it calls, with their dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module
                yield from (f"{module}.{alias.name}" for alias in node.names)
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name)):
                yield f"{owner}.{name}"
