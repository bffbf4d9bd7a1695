"""Where in a long text a sentence begins: what a finding about it points at."""

import re
from functools import lru_cache

from bolig_cli.finding import Place

_TARGET = re.compile(r"(?<=\])\([^)]*\)|(?<=\])\{[^}]*\}")  # where a link leads, which is no word that is read
_WORD = re.compile(r"\w+")
_ENOUGH = 6  # words, which no other sentence of a text is likely to begin with


def place_of(sentence: str, written: str, place: Place) -> Place:
    """The place of a sentence's first word in a text that is `written` so from `place` on; the text's own place where its words are
    not as they stand in the file."""
    wanted = _WORD.findall(sentence)[:_ENOUGH]
    names, places = _words(written)
    for at in range(len(names) - len(wanted) + 1) if wanted else ():
        if names[at : at + len(wanted)] == wanted:
            row, column = places[at]
            return Place(place.path, place.line + row, place.column + column)
    return place


@lru_cache(
    maxsize=256
)  # several sentences of a text are looked for, and it stands from one change of the plan to the next
def _words(written: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text, and the row and column of each."""
    found = [
        (hit[0], (row, hit.start()))
        for row, line in enumerate(written.split("\n"))
        for hit in _WORD.finditer(_TARGET.sub(lambda target: " " * len(target[0]), line))
    ]
    return [word for word, _ in found], [place for _, place in found]
