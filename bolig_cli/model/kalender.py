"""Days off in Norway: Sundays, the church's feast days, and 1 and 17 May.

Sources: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2 names the feast days; lov om 1 og 17 mai som høgtidsdagar
(LOV-1947-04-26-1) the two others. Easter is dateutil's; all movable days follow it.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from dateutil.easter import easter

_FIXED = {
    (1, 1): "1. nyttårsdag",
    (5, 1): "1. mai",
    (5, 17): "17. mai",
    (12, 25): "1. juledag",
    (12, 26): "2. juledag",
}
# Days after Easter Sunday.
_MOVABLE = {
    -3: "skjærtorsdag",
    -2: "langfredag",
    0: "1. påskedag",
    1: "2. påskedag",
    39: "Kristi himmelfartsdag",
    49: "1. pinsedag",
    50: "2. pinsedag",
}


@cache
def helligdager(aar: int) -> dict[dt.date, str]:
    """The public holidays of a year (1583–4099) by date, with their names; where two coincide, the fixed one's name."""
    sunday = easter(aar)
    movable = {sunday + dt.timedelta(days=after): name for after, name in _MOVABLE.items()}
    return movable | {dt.date(aar, month, day): name for (month, day), name in _FIXED.items()}


def fridag(dato: dt.date) -> str:
    """Why nobody works that day: "lørdag", "søndag" or the holiday's name; "" for a working day."""
    if name := helligdager(dato.year).get(dato):
        return name
    return {5: "lørdag", 6: "søndag"}.get(dato.weekday(), "")


def neste_virkedag(dato: dt.date) -> dt.date:
    """The day itself when it is a working day, else the first one after."""
    while fridag(dato):
        dato += dt.timedelta(days=1)
    return dato


def i_ferie(dato: dt.date) -> bool:
    """Whether a day lies where most people are away: July, the week before Easter with its two holidays, 22 December–2 January."""
    sunday = easter(dato.year)
    return (
        dato.month == 7
        or sunday - dt.timedelta(days=7) <= dato <= sunday + dt.timedelta(days=1)
        or (dato.month, dato.day) >= (12, 22)
        or (dato.month, dato.day) <= (1, 2)
    )


def dager(fra: dt.date, til: dt.date) -> Iterator[dt.date]:
    """The days from one day to another, both of them too; none when the last is before the first."""
    return map(dt.date.fromordinal, range(fra.toordinal(), til.toordinal() + 1))


def virkedager(fra: dt.date, til: dt.date) -> Iterator[dt.date]:
    """The working days from one day to another, both of them too, that do not lie in a holiday season."""
    return (day for day in dager(fra, til) if not fridag(day) and not i_ferie(day))
