"""When the right text is certain: what an author wrote is one of the words known here, but for how it is spelt."""

import re
from collections.abc import Iterable

from bolig_cli.finding import Edit, Fix, Place
from bolig_cli.source import yaml_text

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "_": "-", " ": "-"})
_NOT_BETWEEN_DIGITS = re.compile(r"(?<![0-9])-+|-+(?![0-9])")
_SHORTEST = 5  # in shorter words, one letter makes another word


def alike(word: str, known: Iterable[str]) -> str:
    """The one word that is the same but for capitals, spaces, hyphens, underscores and æøå; "" where there is none, or several.

    Hyphens between digits count: 5-21 is not 5-2-1.
    """
    return _only(option for option in known if folded(option) == folded(word))


def folded(word: str) -> str:
    """A word without what `alike` passes over."""
    return _NOT_BETWEEN_DIGITS.sub("", word.strip().lower().translate(_LETTERS))


def nearly(word: str, known: Iterable[str]) -> str:
    """As `alike`; or else the one word with one letter wrong, missing, too many, or changed with the next.

    Never in the first letter, which makes a word its opposite (fullstendig, ufullstendig), nor in words with digits.
    """
    known = list(known)
    if found := alike(word, known):
        return found
    return _only(option for option in known if _one_slip(word.lower(), option.lower()))


def _only(found: Iterable[str]) -> str:
    words = list(dict.fromkeys(found))
    return words[0] if len(words) == 1 else ""


def _one_slip(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST or a[0] != b[0] or a == b or any(map(str.isdigit, a + b)):
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[start:], b[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped == other


def replaced(place: Place, text: str) -> Fix | None:
    """The fix that writes another single value (or key) at a place in a YAML file; None where its end is not known."""
    if not place.end_line:
        return None
    return Fix(f"Skriv «{text}».", (Edit(place, yaml_text.single(text, True)),))
