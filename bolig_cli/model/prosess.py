"""How the plan comes about: who makes it, who is heard, who decides."""

from dataclasses import field
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.model.item import Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.varighet import Varighet
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


class Milepaelslag(StrEnum):
    """What a step of the timetable is."""

    OPPSTART = "oppstart"
    HOERING_AV_PLANPROGRAM = "høring av planprogram"
    PLANPROGRAM_FASTSATT = "planprogram fastsatt"
    MEDVIRKNING = "medvirkning"
    HOERING = "høring"
    MERKNADSBEHANDLING = "merknadsbehandling"
    VEDTAK = "vedtak"
    KUNNGJOERING = "kunngjøring"


class Milepaelstatus(StrEnum):
    """How far a step has come."""

    GJENNOMFOERT = "gjennomført"
    PAAGAAR = "pågår"
    PLANLAGT = "planlagt"


class Kunngjort(StrEnum):
    """What is announced."""

    OPPSTART = "oppstart"
    PLANPROGRAM = "planprogram"
    HOERING = "høring"
    VEDTAK = "vedtak"


@record(kw_only=True)
class Gruppemedlem:
    """A role in a group, and the sector it comes from; "" where none is stated, as for those outside the municipality."""

    rolle: str
    sektor: str
    place: Place


@record(kw_only=True)
class Organisering:
    """Who answers for the work on the plan, and who does it."""

    prosjekteier: str
    prosjektleder: str
    styringsgruppe: tuple[Gruppemedlem, ...]
    prosjektgruppe: tuple[Gruppemedlem, ...]
    beskrivelse: Markdown


@record(kw_only=True)
class Planprogram:
    """What the plan's programme holds, by the schema's words."""

    innhold: tuple[str, ...]
    place: Place


@record(kw_only=True)
class Revisjon:
    """How often the plan, or its part of measures, is decided upon anew, and by which body."""

    hva: str
    hver: Varighet | None
    organ: str
    place: Place


@record(kw_only=True)
class Medvirkning:
    """A meeting, or another way of taking part; `grupper` are those who did, by the schema's words."""

    """A meeting or another way in which others took part: what they said, how it was followed up, and what it led to."""

    dato: Tidspunkt | None
    slag: str  # innspillsmøte | verksted … ; "" where not stated
    tittel: str
    deltakere: str
    grupper: tuple[str, ...]
    innspill: Markdown
    oppfoelging: Markdown
    foerte_til: tuple[Ref, ...]
    place: Place


@record(kw_only=True)
class Milepael:
    """A step of the timetable."""

    hva: str
    slag: str  # a Milepaelslag; "" where not stated
    fra: Tidspunkt | None
    til: Tidspunkt | None
    status: str  # a Milepaelstatus
    place: Place


@record(kw_only=True)
class Hoering:
    """The public hearing: how long it lasts, who decided on it, to whom the plan is sent, and what they are asked."""

    fra: Tidspunkt | None
    til: Tidspunkt | None
    vedtatt_av: str
    vedtaksdato: Tidspunkt | None
    saksnummer: str
    sendes_til: str
    nettside: str
    kontakt: str
    instanser: tuple[str, ...]
    spoersmaal: tuple[str, ...]
    origin: Origin = field(compare=False, repr=False)

    @property
    def ends_before_it_begins(self) -> bool:
        return bool(self.fra and self.til and self.til.ends_before(self.fra))


@record(kw_only=True)
class Raad:
    """A council that has been heard, and what it said."""

    organ: str
    kommune: tuple[Ref, ...]  # by name: whose it is, where several make the plan together
    dato: Tidspunkt | None
    uttalelse: Markdown
    place: Place

    @property
    def raadet(self) -> str:
        """The council as it is spoken of: "eldrerådet"."""
        return raadet(self.organ)


def raadet(organ: str) -> str:
    """A council as it is spoken of: "eldrerådet", "rådet for personer med funksjonsnedsettelse"."""
    kind, space, rest = organ.partition(" ")
    return f"{kind}et{space}{rest}" if kind.lower().endswith("råd") else organ


@record(kw_only=True)
class Behandling:
    """A body that treats the plan. `vedtak` is what it decided, once it has; `vedtar_planen` marks the decision that adopts it."""

    organ: str
    kommune: tuple[Ref, ...]  # by name: whose it is, where several make the plan together
    tidspunkt: Tidspunkt | None
    sak: str
    saksnummer: str
    vedtak: Markdown
    vedtar_planen: bool
    place: Place


@record(kw_only=True)
class Kunngjoering:
    """An announcement: of what (a Kunngjort), when, and in which papers or sites.

    `kanaler` are what these are by the schema's words, `sendt_til` those who got it directly.
    """

    hva: str
    dato: Tidspunkt | None
    hvor: tuple[str, ...]
    kanaler: tuple[str, ...]
    sendt_til: tuple[Ref, ...]
    place: Place


@record(kw_only=True)
class Prosess:
    """How the plan comes about: the work, those who take part, the hearing, and the decisions."""

    organisering: Organisering
    planprogram: Planprogram | None
    medvirkning: tuple[Medvirkning, ...]
    tidsplan: tuple[Milepael, ...]
    hoering: Hoering | None
    raad: tuple[Raad, ...]
    behandling: tuple[Behandling, ...]
    kunngjoering: tuple[Kunngjoering, ...]
    revisjon: Revisjon | None
    rullering: Markdown
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)
