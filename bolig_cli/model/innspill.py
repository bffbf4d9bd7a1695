"""An answer to the hearing, from one sender, and how the municipality has treated each thing that it says."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from bolig_cli.model.item import Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin

VIST_ORD_FOR_ORD = 600  # characters of a point that are shown where nobody has summed it up


class Avsenderslag(StrEnum):
    """What kind of sender it is, in the order that responses are told in."""

    MYNDIGHET = "offentlig myndighet"
    RAAD = "kommunalt råd"
    ORGANISASJON = "organisasjon"
    VIRKSOMHET = "virksomhet"
    PRIVATPERSON = "privatperson"


class Konklusjon(StrEnum):
    """What the assessment of a point ends with."""

    FOELGES = "tas til følge"
    DELVIS = "tas delvis til følge"
    FOELGES_IKKE = "tas ikke til følge"
    ORIENTERING = "tas til orientering"


@record(kw_only=True)
class Endring:
    """What a point led to: what was changed and in which parts of the plan, and the revision that has it."""

    gjelder: tuple[Ref, ...]
    hva: str
    utgave: str
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Kilde:
    """The file that an answer came in."""

    fil: str
    sha256: str
    slag: str


@record(kw_only=True)
class Punkt:
    """One thing that a sender says: `tekst` word for word, `sammendrag` in the municipality's words. It is treated when it has both
    a `konklusjon` and the `vurdering` that is the reason for it: a line will do, also where it is only taken to note, for its
    sender asks why as others do. `plassering`, `sikkerhet` and `sted` are how its place in the plan was found."""

    nummer: int
    tekst: str
    gjelder: tuple[Ref, ...]
    plassering: str
    sikkerhet: str
    sted: str
    sammendrag: str
    vurdering: Markdown
    konklusjon: str
    endring: Endring | None
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)

    @property
    def er_behandlet(self) -> bool:
        return bool(self.konklusjon and self.vurdering.blocks)

    @property
    def endte_med(self) -> str:
        """The conclusion of a point that is treated; "" for one that is not, whatever it is meant to end with."""
        return self.konklusjon if self.er_behandlet else ""


@record(kw_only=True)
class Innspill:
    """An answer as a whole. `samtykke` is whether a private person lets the text be published word for word; `erstatter` the
    earlier answer of the same sender that this one stands in for. `hode` is the letterhead and greeting, `avslutning` the
    closing with who signs it, and `sitert` the message that it answers: no document shows them."""

    id: str
    avsender: str
    slag: str
    dato: Tidspunkt | None
    samtykke: bool
    bygg: str
    kilde: Kilde
    erstatter: Ref | None
    hode: str
    avslutning: str
    sitert: str
    punkter: tuple[Punkt, ...]
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)

    @property
    def er_privat(self) -> bool:
        return self.slag == Avsenderslag.PRIVATPERSON

    @property
    def er_offentlig(self) -> bool:
        """Whether its words may be shown as they are."""
        return self.samtykke or not self.er_privat

    @property
    def er_behandlet(self) -> bool:
        return all(punkt.er_behandlet for punkt in self.punkter)


def erstattet(answers: Sequence[Innspill]) -> Mapping[str, Innspill]:
    """Those that a newer answer stands in for, by id, with the newer one. Of answers that say so of each other, none is."""
    newer = {one.erstatter.id: one for one in answers if one.erstatter and one.erstatter.id != one.id}
    return {one.id: newer[one.id] for one in answers if one.id in newer and not _in_a_ring(one.id, newer)}


def _in_a_ring(id: str, newer: Mapping[str, Innspill]) -> bool:
    seen: set[str] = set()
    at = id
    while at in newer and at not in seen:
        seen.add(at)
        at = newer[at].id
    return at in seen
