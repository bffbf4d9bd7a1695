"""A number of days, weeks, months or years; and how soon, where nobody counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bolig_cli.finding import Place

LONGEST_MONTH = 31  # days
LONGEST_YEAR = 366


class Tidsenhet(StrEnum):
    """What a length of time is counted in."""

    DAGER = "dager"
    UKER = "uker"
    MAANEDER = "måneder"
    AAR = "år"


@dataclass(frozen=True, slots=True, kw_only=True)
class Varighet:
    """A length of time as it is written. `enhet` is a Tidsenhet, `antall` over 0."""

    antall: int
    enhet: str
    place: Place = field(compare=False, repr=False)


class Snarest(StrEnum):
    """How soon an answer comes where it takes no time worth counting."""

    SAMME_DAG = "samme dag"
    STRAKS = "straks"


# As authors write it, in both forms of the language.
SNAREST: Mapping[str, Snarest] = {
    "samme dag": Snarest.SAMME_DAG,
    "same dag": Snarest.SAMME_DAG,
    "straks": Snarest.STRAKS,
    "omgående": Snarest.STRAKS,
    "omgåande": Snarest.STRAKS,
}

# The least and the most days in each.
_DAYS: Mapping[str, tuple[int, int]] = {
    Tidsenhet.DAGER: (1, 1),
    Tidsenhet.UKER: (7, 7),
    Tidsenhet.MAANEDER: (28, LONGEST_MONTH),
    Tidsenhet.AAR: (365, LONGEST_YEAR),
}
_SINGULAR: Mapping[str, str] = {
    Tidsenhet.DAGER: "dag",
    Tidsenhet.UKER: "uke",
    Tidsenhet.MAANEDER: "måned",
    Tidsenhet.AAR: "år",
}


def shortest(length: Varighet) -> int:
    """The days that it is at least."""
    return length.antall * _DAYS[length.enhet][0]


def longest(length: Varighet) -> int:
    """The days that it is at most."""
    return length.antall * _DAYS[length.enhet][1]


def in_words(length: Varighet) -> str:
    """ "1 måned", "3 uker", as an author wrote it."""
    return f"{length.antall} {_SINGULAR[length.enhet] if length.antall == 1 else length.enhet}"
