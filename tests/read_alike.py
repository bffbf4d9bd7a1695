"""The same plan written with other characters that look alike: what a word processor, a PDF or another computer makes of a text.

A file's values are those texts that its schema gives neither a pattern nor a set of words: ids, keys, dates and addresses stay.
"""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bolig_cli.source import chapter
from bolig_cli.source import yaml as read_yaml
from bolig_cli.source.node import Key, Mapping, Node, Scalar, Sequence
from bolig_cli.source.schema import subschema
from bolig_cli.source.tree import LAYOUT, kind_of

_WITH_TEXTS = frozenset(LAYOUT.values()) - {"krav", "hentet", "gjennomgang", "signering"}
_NOT_AN_AUTHORS = ("henting",)  # what the statistics bank calls its tables
ALIKE: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda words: words.replace(" ", "\u00a0"),
    "soft hyphens": lambda words: re.sub(r"[^\W\d_]{6,}", lambda word: _hyphenated(word[0]), words),
    "letters in parts": lambda words: unicodedata.normalize("NFD", words),
    "zero-width spaces": lambda words: words.replace(",", ",\u200b"),
    "no-break hyphens": lambda words: re.sub(r"(?<=\w)-(?=\w)", "\u2011", words),
    "thin spaces in numbers": lambda words: re.sub(r"(?<=\d) (?=\d{3})", "\u202f", words),
}


def everything(words: str) -> str:
    """All of it at once."""
    for how in ("soft hyphens", "zero-width spaces", "no-break hyphens", "thin spaces in numbers"):
        words = ALIKE[how](words)
    return ALIKE["letters in parts"](ALIKE["no-break spaces"](words))


# What Markdown means something by, with its spaces; and addresses.
_MARKUP = re.compile(
    r"\{\{[^}]*\}\}|\]\([^)\s]*\)|\[\^[^\]]+\]:?|<!--.*?-->|`[^`]*`|https?://\S+|\S+@\S+|[ ]*\|[ ]*|^\|?[-:| ]+\|?$"
    r"|^[ ]*(?:(?:[#>*+-]+|\d+[.)]|:)[ ]+)+|^[ ]+|[ ]+$|  +",
    re.MULTILINE | re.DOTALL,
)


def _hyphenated(word: str) -> str:
    return word[: len(word) // 2] + "\u00ad" + word[len(word) // 2 :]


def in_prose(text: str, alike: Callable[[str], str]) -> str:
    """The text with its words written otherwise, and its markup as it is."""
    parts, at = [], 0
    for markup in _MARKUP.finditer(text):
        parts += [alike(text[at : markup.start()]), markup[0]]
        at = markup.end()
    return "".join([*parts, alike(text[at:])])


def rewrite(folder: Path, alike: Callable[[str], str]) -> None:
    """Writes every author text of the plan in a folder otherwise, and lays its YAML out as JSON is, line by line."""
    for path in sorted(folder.rglob("*")):
        kind = kind_of(path.relative_to(folder).as_posix())
        if kind == "kapittel":
            document, _ = chapter.parse(path.read_bytes(), path.name)
            assert document is not None
            head = _written(document.root, "kapittel", (), alike)
            path.write_text(f"---\n{_laid_out(head)}\n---\n{in_prose(document.body, alike)}", encoding="utf-8")
        elif path.suffix == ".yaml" and kind in _WITH_TEXTS:
            root, _ = read_yaml.parse(path.read_bytes(), path.name)
            assert root is not None
            path.write_text(_laid_out(_written(root, kind, (), alike)) + "\n", encoding="utf-8")


def _laid_out(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _written(node: Node, kind: str, path: tuple[Key, ...], alike: Callable[[str], str]) -> Any:
    """The plain value of a node, with its author texts written otherwise."""
    match node:
        case Mapping():
            return {name: _written(value, kind, (*path, name), alike) for name, value in node}
        case Sequence():
            return [_written(item, kind, (*path, i), alike) for i, item in enumerate(node.items)]
        case Scalar(value=str(text)) if path[0] not in _NOT_AN_AUTHORS and _is_text(kind, path):
            return in_prose(text, alike)
        case Scalar():
            return node.value


def _is_text(kind: str, path: tuple[Key, ...]) -> bool:
    allowed = subschema(kind, path)
    return allowed.get("type") == "string" and not {"pattern", "enum", "const"} & set(allowed)
