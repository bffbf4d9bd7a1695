"""A number of days, weeks or months."""

from dataclasses import dataclass, field
from enum import StrEnum

from bolig_cli.finding import Place


class Tidsenhet(StrEnum):
    """What a length of time is counted in."""

    DAGER = "dager"
    UKER = "uker"
    MAANEDER = "måneder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Varighet:
    """A length of time as it is written. `enhet` is a Tidsenhet; a month is no fixed number of days."""

    antall: int
    enhet: str
    place: Place = field(compare=False, repr=False)
