"""A measure, with its economy."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


class Tiltakstatus(StrEnum):
    """How far a measure has come."""

    NY = "ny"
    IKKE_STARTET = "ikke startet"
    VIDEREFOERES = "videreføres"
    PAAGAAR = "pågår"
    DELVIS = "delvis gjennomført"
    FERDIG = "ferdig"
    UTSATT = "utsatt"
    UTGAAR = "utgår"


class Framdrift(StrEnum):
    """How a measure is getting on, as a traffic light."""

    GROENN = "grønn"
    GUL = "gul"
    ROED = "rød"


class Okonomistatus(StrEnum):
    """What is known of a measure's cost."""

    KOSTNADSBEREGNET = "kostnadsberegnet"
    INNENFOR_RAMME = "innenfor ramme"
    MAA_UTREDES = "må utredes"


class Posttype(StrEnum):
    """What the money of a line or a frame is for."""

    DRIFT = "drift"
    INVESTERING = "investering"


@record
class Kilde:
    """Who pays a line, and how much of it in per cent; None where that is not written."""

    kilde: str
    andel: Decimal | None


@record(kw_only=True)
class Post:
    """A line of a measure's economy; amounts by year.

    `finansiering` are those who pay. `maa_utredes` is whether the author has written that the cost is not known yet, and
    `belop_uleselige` whether amounts are missing here that the author has written, or should have.
    """

    type: str  # a Posttype
    finansiering: tuple[Kilde, ...]
    belop: Mapping[int, Beloep]
    maa_utredes: bool
    belop_uleselige: bool
    sum: Beloep | None
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Okonomi:
    """The measure's economy. `poster_uleselige` is whether lines are written in a form that could not be read."""

    status: str  # an Okonomistatus; "" where not stated
    poster: tuple[Post, ...]
    poster_uleselige: bool
    merknad: str

    @property
    def delvis_utredet(self) -> bool:
        """Whether the cost of some lines is not known yet, and that of others is."""
        return len({post.maa_utredes for post in self.poster}) > 1

    def aarssum(self, aar: int) -> Beloep:
        """All lines' amounts for a year."""
        return samlet(post.belop.get(aar, INGEN) for post in self.poster)


@record(kw_only=True)
class Utsettelse:
    """Until when a measure is put off, and why. `written` is what its author has tried to fill in."""

    til: Tidspunkt | None
    grunn: str
    written: Written = field(default=Written(), compare=False, repr=False)


@record
class Boligtall:
    """Homes of one kind that a measure is to give by its time limit."""

    boligtype: str  # a Boligtype
    antall: int


@record(kw_only=True)
class Tiltak(Item):
    """A measure: what is done under which strategies, by whom and when, what it costs, and how far it has come.

    `ansvarlig` are the units that share the responsibility; the first of them leads. `prioritet` is a word, or a number from 1.
    """

    strategier: tuple[Ref, ...]
    maal: tuple[Ref, ...]
    beskrivelse: Markdown
    begrunnelse: Markdown
    ansvarlig: tuple[Ref, ...]
    medvirkende: tuple[Ref, ...]
    avhenger_av: tuple[Ref, ...]
    oppstart: Tidspunkt | None
    frist: Tidspunkt | None
    status: str  # a Tiltakstatus
    utsatt: Utsettelse | None
    framdrift: str  # a Framdrift, or "" where nobody has said
    rapport: Markdown
    prioritet: str
    maalgrupper: tuple[Ref, ...]
    virkemidler: tuple[Ref, ...]
    indikator: str
    aarsverk: Decimal | None
    boliger: tuple[Boligtall, ...] = ()
    okonomi: Okonomi
    foeringer: tuple[Ref, ...]
    svarer_paa: tuple[Ref, ...]

    @property
    def leder(self) -> Ref | None:
        """The unit that is responsible, or leads those that are; None where nobody is."""
        return self.ansvarlig[0] if self.ansvarlig else None

    @property
    def har_hoey_prioritet(self) -> bool:
        return self.prioritet == "høy"

    @property
    def prioritetsnummer(self) -> int | None:
        """The measure's place in the order of importance; None where it has none, or a word instead."""
        return int(self.prioritet) if self.prioritet.isascii() and self.prioritet.isdecimal() else None
