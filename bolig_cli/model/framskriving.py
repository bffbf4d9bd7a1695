"""The need for dwellings in the years that nobody has counted, from the last year that somebody has, by a stated assumption.

Three methods, all of them such that a reader can do the sum: a percentage each year, a number of households each year, or the same
development as a row of a table (a population projection). Years between two stated ones lie on the straight line between them.
"""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from bolig_cli.model.behovsoversikt import Forutsetning
from bolig_cli.model.tabell import Tabell, over_tid


def framskriv(
    oppgitt: Mapping[int, int], forutsetning: Forutsetning | None, tabell: Tabell | None, aar: Iterable[int]
) -> dict[int, int]:
    """Households by year: what is stated, and every year of `aar` that can be worked out, as whole households (half goes up).

    `tabell` is the one that the assumption follows. Without an assumption, or where the table doesn't reach, a year is left out.
    Years before the first stated one are never made up.
    """
    if forutsetning is None or not oppgitt:
        return dict(oppgitt)
    development = over_tid(tabell, forutsetning.rad) if tabell else {}
    result = dict(oppgitt)
    for year in aar:
        if year not in oppgitt and (value := _value(oppgitt, forutsetning, development, year)) is not None:
            result[year] = max(0, int(value.to_integral_value(ROUND_HALF_UP)))
    return dict(sorted(result.items()))


def _value(
    stated: Mapping[int, int], assumption: Forutsetning, development: Mapping[int, Decimal], year: int
) -> Decimal | None:
    base = max(stated)
    if year < base:
        return between({y: Decimal(n) for y, n in stated.items()}, year)
    start, years = Decimal(stated[base]), year - base
    if assumption.prosent_per_aar is not None:
        return start * (1 + assumption.prosent_per_aar / 100) ** years
    if assumption.antall_per_aar is not None:
        return start + assumption.antall_per_aar * years
    then, now = between(development, base), between(development, year)
    return start * now / then if then and now is not None else None


def between(points: Mapping[int, Decimal], year: int) -> Decimal | None:
    """The value in a year: as it stands, or on the straight line between the nearest years; None outside them."""
    if year in points:
        return points[year]
    before, after = (
        max((y for y in points if y < year), default=None),
        min((y for y in points if y > year), default=None),
    )
    if before is None or after is None:
        return None
    return points[before] + (points[after] - points[before]) * (year - before) / (after - before)
