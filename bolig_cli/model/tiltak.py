"""A measure, with its economy."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


@dataclass(frozen=True, slots=True)
class Post:
    """A line of a measure's economy; amounts in thousand kroner by year."""

    type: str  # drift | investering
    finansiering: str
    belop: Mapping[int, int]
    sum: int | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Okonomi:
    status: str  # kostnadsberegnet | innenfor ramme | må utredes | "" where not stated
    poster: tuple[Post, ...]
    merknad: str

    def aarssum(self, aar: int) -> int:
        """All lines' amounts for a year, in thousand kroner."""
        return sum(post.belop.get(aar, 0) for post in self.poster)


@dataclass(frozen=True, slots=True)
class Tiltak(Item):
    strategier: tuple[Ref, ...]
    maal: tuple[Ref, ...]
    beskrivelse: Markdown
    begrunnelse: Markdown
    ansvarlig: Ref | None
    medvirkende: tuple[Ref, ...]
    oppstart: Tidspunkt | None
    frist: Tidspunkt | None
    status: str
    rapport: Markdown
    prioritet: str
    maalgrupper: tuple[Ref, ...]
    virkemidler: tuple[Ref, ...]
    indikator: str
    okonomi: Okonomi
    foeringer: tuple[Ref, ...]
    svarer_paa: tuple[Ref, ...]
