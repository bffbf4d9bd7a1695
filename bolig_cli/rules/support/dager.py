"""The days that a sentence names: «22. mars 2024», «5. februar», «juni 2024», «i 2024»."""

import datetime as dt
from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.record import record

_MONTHS = {name: number for number, name in enumerate(norsk.MONTHS, 1)}
_STOPS = ".,;:()«»!?"


@record
class Dag:
    """A day, or a month, or a year, in a sentence: 0 for what it doesn't name. `at` is which of the words it begins with."""

    day: int
    month: int
    year: int
    at: int

    @property
    def is_whole(self) -> bool:
        """Whether the day, the month and the year are all named."""
        return bool(self.day and self.month and self.year)

    def may_be(self, date: dt.date) -> bool:
        """Whether the date is the one named, or lies in the month or the year that is."""
        named = ((self.day, date.day), (self.month, date.month), (self.year, date.year))
        return all(not said or said == real for said, real in named)


def dager_i(words: Sequence[str]) -> tuple[Dag, ...]:
    """The days that a sentence names, in order. `words` are the sentence's, as it is searched, with the stops after them."""
    found: list[Dag] = []
    for at, word in enumerate(words):
        bare = word.strip(_STOPS)
        if month := _MONTHS.get(bare, 0):
            before = words[at - 1] if at else ""
            day = _number(before.rstrip("."), 31) if before.endswith(".") else 0
            # «5. februar til 1. april 2024»: the year stands once
            year = _year(words[at + 1]) if at + 1 < len(words) and not word.endswith((",", ".", ";")) else 0
            found.append(Dag(day, month, year, at - 1 if day else at))
        elif at and words[at - 1] == "i" and (year := _year(word)):
            found.append(Dag(0, 0, year, at))
    return tuple(found)


def _number(word: str, most: int) -> int:
    return int(word) if word.isascii() and word.isdecimal() and int(word) <= most else 0


def _year(word: str) -> int:
    bare = word.strip(_STOPS)
    return int(bare) if len(bare) == 4 and bare.isascii() and bare.isdecimal() and bare[:2] in ("19", "20") else 0
