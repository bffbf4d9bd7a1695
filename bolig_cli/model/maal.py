"""A goal, with the indicators that show how far it has come."""

from collections.abc import Mapping
from dataclasses import field

from bolig_cli.finding import Place
from bolig_cli.model.item import Item, Ref
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Indikator:
    """What a goal is measured by: where it stood, where it is to be, and what has been measured since."""

    navn: str
    enhet: str
    utgangspunkt_aar: int
    utgangspunkt: float
    maaltall_aar: int
    maaltall: float
    tabell: Ref | None
    rad: str
    kilde: str
    tallstatus: str
    maalinger: Mapping[int, float] = field(
        default_factory=dict
    )  # by year after the starting point, from the table's row
    origin: Origin = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        return self.origin.at()


@record(kw_only=True)
class Maal(Item):
    """A goal in an area, the challenges it answers, and what it is measured by. A delmål is one that is part of another."""

    maalomraade: Ref | None
    hovedmaal: Ref | None
    beskrivelse: Markdown
    utfordringer: tuple[Ref, ...]
    foeringer: tuple[Ref, ...]
    indikatorer: tuple[Indikator, ...]
    svarer_paa: tuple[Ref, ...]
