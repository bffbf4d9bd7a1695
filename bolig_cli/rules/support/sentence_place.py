"""Where in a long text a sentence begins: what a finding about it points at."""

import re

from bolig_cli.finding import Place

_TARGET = re.compile(r"(?<=\])\([^)]*\)|(?<=\])\{[^}]*\}")  # where a link leads, which is no word that is read
_WORD = re.compile(r"\w+")
_ENOUGH = 6  # words, which no other sentence of a text is likely to begin with


def place_of(sentence: str, written: str, place: Place) -> Place:
    """The place of a sentence's first word in a text that is `written` so from `place` on; the text's own place where its words are
    not as they stand in the file."""
    wanted = _WORD.findall(sentence)[:_ENOUGH]
    words = [
        (hit[0], row, hit.start())
        for row, line in enumerate(written.split("\n"))
        for hit in _WORD.finditer(_TARGET.sub(lambda target: " " * len(target[0]), line))
    ]
    names = [word for word, _, _ in words]
    for at in range(len(names) - len(wanted) + 1) if wanted else ():
        if names[at : at + len(wanted)] == wanted:
            _, row, column = words[at]
            return Place(place.path, place.line + row, place.column + column)
    return place
