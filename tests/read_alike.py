"""The same plan written with other characters that look alike: what a word processor, a PDF or another computer makes of a text.

A file's values are those texts that its schema gives neither a pattern nor a set of words: ids, keys, dates and addresses stay.
"""

import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bolig_cli.source import chapter
from bolig_cli.source import yaml as read_yaml
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.node import Key, Mapping, Node, Scalar, Sequence
from bolig_cli.source.schema import subschema
from bolig_cli.source.tree import LAYOUT

_WITH_TEXTS = frozenset(LAYOUT.values()) - {"krav", "hentet", "gjennomgang", "signering", "bygg"}
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


def rewritten(files: Files, alike: Callable[[str], str]) -> Files:
    """The plan with every author text written otherwise, and its YAML laid out as JSON is, line by line."""
    return replace(files, files=tuple(_rewritten(file, alike) for file in files.files))


@lru_cache(maxsize=4096)
def _rewritten(file: SourceFile, alike: Callable[[str], str]) -> SourceFile:
    if file.kind == "kapittel":
        document, _ = chapter.parse(file.data, file.path)
        assert document is not None
        head = _written(document.root, file.kind, (), alike)
        text = f"---\n{_laid_out(head)}\n---\n{in_prose(document.body, alike)}"
    elif file.path.endswith(".yaml") and file.kind in _WITH_TEXTS:
        root, _ = read_yaml.parse(file.data, file.path)
        assert root is not None
        text = _laid_out(_written(root, file.kind, (), alike)) + "\n"
    else:
        return file
    return replace(file, data=text.encode())


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
