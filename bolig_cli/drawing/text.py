"""How much room a text takes, by the widths of the vendored typeface's own letters, and how it is broken into lines."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SIZE = 12.0  # CSS pixels: the letters of a figure where nothing else is said
LEADING = 2.0  # between two lines, above the size of the letters
_WIDTHS = Path(__file__).with_name("letter_widths.json")  # made by scripts/make_letter_widths.py
_UNKNOWN = 1000  # thousandths: no letter of another typeface is wider than its size


@cache
def _letters(weight: int) -> Mapping[str, int]:
    table = json.loads(_WIDTHS.read_bytes())
    return dict(zip(table["letters"], table[str(weight)], strict=True))


def width(text: str, size: float = SIZE, weight: int = 400) -> float:
    """CSS pixels from its first letter to its last. `weight` is 400 or 600."""
    letters = _letters(weight)
    return sum(letters.get(letter, _UNKNOWN) for letter in text) * size / 1000


def widest(lines: "tuple[str, ...]", size: float = SIZE, weight: int = 400) -> float:
    return max((width(line, size, weight) for line in lines), default=0.0)


def wrapped(text: str, room: float, size: float = SIZE, weight: int = 400) -> tuple[str, ...]:
    """The text as lines of at most so many pixels. A word is cut, with a hyphen, only where it is wider than a line alone."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):  # a no-break space is none to break at
        joined = f"{line} {word}" if line else word
        if width(joined, size, weight) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, room, size, weight)
        lines += whole
    return (*lines, line)


def _cut(word: str, room: float, size: float, weight: int) -> list[str]:
    parts: list[str] = []
    while width(word, size, weight) > room and len(word) > 1:
        fits = next((n for n in range(len(word) - 1, 1, -1) if width(word[:n] + "-", size, weight) <= room), 1)
        parts.append(word[:fits] + "-" if fits > 1 else word[:1])
        word = word[fits:]
    return [*parts, word]
