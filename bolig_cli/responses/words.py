"""Texts as they are compared: by words without capitals and signs, and by runs of words (shingles).

A run of three words is seldom in two texts by chance, and a paragraph that somebody has edited keeps most of its runs (Broder, «On
the resemblance and containment of documents», 1997).
"""

import re

from bolig_cli.searchable import searchable

_WORD = re.compile(r"[0-9a-zæøåäöéáčđŋšŧž]+")
_MARKUP = re.compile(r"\]\([^)\s]*\)|\{\{[^{}\n]*\}\}")
RUN = 3


def words(text: str) -> tuple[str, ...]:
    """The words of a text, Markdown or not."""
    return tuple(_WORD.findall(_MARKUP.sub(" ", searchable(text))))


def runs(of: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Its runs of words; what has fewer words is one run."""
    if len(of) < RUN:
        return frozenset((of,) if of else ())
    return frozenset(of[at : at + RUN] for at in range(len(of) - RUN + 1))
