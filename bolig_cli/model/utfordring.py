"""A challenge, with the figures that it rests on."""

from dataclasses import field
from enum import StrEnum

from bolig_cli.model.behovsoversikt import BEHOVSOVERSIKT
from bolig_cli.model.item import Item, Ref
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


class Viser(StrEnum):
    """What a figure is said to show."""

    OEKER = "øker"
    MINKER = "minker"
    UENDRET = "uendret"
    MANGEL = "mangel"


@record(kw_only=True)
class Tallvisning:
    """A figure that something rests on, and what it is said to show.

    From a table: a row, and one column (`kolonne`) or two (`fra`, `til`). From the overview of need: a target group and a kind of
    dwelling, "" for all. `viser` is a Viser (mangel for the overview, else two columns), or "" for nothing said.
    """

    tabell: Ref | None
    rad: str
    kolonne: str
    fra: str
    til: str
    maalgruppe: Ref | None
    boligtype: str
    viser: str
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Utfordring(Item):
    """A challenge: whom it concerns, what it builds on, and the figures that show it."""

    beskrivelse: Markdown
    maalgrupper: tuple[Ref, ...]
    bygger_paa: tuple[Ref, ...]
    tall: tuple[Tallvisning, ...]

    @property
    def kilder(self) -> tuple[str, ...]:
        """The ids of what it builds on, and of what its figures come from, each once. `behovsoversikt` is the overview of need."""
        figures = (BEHOVSOVERSIKT if shown.tabell is None else shown.tabell.id for shown in self.tall)
        return tuple(dict.fromkeys([*(ref.id for ref in self.bygger_paa), *figures]))
