"""Running the pandoc binary that ships with pypandoc_binary: AST in on standard input, bytes out."""

import importlib.util
import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bolig_cli import ast, child, limits
from bolig_cli.ast import Node
from bolig_cli.errors import BoligError, stopped, why

HEAP_LIMIT = (
    "-M1g"  # pandoc's Haskell heap is capped, so that a huge plan fails with a message and not with a dead machine
)

SECONDS = limits.PANDOC_SECONDS


def pandoc_binary() -> Path:
    """The path of the bundled pandoc, found without importing pypandoc (which costs some 60 ms at start)."""
    spec = importlib.util.find_spec("pypandoc")
    if spec is None or spec.origin is None:
        raise BoligError("Fant ikke pandoc. Installer bolig på nytt, slik at pakken «pypandoc_binary» følger med.")
    folder = Path(spec.origin).parent / "files"
    for name in ("pandoc", "pandoc.exe"):
        if (folder / name).is_file():
            return folder / name
    raise BoligError(f"Fant ikke pandoc i {folder}. Installer pakken «pypandoc_binary» på nytt.")


def run(
    blocks: Sequence[Node], meta: dict[str, Node], arguments: Sequence[str], *, epoch: int, cwd: Path | None = None
) -> bytes:
    """Writes `blocks` with pandoc and returns what it printed.

    `arguments` say format and options; `epoch` (seconds since 1970) fixes all time stamps (SOURCE_DATE_EPOCH).
    Raises BoligError with pandoc's own words when it fails.
    """
    source = json.dumps(ast.pandoc(blocks, meta), ensure_ascii=False, separators=(",", ":")).encode()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "LC_ALL": "C.UTF-8"}
    command = [str(pandoc_binary()), "+RTS", HEAP_LIMIT, "-RTS", "--from=json", *arguments, "--output=-"]
    try:
        done = child.run(command, source, SECONDS, environment, cwd)
    except subprocess.TimeoutExpired:
        raise BoligError(
            f"Pandoc ble ikke ferdig på {SECONDS // 60} minutter, og er stanset. Ingen dokumenter er endret."
        ) from None
    except OSError as error:
        raise BoligError(
            f"Pandoc kunne ikke startes: {why(error)}. Installer pakken «pypandoc_binary» på nytt."
        ) from error
    if done.returncode < 0:
        raise BoligError(stopped("Pandoc"))
    if done.returncode != 0:
        detail = done.stderr.decode(errors="replace").strip().splitlines()
        raise BoligError(f"Pandoc kunne ikke lage dokumentet: {detail[-1] if detail else 'ukjent feil'}")
    if not done.stdout:  # a document of nothing has a frame, too
        raise BoligError(
            "Pandoc ga ingenting fra seg. Installer pakken «pypandoc_binary» på nytt. Ingen dokumenter er endret."
        )
    return done.stdout
