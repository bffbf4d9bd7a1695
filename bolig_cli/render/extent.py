"""How much room texts and tables take, about, reckoned before anything sets them."""

import math
import re
from collections.abc import Sequence
from typing import Any

_WORD_ENDS = re.compile("[-–/ ]")
_SPACES = frozenset(("Space", "SoftBreak", "LineBreak"))

CARD = 90  # letters in a line of a card


def letters(value: Any) -> int:
    """About how many letters there are in a part of the AST."""
    if isinstance(value, dict):
        kind: str = value["t"]
        content: Any = value.get("c")
        if kind == "Str":
            return len(content)
        if kind in _SPACES:
            return 1
        return len(content[1]) if kind in ("Code", "CodeBlock") else letters(content)
    return sum(map(letters, value)) if isinstance(value, list | tuple) else 0


def lines(value: Any, room: float) -> int:
    """About how many lines blocks take where a line has room for so many letters."""
    if isinstance(value, list | tuple):
        return sum(lines(part, room) for part in value)
    if not isinstance(value, dict):
        return 0
    kind: str = value["t"]
    content: Any = value.get("c")
    if kind in ("Para", "Plain"):
        return max(1, math.ceil(letters(content) / room))
    if kind == "CodeBlock":
        return len(content[1].split("\n"))
    if kind == "Table":
        _, (_, caption), widths, (_, head), bodies, (_, foot) = content
        rows = [*head, *(row for body in bodies for row in body[3]), *foot]
        return lines(caption, room) + sum(max(1, row_lines(row, widths, room)) for row in rows)
    return lines(content, room)


def longest_word(value: Any) -> int:
    """Letters in the longest word of a part of the AST."""
    if isinstance(value, dict):
        if value["t"] == "Str":
            return max(map(len, _WORD_ENDS.split(value["c"])))
        return longest_word(value.get("c"))
    return max(map(longest_word, value), default=0) if isinstance(value, list | tuple) else 0


def row_lines(row: Any, widths: Sequence[Any], room: float) -> int:
    """Lines of the tallest cell of a row, where the whole table has room for so many letters in a line."""
    return max(
        (lines(cell[4], room * widths[n][1].get("c", 1 / len(widths))) for n, cell in enumerate(row[1])), default=0
    )
