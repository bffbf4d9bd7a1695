"""The id that somebody most likely meant by one that nothing has."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from bolig_cli.searchable import searchable

_NUMBERED = re.compile(r"([a-zæøå]{1,3})[-_. ]?([0-9]+(?:[-_.][0-9]+)*)")
_TWICE = re.compile(r"([0-9])(?=\1)")


def nearest_id(id: str, candidates: Sequence[str]) -> str:
    """The candidate that is meant by `id`, or "".

    Of ids with a number it is the one with the same letters and number (S3 is S03). T48 is another matter than T49, as far from it
    as T12. A digit that is typed twice is seen where the plan's numbers are far from being so high: T077 of 49. Anything else is
    held against them letter by letter.
    """
    looks = {candidate: searchable(candidate) for candidate in candidates}
    number = _numbered(searchable(id))
    if number is None:
        return nearest_word(id, candidates)
    numbers = {found: candidate for candidate, look in looks.items() if (found := _numbered(look))}
    highest = max((found[1] for found in numbers if found[0] == number[0]), default=(0,))
    if number in numbers or number[1] <= (*highest[:-1], highest[-1] + 1):
        return numbers.get(number, "")
    typed_once = {_numbered(searchable(id[: hit.start()] + id[hit.end() :])) for hit in _TWICE.finditer(id)}
    return next((candidate for found, candidate in numbers.items() if found in typed_once), "")


def nearest_word(word: str, candidates: Sequence[str]) -> str:
    """The candidate that is most like a word or a name, or ""."""
    by_look = {searchable(candidate): candidate for candidate in candidates}
    close = get_close_matches(searchable(word), list(by_look))
    return by_look[close[0]] if close else ""


def _numbered(look: str) -> tuple[str, tuple[int, ...]] | None:
    """The letters and numbers of an id, without zeros in front; None for an id that is a word."""
    hit = _NUMBERED.fullmatch(look)
    return (hit[1], tuple(map(int, re.split(r"[-_.]", hit[2])))) if hit else None
