"""The sentences of a running text, and where each of them stands in its file.

A text keeps the places of its headings and links, and not of its words: those are looked for only when something is said of a
sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bolig_cli.finding import Place
from bolig_cli.record import record
from bolig_cli.searchable import visible
from bolig_cli.source.fragment import Heading, Markdown, kept

# «19. juni» ends no sentence. It begins with the space that all have, and looks back from there: that is found at once.
SENTENCE_END = re.compile(r"\s(?:(?<=[.!?]\s)(?<!\d\.\s)\s*|(?<=\d\.\s)\s*(?![a-zæøå])|(?<=\n)\n*)")
_AROUND = '*_`~#>-–+|[](){}«»".,;:!?^'  # signs of markup and of sentences at either end of a word
_ENOUGH = 3  # words that are found, of those that a sentence begins with
_LEFT_OUT = 12  # words of a link, at most, between two that follow one another

_Placed = tuple[str, Place, Place]  # a word, where it begins, and where it ends


@record
class Sentence:
    """A sentence as it is written, on one line, and the heading that it stands under."""

    text: str
    heading: Heading | None


@lru_cache(maxsize=4096)  # the next check asks of the same texts
def split(running: str) -> tuple[str, ...]:
    """The sentences of a text, each on one line."""
    return tuple(" ".join(sentence.split()) for sentence in SENTENCE_END.split(visible(running)))


@kept
def sentences(text: Markdown) -> tuple[Sentence, ...]:
    """The sentences of what a text says itself, in order."""
    return tuple(
        Sentence(sentence, section.heading)
        for section in text.sections
        for sentence in split(section.running)
        if sentence
    )


def place_of(text: Markdown, sentence: str, heading: Heading | None, otherwise: Place) -> Place:
    """Where a sentence under a heading begins in the file, and where it ends; `otherwise` where it is not found.

    The words are looked for one after another, with room for what a running text leaves out between them: links and notes.
    """
    wanted = [bare for word in sentence.split() if (bare := _bare(word))]
    words = tuple(_words_below(text, heading))
    found: tuple[int, int, int] | None = None
    for at, (word, _, _) in enumerate(words):
        if wanted and word == wanted[0]:
            many, last = _followed(wanted, words, at)
            found = max(found or (0, 0, 0), (many, at - last, at))
    if found is None or found[0] < min(_ENOUGH, len(wanted)):
        return otherwise
    _, span, first = found
    _, begin, _ = words[first]
    _, _, end = words[first - span]
    return replace(begin, end_line=end.line, end_column=end.column)


def _followed(wanted: Sequence[str], words: Sequence[_Placed], at: int) -> tuple[int, int]:
    """How many of the words stand from there on, and where the last of them does."""
    many = 0
    for word in wanted:
        ahead = next((place for place in range(at, min(at + _LEFT_OUT, len(words))) if words[place][0] == word), None)
        if ahead is None:
            break
        many, at = many + 1, ahead + 1
    return many, at - 1


@kept
def _words(text: Markdown) -> tuple[_Placed, ...]:
    """Every word of a text as it stands in its file, with where it begins and where it ends."""
    return tuple(_placed_words(text))


def _placed_words(text: Markdown) -> Iterator[_Placed]:
    if text.place is None:
        return
    for row, line in enumerate(text.written.split("\n"), text.place.line):
        end = 0
        for word in line.split():
            begin = line.index(word, end)
            end = begin + len(word)
            if bare := _bare(word):
                first = begin + len(word) - len(word.lstrip(_AROUND))
                last = Place(text.place.path, row, text.place.column + end)
                yield bare, Place(text.place.path, row, text.place.column + first), last


def _words_below(text: Markdown, heading: Heading | None) -> Iterator[_Placed]:
    """The words from a heading to the next, or those before the first."""
    after = heading.place.line if heading else 0
    until = next((other.place.line for other in text.headings if other.place.line > after), 0)
    return (word for word in _words(text) if word[1].line > after and not 0 < until <= word[1].line)


def _bare(word: str) -> str:
    """A word without the signs around it, and without the mark of a note after it."""
    return visible(word.partition("[^")[0]).strip(_AROUND)
