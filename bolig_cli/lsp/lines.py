"""A text's lines and columns, as the house and as an editor count them.

The house counts lines and characters from 1; an editor counts from 0, and characters by the units of an encoding that it is asked
for: an emoji is two of UTF-16. A place that is not in the text is the nearest that is.
"""

import re
from collections.abc import Callable, Sequence

_LINE_END = re.compile("\r\n|\r|\n")
_IN_UNITS: dict[str, Callable[[str], int]] = {
    "utf-8": lambda char: len(char.encode("utf-8", "replace")),
    "utf-16": lambda char: 2 if ord(char) > 0xFFFF else 1,
    "utf-32": lambda char: 1,
}


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text without their ends, as both the protocol and the house part them; one at least."""
    return tuple(_LINE_END.split(text))


def to_editor(lines: Sequence[str], line: int, column: int, encoding: str) -> tuple[int, int]:
    """Line and column from 1 → line from 0 and units from 0."""
    at = min(max(line, 1), len(lines))
    before = lines[at - 1][: max(column, 1) - 1] if at == line else lines[at - 1] if line > at else ""
    return at - 1, _units(before, encoding)


def from_editor(lines: Sequence[str], line: int, character: int, encoding: str) -> tuple[int, int]:
    """Line from 0 and units from 0 → line and column from 1."""
    if line >= len(lines):
        return len(lines), len(lines[-1]) + 1
    units = 0
    for index, char in enumerate(lines[line]):
        units += _units(char, encoding)
        if units > character:
            return line + 1, index + 1
    return line + 1, len(lines[line]) + 1


def _units(text: str, encoding: str) -> int:
    if text.isascii():
        return len(text)
    return sum(map(_IN_UNITS.get(encoding, _IN_UNITS["utf-16"]), text))
