"""The overview of need: households with and in need of a dwelling."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin

BEHOVSOVERSIKT = (
    "behovsoversikt"  # what the overview of need is called in references: it is no item, and has no id of its own
)


class Boligtype(StrEnum):
    """A kind of dwelling."""

    ORDINAER = "ordinær"
    TILPASSET = "tilpasset"
    MED_TJENESTER = "med tjenester"


BOLIGTYPER: tuple[str, ...] = tuple(Boligtype)


@record(kw_only=True)
class Forutsetning(Item):
    """An assumption that the need is projected by: one of a percentage, a number of households, or a table's row."""

    prosent_per_aar: Decimal | None
    antall_per_aar: int | None
    tabell: Ref | None
    rad: str


@record(kw_only=True)
class Behovslinje:
    """Households with and in need of a dwelling. `oppgitt` is the need as stated, `behov` that and what is projected."""

    maalgruppe: Ref | None
    boligtype: str  # a Boligtype
    i_dag: int
    oppgitt: Mapping[int, int]  # households by year
    framskriving: Ref | None
    behov: Mapping[int, int]
    origin: Origin = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        return self.origin.at()


@record(kw_only=True)
class Bestand:
    """The figure that the overview's dwellings of today must add up to."""

    tabell: Ref | None
    rad: str
    kolonne: str
    place: Place


@record(kw_only=True)
class Behovsoversikt:
    """The overview of need: line by line, with the day it is of, where it comes from, and what its projections assume."""

    dato: Tidspunkt | None
    kilder: tuple[str, ...]
    metode: Markdown
    tallstatus: str
    forutsetninger: tuple[Forutsetning, ...]
    bestand: Bestand | None
    linjer: tuple[Behovslinje, ...]
    origin: Origin = field(compare=False, repr=False)

    @property
    def bare_smaa_tall(self) -> bool:
        """Whether every figure is nought or one: hardly a count of households."""
        tall = [antall for linje in self.linjer for antall in linje.behov.values()]
        return bool(tall) and max(tall) <= 1

    @property
    def like_tall(self) -> bool:
        """Whether every line has the same figures: hardly a count for each group and kind of dwelling."""
        hele = (linje for linje in self.linjer if linje.maalgruppe and linje.boligtype and linje.behov)
        linjer = [(linje.i_dag, tuple(sorted(linje.behov.items()))) for linje in hele]
        return len(linjer) > 1 and len(set(linjer)) == 1

    def telles(self, aar: int, periode: range) -> bool:
        """Whether a year's figures show the need in a plan period: in it, or when the need was counted before it."""
        talt = self.dato.first.year - 1 if self.dato and self.dato.first else periode.start
        return min(talt, periode.start) <= aar < periode.stop
