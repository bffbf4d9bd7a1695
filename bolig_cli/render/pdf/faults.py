"""What Typst says when it fails, in words that a planner can act on."""

import re
from collections.abc import Iterator
from typing import Any

from bolig_cli import ast
from bolig_cli.errors import BoligError
from bolig_cli.render.drawing import Drawn

UNDISPLAYABLE = re.compile(
    r'the text `"(?P<shown>.+?)"` could not be displayed|contains the codepoint `"(?P<private>.+?)"`'
)
MISSING_LABEL = re.compile(r"label `<(?P<id>.+?)>` does not exist")
DOUBLE_LABEL = re.compile(r"label `<(?P<id>.+?)>` occurs multiple times")
SKIPPED_LEVEL = re.compile(r"skipped from heading level (?P<upper>\d+) to (?P<lower>\d+)")
UNKNOWN_NODE = re.compile(r"panicked with: (?P<words>ukjent node: .+)")
ESCAPED = re.compile(r"\\u\{(?P<hex>[0-9a-f]+)\}|\\(?P<plain>.)")


def explain(message: str, diagnostic: str, document: Drawn) -> BoligError:
    """The error to raise for a failure of Typst; `message` is its first error, `diagnostic` has all of them."""
    if characters := _undisplayable(diagnostic) or _undisplayable(message):
        named = ", ".join(_name(character, document) for character in characters[:5])
        more = f" og {len(characters) - 5} andre tegn" if len(characters) > 5 else ""
        return BoligError(
            f"PDF-en kan ikke lages: ingen av skriftene har {named}{more}. "
            "Fjern tegnet fra teksten, eller skriv det med bokstaver."
        )
    if match := MISSING_LABEL.search(message):
        return BoligError(f"PDF-en kan ikke lages: en lenke peker til «#{match['id']}», som ikke finnes i dokumentet.")
    if match := DOUBLE_LABEL.search(message):
        return BoligError(f"PDF-en kan ikke lages: «{match['id']}» er brukt som id mer enn én gang i dokumentet.")
    if match := SKIPPED_LEVEL.search(message):
        return BoligError(
            f"PDF-en kan ikke lages: en overskrift hopper fra nivå {match['upper']} til nivå {match['lower']}. "
            "Bruk nivåene i rekkefølge."
        )
    if match := UNKNOWN_NODE.search(message):
        return BoligError(f"PDF-en kan ikke lages: PDF-malen møtte en {match['words']}, som den ikke kan vise.")
    first_line = message.strip().splitlines()[0] if message.strip() else "ukjent feil"
    return BoligError(f"PDF-en kan ikke lages. Typst svarte: {first_line}")


def _undisplayable(report: str) -> list[str]:
    """The characters that Typst complains about, each once, in order."""
    found: dict[str, None] = {}
    for match in UNDISPLAYABLE.finditer(report):
        for character in ESCAPED.sub(_unescape, match["shown"] or match["private"]):
            found[character] = None
    return list(found)


def _unescape(match: re.Match[str]) -> str:
    return chr(int(match["hex"], 16)) if match["hex"] else match["plain"]


def _name(character: str, document: Drawn) -> str:
    """The character, its number, and the heading it stands under, so that the author finds it."""
    shown = f"«{character}» (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
    heading = next((heading for heading, text in _texts(document) if character in text), "")
    return f"{shown} under overskriften «{heading}»" if heading else shown


def _texts(document: Drawn) -> Iterator[tuple[str, str]]:
    """Every string of the AST with the last heading before it."""
    heading = ""
    for node in _nodes(document.blocks):
        if node["t"] == "Header":
            heading = ast.plain_text(node["c"][2])
        elif node["t"] == "Str":
            yield heading, node["c"]
        elif node["t"] in ("Code", "CodeBlock"):
            yield heading, node["c"][1]


def _nodes(value: Any) -> Iterator[ast.Node]:
    """All nodes below a part of the AST, in the order of reading."""
    if isinstance(value, dict):
        if "t" in value:
            yield value
        yield from _nodes(value.get("c"))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _nodes(part)
