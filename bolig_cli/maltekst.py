"""What `bolig init` writes, for telling an author's own words from it.

`maltekst.txt` holds the template's sentences and values in the form that they are compared in, one a line; it is made by
`scripts/make_template_prints.py`. Nothing of the template itself is read while a plan is checked. The lines are text rather than
digests: no two can be taken for each other, no hash is needed at the start, and a change can be read.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bolig_cli.record import record
from bolig_cli.searchable import searchable

FILE = Path(__file__).with_suffix(".txt")
SENTENCE, VALUE, LINK = "setning", "verdi", "lenke"
MIN_WORDS = 4  # «Planen har to mål.» A shorter sentence may be anybody's

_END = re.compile(r"(?<=[.!?])\s+|\n+")
_DIGITS = re.compile(r"\d+")
_OUTER = " \t.!?:;,-–—*_\"'«»()[]"
_NAME = "kommunenavn"
_MARK = re.compile(r"\(eksempel\)|^\s*eksempel(?:tall)?\s*[:;]", re.IGNORECASE)


@record
class Template:
    """The template's sentences, its values (see `law/egne_ord.py`), and its links: the target and the words that lead to it."""

    sentences: frozenset[str]
    values: frozenset[str]
    links: frozenset[str]


@cache
def template() -> Template:
    """What the template says, from the file beside this module."""
    found: dict[str, set[str]] = {SENTENCE: set(), VALUE: set(), LINK: set()}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition("\t")
        found[kind].add(text)
    return Template(*(frozenset(found[kind]) for kind in (SENTENCE, VALUE, LINK)))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text as people read them, with digits alike; those of fewer than MIN_WORDS words are left out."""
    lines = (line.strip(_OUTER) for line in _END.split(_DIGITS.sub("0", searchable(text))))
    return tuple(line for line in lines if line.count(" ") >= MIN_WORDS - 1)


@record
class Reader:
    """Tells what in a plan's texts is not the author's own.

    `municipality` is the name that stands in the plan: the template has one word for any. `marked` is whether what says of itself
    that it is an example is none of the author's.
    """

    municipality: str
    marked: bool

    def count(self, text: str) -> int:
        """How many sentences of a text are not the author's own."""
        return self.count_in(sentences(text)) + (self.marked and _MARK.search(text) is not None)

    def count_in(self, lines: Iterable[str]) -> int:
        """How many of these sentences are the template's."""
        known = template().sentences
        return sum(line in known or self.named(line) in known for line in lines)

    def own(self, text: str) -> str:
        """The text without them; the same text where it has none."""
        parts = _END.split(text)
        own = [part for part in parts if not self.count(part)]
        return text if len(own) == len(parts) else " ".join(own).strip()

    def named(self, text: str) -> str:
        """A text as people read it, with one word for the municipality's name."""
        name = searchable(self.municipality).strip()
        return re.sub(rf"\b{re.escape(name)}\b", _NAME, text) if name and name in text else text
