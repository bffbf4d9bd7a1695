"""A number of days, weeks, months or years; and how soon, where nobody counts."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.record import record

LONGEST_MONTH = 31  # days
LONGEST_YEAR = 366


class Tidsenhet(StrEnum):
    """What a length of time is counted in."""

    DAGER = "dager"
    UKER = "uker"
    MAANEDER = "måneder"
    AAR = "år"


@record(kw_only=True)
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
    """The days that it is at least. Twelve months are a year."""
    years, rest = _whole_years(length)
    return years * _DAYS[Tidsenhet.AAR][0] + rest * _DAYS[length.enhet][0]


def longest(length: Varighet) -> int:
    """The days that it is at most. Twelve months are a year."""
    years, rest = _whole_years(length)
    return years * _DAYS[Tidsenhet.AAR][1] + rest * _DAYS[length.enhet][1]


def _whole_years(length: Varighet) -> tuple[int, int]:
    """The years that it has, where it is counted in months, and what is left of its own unit."""
    return divmod(length.antall, 12) if length.enhet == Tidsenhet.MAANEDER else (0, length.antall)


def in_words(length: Varighet) -> str:
    """ "1 måned", "3 uker", as an author wrote it."""
    return f"{length.antall} {_SINGULAR[length.enhet] if length.antall == 1 else length.enhet}"
