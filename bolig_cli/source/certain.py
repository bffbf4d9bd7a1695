"""When the right text is certain: what an author wrote is one of the words known here, but for how it is spelt."""

import re
from collections.abc import Iterable

from bolig_cli import tallord
from bolig_cli.finding import Edit, Fix, Place
from bolig_cli.searchable import searchable
from bolig_cli.source import yaml_text
from bolig_cli.source.node import Scalar

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "_": "-", " ": "-"})
_LOOKS = _LETTERS | str.maketrans({"ø": "o", "å": "a"})  # økonomi is okonomi in the files
_NOT_BETWEEN_DIGITS = re.compile(r"(?<![0-9])-+|-+(?![0-9])")
_ORDINARY = re.compile(r"[\w .,/()-]+")
_SHORTEST = 5  # in shorter words, one letter makes another word


def alike(word: str, known: Iterable[str]) -> str:
    """The one word that is the same but for capitals, spaces, hyphens, underscores and æøå; "" where there is none, or several.

    Hyphens between digits count: 5-21 is not 5-2-1.
    """
    forms = {_folded(word, letters) for letters in (_LETTERS, _LOOKS)}
    return _only(option for option in known if _folded(option, _LETTERS) in forms)


def _folded(word: str, letters: dict[int, str]) -> str:
    """A word without what `alike` passes over."""
    return _NOT_BETWEEN_DIGITS.sub("", searchable(word).strip().translate(letters))


def nearly(word: str, known: Iterable[str]) -> str:
    """As `alike`; or else the one word with one letter wrong, missing, too many, or changed with the next.

    Never in the first letter, which makes a word its opposite (fullstendig, ufullstendig), nor in words with digits. A short word
    is never what is meant, but it can be what else may be. For names of keys: between values, one letter can be the whole
    difference (kostnadsberegnes, kostnadsberegnet).
    """
    known = list(known)
    if found := alike(word, known):
        return found
    found = _only(option for option in known if _one_slip(searchable(word), searchable(option)))
    return found if min(len(word), len(found)) >= _SHORTEST else ""


def likely(name: str, known: Iterable[str]) -> str:
    """The name that was most likely meant by another, for a question: the only one that has all its words (2026: «2026 (per 1.
    oktober)»), or else the one most like it that has the same numbers. Another number is another thing; "" where there is none."""
    from difflib import get_close_matches

    by_look = {searchable(option): option for option in known}
    wanted = searchable(name)
    holding = [
        look
        for look in by_look
        if wanted
        and set(wanted.split()) < {*re.findall(r"[^\s(),;:]+", look), *re.findall(r"(?<!\d)\d{4}(?!\d)", look)}
    ]
    numbers = _numbers(wanted)
    like = get_close_matches(wanted, [look for look in by_look if _numbers(look) == numbers], n=1)
    found = holding if len(holding) == 1 else like
    return by_look[found[0]] if found else ""


def _numbers(text: str) -> list[int]:
    return [
        tallord.READ.get(number) or int(number)
        for number in re.findall(rf"[0-9]{{1,15}}|\b(?:{'|'.join(tallord.READ)})\b", text)
    ]


def _only(found: Iterable[str]) -> str:
    words = list(dict.fromkeys(found))
    return words[0] if len(words) == 1 else ""


def _one_slip(a: str, b: str) -> bool:
    if a[:1] != b[:1] or a == b or any(map(str.isdigit, a + b)):
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[start:], b[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped == other


def replaced(place: Place, text: str) -> Fix | None:
    """The fix that writes another single value at a place in a YAML file; None where its end is not known."""
    if not place.end_line:
        return None
    return Fix(_says(text), (Edit(place, yaml_text.single(text, True)),))


def rewritten(path: str, written: Scalar, word: str) -> Fix | None:
    """The fix that writes another word for a value or key, within its quotation marks where it has any. None for one over several
    lines, whose first line may have a comment, and for a word that would have to be written otherwise there."""
    if written.text_line != written.line or written.end_line != written.line or not _ORDINARY.fullmatch(word):
        return None
    marks = written.text_column - written.column
    if not marks:
        return replaced(Place(path, written.line, written.column, written.end_line, written.end_column), word)
    place = Place(path, written.line, written.text_column, written.end_line, written.end_column - marks)
    return Fix(_says(word), (Edit(place, word),))


def _says(text: str) -> str:
    return f"Skriv «{text}»."
