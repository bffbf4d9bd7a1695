"""Points in time as planners write them: a date, a month, a quarter, a half-year, a year, or "løpende"."""

import calendar
import datetime as dt
import re
from dataclasses import KW_ONLY, field

from bolig_cli import norsk
from bolig_cli.finding import Place
from bolig_cli.record import record

LOEPENDE = "løpende"
_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_PARTS = {"kvartal": 3, "halvår": 6}  # of a year, by how many months they have


@record
class Tidspunkt:
    """A date, or a whole part of a year, with its first and last day; both None for "løpende". `raw` is as written."""

    raw: str
    _: KW_ONLY
    first: dt.date | None
    last: dt.date | None
    place: Place = field(compare=False, repr=False)

    @property
    def sagt(self) -> str:
        """As a person says it: "15. mars 2027", "mars 2027", "2. kvartal 2027", "2027", "løpende"."""
        return norsk.period(self.first, self.last) if self.first and self.last else LOEPENDE

    @property
    def naar(self) -> str:
        """As it is said of something that happens then: "15. mars 2027", "i mars 2027", "i 2027"."""
        return self.sagt if self.first == self.last else f"i {self.sagt}"  # both None for "løpende"

    @property
    def loepende(self) -> bool:
        return self.first is None

    def ends_before(self, other: "Tidspunkt") -> bool:
        """Whether all of it is over when the other begins. What is "løpende" lies neither before nor after anything."""
        return bool(self.last and other.first and self.last < other.first)

    def begins_when_over(self, other: "Tidspunkt") -> bool:
        """Whether none of it lies before the other's last day."""
        return bool(self.first and other.last and self.first >= other.last)

    def ends_before_year(self, year: int) -> bool:
        """Whether all of it lies before a year."""
        return bool(self.last and self.last.year < year)

    def begins_after_year(self, year: int) -> bool:
        """Whether none of it lies in a year or before."""
        return bool(self.first and self.first.year > year)


def is_at_least_weeks(start: dt.date, end: dt.date, weeks: int) -> bool:
    """Whether a time limit from `start` to `end` is so many weeks long: it ends on the weekday that it began on, or later."""
    return end >= start + dt.timedelta(weeks=weeks)


class InvalidTime(ValueError):
    """The text has the shape of a date but names none; the message says why, in Norwegian."""


def parse(raw: str, place: Place) -> Tidspunkt:
    """Reads "2025-06-30", "2025-06", "2. kvartal 2025", "1. halvår 2025", "2025" or "løpende", which may have a capital.

    Raises InvalidTime for anything else.
    """
    if raw in (LOEPENDE, LOEPENDE.capitalize()):
        return Tidspunkt(raw, first=None, last=None, place=place)
    if part := _part_of_year(raw):
        return Tidspunkt(raw, first=part[0], last=part[1], place=place)
    shape = _SHAPE.fullmatch(raw)
    if not shape:
        raise InvalidTime("skriv år-måned-dag, for eksempel 2025-06-30")
    year, month, day = (int(part) if part else None for part in shape.groups())
    assert year is not None
    if year < 1:
        raise InvalidTime(f"året {raw[:4]} finnes ikke")
    if month is None:
        return Tidspunkt(raw, first=dt.date(year, 1, 1), last=dt.date(year, 12, 31), place=place)
    if not 1 <= month <= 12:
        raise InvalidTime(f"måned {month:02} finnes ikke")
    days = calendar.monthrange(year, month)[1]
    if day is None:
        return Tidspunkt(raw, first=dt.date(year, month, 1), last=dt.date(year, month, days), place=place)
    if not 1 <= day <= days:
        raise InvalidTime(f"{norsk.MONTHS[month - 1]} {year} har ikke {day} dager" if day else "dag 00 finnes ikke")
    date = dt.date(year, month, day)
    return Tidspunkt(raw, first=date, last=date, place=place)


def _part_of_year(raw: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of "2. kvartal 2027" or "1. halvår 2027"; None for what is not written so."""
    number, _, rest = raw.partition(". ")
    word, _, year = rest.partition(" ")
    months = _PARTS.get(word)
    if not months or number not in "1234"[: 12 // months] or len(number) != 1:
        return None
    if len(year) != 4 or not (year.isascii() and year.isdecimal()) or year[0] == "0":
        return None
    last = int(number) * months
    return dt.date(int(year), last - months + 1, 1), dt.date(int(year), last, calendar.monthrange(int(year), last)[1])
