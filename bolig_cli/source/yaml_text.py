"""Values → YAML text, as authors write it.

A text of several lines stands after `|`; quotation marks only where our own reader would take the text for something else;
a list of a few short words stands between brackets. What is written is tried on the reader, not on rules of our own about YAML.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.yaml_scalar import core_value

STEP = 2  # how much deeper what belongs to a key stands
_SHORT, _SHORT_ITEM = 80, 30  # how long a list between brackets may be, and an item in it

_Single: TypeAlias = str | int | float | bool | None


class WriteError(ValueError):
    """What was asked for cannot be written so that it reads back as meant. Nothing is changed."""


class Quoted(str):
    """A text that always has quotation marks: fingerprints and such, of which some look like numbers and some do not."""

    __slots__ = ()


@record
class Style:
    """How values become text. `in_lines` is whether a text of several lines stands after `|`, or on one line with `\\n` in it,
    as it must where the lines below would be taken for a part of it.

    `indent` is always the number of spaces before what a value belongs to (its key or hyphen), or, for `pairs` and `items`,
    before the keys and hyphens themselves. The first line has none: the caller has written it.
    """

    in_lines: bool

    def after(self, value: n.Value, indent: int) -> str:
        """What follows `key:`, with the space or line break before it."""
        below = indent + STEP
        match value:
            case dict() if value:
                return "\n" + " " * below + self.pairs(value, below)
            case list() if value and not _is_short(value):
                return "\n" + " " * below + self.items(value, below)
        return " " + self.at(value, indent)

    def at(self, value: n.Value, indent: int) -> str:
        """What follows `- `."""
        match value:
            case dict() if value:
                return self.pairs(value, indent + STEP)
            case list() if value and not _is_short(value):
                return self.items(value, indent + STEP)
            case dict() | list():
                return between_brackets(value)
            case str() if self.in_lines and (lines := _lines(value, indent + STEP)):
                return lines
        return single(value)

    def pairs(self, values: Mapping[str, n.Value], indent: int) -> str:
        """Keys with their values, one below the other."""
        return ("\n" + " " * indent).join(f"{key(name)}:{self.after(value, indent)}" for name, value in values.items())

    def items(self, values: Sequence[n.Value], indent: int) -> str:
        """The items of a list, one below the other."""
        return ("\n" + " " * indent).join(f"- {self.at(value, indent)}" for value in values)


AS_AUTHORS_WRITE = Style(in_lines=True)
ON_ONE_LINE = Style(in_lines=False)


def between_brackets(value: n.Value) -> str:
    """Any value on one line, as it stands inside `[…]` or `{…}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(k, True)}: {between_brackets(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(between_brackets, value)) + "]"
    return single(value, True)


def single(value: _Single, in_brackets: bool = False) -> str:
    """A single value on one line. Raises WriteError when no text reads as it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        if in_brackets:
            return _first_that_reads(value, "a: [{0}, {0}]\nb: {{c: {0}}}\n", {"a": [value, value], "b": {"c": value}})
        return _first_that_reads(value, "a: {0}\nb:\n  - {0}\n", {"a": value, "b": [value]})
    for text in (repr(value), f"{value!r}0"):  # 2.125 may be two thousand and some to a reader, and 2.1250 can't
        read = core_value(text)
        if type(read) is type(value) and read == value:
            return text
    raise WriteError(f"the number {value!r} does not read as itself")


def key(text: str, in_brackets: bool = False) -> str:
    """A key. Raises WriteError when no text reads as it."""
    trial = "{{{0}: 1}}\n" if in_brackets else "{0}:\n  - {0}: 1\n"
    name = unicodedata.normalize("NFC", text)
    return _first_that_reads(text, trial, {name: 1} if in_brackets else {name: [{name: 1}]})


def _first_that_reads(text: str, trial: str, wanted: n.Value) -> str:
    """The plainest spelling of a text that is read as it where it stands in `trial`."""
    for spelling in _spellings(text):
        root, _ = yaml.parse_text(trial.format(spelling), "")
        if root is not None and same(n.to_value(root), wanted):
            return spelling
    raise WriteError(f"the text {text!r} cannot stand in a plan")


def _spellings(text: str) -> Iterator[str]:
    one_line = "\n" not in text
    if one_line and text and not isinstance(text, Quoted):
        yield text
    if one_line and '"' not in text and "\\" not in text:
        yield f'"{text}"'
    elif one_line and "'" not in text and not isinstance(text, Quoted):
        yield f"'{text}'"
    yield json.dumps(text, ensure_ascii=False)


def _lines(text: str, indent: int) -> str:
    """A text of several lines after `|`; empty where it has to stand on one line."""
    body = text.removesuffix("\n")
    if isinstance(text, Quoted) or "\n" not in text or not body.strip() or body.endswith("\n"):
        return ""
    lines = body.split("\n")
    space = " " * indent
    # Where the first line begins with a space, how deep the text stands can't be seen, and has to be said.
    depth = str(STEP) if next(line for line in lines if line).startswith(" ") else ""
    head = "|" + depth + ("" if text.endswith("\n") else "-")
    written = "\n".join([head, *(space + line if line else "" for line in lines)])
    root, _ = yaml.parse_text(" " * (indent - STEP) + f"a: {written}\n", "")
    return written if root is not None and same(n.to_value(root), {"a": text}) else ""


def _is_short(values: Sequence[n.Value]) -> bool:
    """Whether a list is one of a few short words: ids, years."""
    if not all(isinstance(value, str | int | float) and not isinstance(value, Quoted) for value in values):
        return False
    texts = [between_brackets(value) for value in values]
    return all(len(text) <= _SHORT_ITEM and text[:1] not in "\"'" for text in texts) and sum(map(len, texts)) <= _SHORT


def same(read: n.Value, wanted: n.Value) -> bool:
    """Whether two values are equal in kind, content and order. Keys are compared as the reader has them."""
    if isinstance(read, dict) and isinstance(wanted, dict):
        names = [unicodedata.normalize("NFC", name) for name in wanted]
        return list(read) == names and all(map(same, read.values(), wanted.values()))
    if isinstance(read, list) and isinstance(wanted, list):
        return len(read) == len(wanted) and all(map(same, read, wanted))
    if isinstance(read, str) and isinstance(wanted, str):
        return read == wanted
    return type(read) is type(wanted) and read == wanted
