"""What stands where words should, and is none, or is written as Markdown where only words can stand: a dash, «...», `**bold**`."""

import re
from collections.abc import Sequence

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.schema import subschema
from bolig_cli.source.untold import untold

_NOTHING = frozenset(
    (
        *("-", "–", "—", "...", "…", "..", ".", "?", "/", "x", "X", "N/A", "n/a", "ikke aktuelt", "ikkje aktuelt"),
        *("do", "do.", "Do.", "dto.", "ditto", "Ditto", "”", "“", "„", "»", "-”-", '-"-', "– ” –", "- ” -"),
        *("som over", "Som over", "se over", "Se over", "samme", "Samme", "samme som over", "Samme som over"),
    )
)
_BOLD = r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1"
_NOTHING_WRITTEN = frozenset(word.encode() for word in _NOTHING)


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in the texts of a file. `data` is the file; a value that has a finding of its own (`told`) is passed over."""
    has_bold, has_nothing = b"**" in data, _may_say_nothing(data)
    if not has_bold and not has_nothing:
        return ()
    return tuple(found for path, scalar in untold(document, told) if (found := _of(document, path, scalar)))


def _may_say_nothing(data: bytes) -> bool:
    """Whether such a word stands alone behind a key."""
    *lines, _ = data.split(b"\n")
    return not _NOTHING_WRITTEN.isdisjoint([value for line in lines if (value := line.rpartition(b": ")[2]) != line])


def without_bold(text: str) -> str:
    """A text without the stars that Markdown has around what is bold or in italics."""
    return re.sub(_BOLD, r"\2", text)


def _of(document: n.Document, path: tuple[n.Key, ...], scalar: n.Scalar) -> Finding | None:
    text = scalar.raw.strip()
    is_nothing, plain = text in _NOTHING, without_bold(text) if "**" in text else text
    if not is_nothing and plain == text:
        return None
    schema = subschema(document.kind, path)
    last = path[-1] if path else ""
    if schema.get("type") != "string" or {"pattern", "enum", "const"} & set(schema) or not isinstance(last, str):
        return None
    place = Place(document.path, scalar.line, scalar.column, scalar.end_line, scalar.end_column)
    if is_nothing:
        must = last in subschema(document.kind, path[:-1]).get("required", ())
        return READ_FAULTS["tekst-plassholder"].at(
            place,
            f"Etter «{last}:» står det bare «{text}», og det blir stående slik i dokumentene.",
            f"Skriv det som skal stå etter «{last}:»" + ("." if must else ", eller ta bort hele linjen."),
        )
    if _is_markdown(schema) or "\n" in text:
        return None
    fix = Fix(f"Skriv «{last}: {plain}».", (Edit(place, plain),)) if (scalar.text_column == scalar.column) else None
    shown = plain if len(plain) <= 60 else f"{plain[:60].rstrip()} …"
    return READ_FAULTS["markdown-utheving"].at(
        place,
        f"«{last}» kan ikke ha fet skrift eller kursiv, og stjernene ville stått i dokumentet.",
        f"Skriv «{last}: {shown}».",
        fix,
    )


def _is_markdown(schema: object) -> bool:
    return isinstance(schema, dict) and schema.get("maxLength") == 100_000  # `tekst` in felles.schema.json
