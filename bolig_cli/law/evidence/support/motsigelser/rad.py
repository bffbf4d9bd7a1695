"""What a sentence about one thing in the data may say against it.

A line is of concepts (`begreper.py`): «organ siste|behandler +frist -statsforvalter». Of each group one must be there: where the
reading looks, that which few sentences have first, or with a plus anywhere in the sentence or the heading above it. With a
minus it may not stand in the sentence: it says what is right.
"""

from functools import cache

from bolig_cli.law.evidence.support.motsigelser.begreper import begrepene
from bolig_cli.record import record


@record
class Tid:
    """A length of time: of the datum where a word of `foran` stands nearest before it, or one of `etter` after it. A word of
    `andre` that stands nearer makes it the length of something else."""

    foran: str
    etter: str
    andre: str
    hvis: str = ""


@record
class Resten:
    """How the text around a limit says what holds for the rest: when or for whom (`ellers`), and what is given then (`gis`);
    or whom one turns to (`vakt`) where the limit is an office's."""

    ellers: str
    gis: str
    vakt: str = ""


@record
class Spor:
    """What the data tell of one thing, and the ways of speaking against it.

    `om` is what the sentence, or the heading above it, is about. `nekter` is what may not be denied, `bare` what may not be asked
    for («bare», «kun», «først når»), and `andre` what may not be in its place: another body, another time, another way.
    `kjerne` is what a sentence has to be of for its reservations to be about this: few sentences have that, where many have `om`.
    """

    om: str
    nekter: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    andre: tuple[str, ...] = ()
    tid: Tid | None = None
    resten: Resten | None = None
    kjerne: str = ""


@record
class Linje:
    """A line that is read: what must stand together, what must stand somewhere, and what may not stand."""

    her: tuple[frozenset[str], ...]
    med: tuple[frozenset[str], ...]
    ikke: frozenset[str]


@cache
def linje(tekst: str) -> Linje:
    """A line of a table. Raises KeyError for a concept that no word is of."""
    deler = tekst.split()
    return Linje(
        tuple(begrepene(d) for d in deler if d[0] not in "+-"),
        tuple(begrepene(d[1:]) for d in deler if d[0] == "+"),
        begrepene("|".join(d[1:] for d in deler if d[0] == "-")),
    )
