"""Texts as they are compared: by words without capitals and signs, and by runs of words (shingles).

A run of three words is seldom in two texts by chance, and a paragraph that somebody has edited keeps most of its runs (Broder, «On
the resemblance and containment of documents», 1997).
"""

import re

from bolig_cli.digest import digest
from bolig_cli.searchable import searchable

_WORD = re.compile(r"[0-9a-zæøåäöéáčđŋšŧž]+")
_MARKUP = re.compile(r"\]\([^)\s]*\)|\{\{[^{}\n]*\}\}")
RUN = 3
LEAST_WORDS = 5  # a shorter text is in many places
_DIGITS = 8


def words(text: str) -> tuple[str, ...]:
    """The words of a text, Markdown or not."""
    return tuple(_WORD.findall(_MARKUP.sub(" ", searchable(text))))


def runs(of: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Its runs of words; what has fewer words is one run."""
    if len(of) < RUN:
        return frozenset((of,) if of else ())
    return frozenset(of[at : at + RUN] for at in range(len(of) - RUN + 1))


def print_of(text: str) -> str:
    """What a text is known again by where it is not kept itself: eight hexadecimal digits, from its words alone.

    "" for one with too few words to be told from others.
    """
    said = words(text)
    return digest(" ".join(said))[:_DIGITS] if len(said) >= LEAST_WORDS else ""
