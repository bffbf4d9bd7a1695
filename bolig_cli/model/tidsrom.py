"""Which years stand beside each other where amounts are shown by year, so that each of them can be read."""

from collections.abc import Sequence
from itertools import pairwise

from bolig_cli.model.beloep import Beloep, samlet
from bolig_cli.model.plan import Plan
from bolig_cli.record import record

MOST = 7  # columns of amounts beside each other, besides their sum, on an upright page
_SHARE = 4  # years with a column each, where they are shared out among several tables: as in an økonomiplan


@record
class Tidsrom:
    """The columns of one table, each of one year or of several added up."""

    kolonner: tuple[range, ...]

    @property
    def navn(self) -> tuple[str, ...]:
        """ "2027", "2028", "2029–2038"."""
        return tuple(aarene(column) for column in self.kolonner)

    @property
    def alle_enkelt(self) -> bool:
        """Whether every year has its own column."""
        return all(len(column) == 1 for column in self.kolonner)

    def samlet(self, amounts: Sequence[Beloep | None]) -> list[Beloep | None]:
        """The amounts of each column, of those of each of the plan's years; None where one of them is not known."""
        first = self.kolonner[0].start
        return [_sum([amounts[year - first] for year in column]) for column in self.kolonner]


def tidsrom(plan: Plan, most: int = MOST) -> tuple[Tidsrom, ...]:
    """A table each, in which all the years of the plan are: those of an action part, and the others added up before and after.

    A long plan that states no action part is shared out evenly among tables, and so are the years where so many columns of amounts
    as `most` are fewer than there are.
    """
    return tuple(
        Tidsrom(
            tuple(
                column
                for column in (range(plan.fra, part.start), *_each(part), range(part.stop, plan.til + 1))
                if column
            )
        )
        for whole in plan.handlingsdeler or (plan.aar,)
        for part in _parts(whole, plan.aar, most)
    )


def _parts(years: range, whole: range, most: int) -> list[range]:
    rest = (years.start > whole.start) + (years.stop < whole.stop)  # columns of several years
    each = max(1, most - rest)
    return [years[some] for some in delt(len(years), each, min(each, _SHARE))]


def delt(count: int, most: int, share: int) -> list[slice]:
    """So many years as one table, or as few even parts of at most `share` as it takes, where they are more than `most`."""
    parts = 1 if count <= most else -(-count // share)
    ends = [round(count * n / parts) for n in range(parts + 1)]
    return [slice(start, stop) for start, stop in pairwise(ends)]


def aarene(years: range) -> str:
    """ "2027", "2029–2038"."""
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _each(years: range) -> Sequence[range]:
    return [range(year, year + 1) for year in years]


def _sum(amounts: Sequence[Beloep | None]) -> Beloep | None:
    known = [amount for amount in amounts if amount is not None]
    return samlet(known) if len(known) == len(amounts) else None
