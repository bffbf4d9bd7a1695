"""What the measures come to year by year, and what of it is startlån: a loan that the municipality takes in Husbanken and lends on
to others, who pay it back. It is in no sum of what the plan costs, so whoever tells a sum asks here which of the two it is.
"""

from collections.abc import Iterable, Mapping

from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import Del, deler
from bolig_cli.model.plan import Tiltak
from bolig_cli.record import record

_LENT_ON = "startlaan"  # the tool that the municipality borrows for, and lends to others
_LOAN = ("Husbanken lån",)
# With one of these tools, a loan may be for homes of the municipality's own.
_OWN_HOMES = ("boligforsyning", "kommunal_bolig")


@record
class Aarssum:
    """What measures come to: what they cost (`kostnad`), and beside it what is lent on (`startlaan`)."""

    kostnad: Beloep
    startlaan: Beloep

    @property
    def alt(self) -> Beloep:
        """Both: all that is written of amounts."""
        return samlet((self.kostnad, self.startlaan))


def aarssummer(measures: Iterable[Tiltak], years: Iterable[int]) -> Mapping[int, Aarssum]:
    """The sums of each of the years."""
    parts = [(part, er_laant_videre(t, part)) for t in measures for part in _deler(t)]

    def of_year(year: int, lent_on: bool) -> Beloep:
        return samlet(part.belop.get(year, INGEN) for part, is_lent_on in parts if is_lent_on is lent_on)

    return {year: Aarssum(of_year(year, False), of_year(year, True)) for year in years}


def i_alt(sums: Iterable[Aarssum]) -> Aarssum:
    """The sum of sums."""
    every = tuple(sums)
    return Aarssum(samlet(one.kostnad for one in every), samlet(one.startlaan for one in every))


def er_laant_videre(t: Tiltak, part: Del) -> bool:
    """Whether a part of a measure's economy is lent on: a loan from Husbanken alone, in a measure that gives loans to others and no
    homes to the municipality itself."""
    tools = {ref.id for ref in t.virkemidler}
    return part.betalere == _LOAN and _LENT_ON in tools and tools.isdisjoint(_OWN_HOMES)


def uten_videre_laan(t: Tiltak) -> list[Del]:
    """The parts of a measure's economy, but for what is lent on to others, who pay it back."""
    return [part for part in _deler(t) if not er_laant_videre(t, part)]


def laaner_videre(t: Tiltak) -> bool:
    """Whether anything of a measure's economy is lent on."""
    return any(er_laant_videre(t, part) for part in _deler(t))


def _deler(t: Tiltak) -> Iterable[Del]:
    return (part for post in t.okonomi.poster for part in deler(post))
