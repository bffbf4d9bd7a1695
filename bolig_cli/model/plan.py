"""The plan, immutable, each item knowing where it came from; what it is made of stands in a file per kind, and is named here too.

The fields follow the files in `schema/` one to one. A field that the schema demands may still be None or empty here: a plan with
faults is built as far as it goes, so that one missing value does not hide the other findings.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeVar, cast

from bolig_cli import norsk
from bolig_cli.model.behovsoversikt import (
    BEHOVSOVERSIKT,
    BOLIGTYPER,
    Behovslinje,
    Behovsoversikt,
    Bestand,
    Boligtype,
    EgenBoligtype,
    Forutsetning,
)
from bolig_cli.model.betegnelser import Betegnelse, Betegnelser
from bolig_cli.model.bilde import Bildefil
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.foering import Foering, OverordnetMaal
from bolig_cli.model.index import Index, index
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.kapittel import Kapittel
from bolig_cli.model.kommune import Kommune
from bolig_cli.model.krav import Kravfil
from bolig_cli.model.maal import Indikator, Maal
from bolig_cli.model.maalgruppe import Maalgruppe
from bolig_cli.model.maalomraade import Maalomraade
from bolig_cli.model.organisasjon import Aktoer, Ansvar, Ansvarssituasjon, Enhet
from bolig_cli.model.profil import Profil
from bolig_cli.model.prosess import (
    Behandling,
    Gruppemedlem,
    Hoering,
    Kunngjoering,
    Kunngjort,
    Medvirkning,
    Milepael,
    Milepaelslag,
    Milepaelstatus,
    Organisering,
    Planprogram,
    Prosess,
    Raad,
    Revisjon,
)
from bolig_cli.model.ramme import Ramme
from bolig_cli.model.saksfremlegg import Alternativ, Avsnitt, Saksfremlegg
from bolig_cli.model.saksgang import Saksgang
from bolig_cli.model.signering import Signering
from bolig_cli.model.strategi import Strategi
from bolig_cli.model.tabell import Celletype, Figurtype, Sumlinje, Tabell
from bolig_cli.model.tallstatus import Tallstatus
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.tiltak import Framdrift, Okonomi, Okonomistatus, Post, Posttype, Tiltak, Tiltakstatus
from bolig_cli.model.tjeneste import Tjeneste, Tjenesteslag
from bolig_cli.model.utfordring import Tallvisning, Utfordring, Viser
from bolig_cli.model.varighet import Tidsenhet, Varighet
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.markdown import Markdown
from bolig_cli.source.node import Origin

__all__ = [
    "BEHOVSOVERSIKT",
    "BOLIGTYPER",
    "Aktoer",
    "Alternativ",
    "Ansvar",
    "Ansvarssituasjon",
    "Avsnitt",
    "Behandling",
    "Behovslinje",
    "Behovsoversikt",
    "Bestand",
    "Betegnelse",
    "Betegnelser",
    "Boligtype",
    "Celletype",
    "EgenBoligtype",
    "Enhet",
    "Fase",
    "Figurtype",
    "Foering",
    "Forutsetning",
    "Framdrift",
    "Gruppemedlem",
    "Handlingsperiode",
    "Hoering",
    "Indikator",
    "Item",
    "Kapittel",
    "Kommune",
    "Kravfil",
    "Kunngjoering",
    "Kunngjort",
    "Maal",
    "Maalgruppe",
    "Maalomraade",
    "Medvirkning",
    "Milepael",
    "Milepaelslag",
    "Milepaelstatus",
    "Okonomi",
    "Okonomistatus",
    "Organisering",
    "OverordnetMaal",
    "Periode",
    "Plan",
    "Planprogram",
    "Plantype",
    "Post",
    "Posttype",
    "Profil",
    "Prosess",
    "Raad",
    "Ramme",
    "Ref",
    "Revisjon",
    "Saksfremlegg",
    "Saksgang",
    "Signering",
    "Strategi",
    "Sumlinje",
    "Tabell",
    "Tallstatus",
    "Tallvisning",
    "Tidsenhet",
    "Tiltak",
    "Tiltakstatus",
    "Tjeneste",
    "Tjenesteslag",
    "Utfordring",
    "Varighet",
    "Viser",
]

ItemT = TypeVar("ItemT", bound=Item)


class Plantype(StrEnum):
    """What the plan is by the Planning and Building Act."""

    TEMAPLAN = "temaplan"
    KOMMUNEDELPLAN = "kommunedelplan"


class Fase(StrEnum):
    """How far the plan has come."""

    UTKAST = "utkast"
    HOERING = "høring"
    VEDTAK = "vedtak"
    OPPFOELGING = "oppfølging"


_LAST_YEAR = 9999
LONGEST = 100  # years from first to last; a plan may have twenty, and what is out of all reason is a slip


@record(kw_only=True)
class Periode:
    """The plan period as it is written: None for a year that is missing or no number."""

    fra: int | None
    til: int | None

    @property
    def er_kjent(self) -> bool:
        """Whether both years can be read, and stand in their order."""
        return self.fra is not None and self.til is not None and self.fra <= self.til <= self.fra + LONGEST


@record(kw_only=True)
class Handlingsperiode:
    """The years of an action part within the plan period, as they are written."""

    fra: int | None
    til: int | None
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Plan:
    """The whole plan. `items` are all things with an id, in file order (natural order of ids within a kind).

    `gjennomgang` is the record of what the texts were last read against: text → source → fingerprint; None where none is kept.
    """

    tittel: str
    undertittel: str
    kommune: Kommune  # the one that leads, where several make the plan
    periode: Periode
    kommuner: tuple[Kommune, ...] = ()  # all that make the plan together; none where one makes it
    handlingsperioder: tuple[Handlingsperiode, ...] = ()  # as written; see `handlingsdeler`
    plantype: str  # a Plantype
    fase: str  # a Fase
    maalform: str  # bokmål | nynorsk
    utgavedato: Tidspunkt | None
    utgave: str
    betegnelser: Betegnelser
    formaal: Markdown
    eksempelmerknad: Markdown
    prisnivaa: int | None
    okonomi_tallstatus: str
    okonomi_merknad: Markdown
    rammer: tuple[Ramme, ...]
    minste_gruppe: int  # the least number of persons or households that a table may show
    items: tuple[Item, ...] = ()
    behovsoversikt: Behovsoversikt | None = None
    gjennomgang: Mapping[str, Mapping[str, str]] | None = None
    ansvar: tuple[Ansvar, ...] = ()
    prosess: Prosess | None = None
    saksgang: Saksgang | None = None
    saksfremlegg: Saksfremlegg | None = None
    profil: Profil | None = None
    kapitler: tuple[Kapittel, ...] = ()
    bilder: Mapping[str, Bildefil] = field(default_factory=dict)  # by what chapters call each: «bilder/kart.png»
    kravfiler: tuple[Kravfil, ...] = ()
    signeringer: tuple[Signering, ...] = ()
    innspill: tuple[Innspill, ...] = ()
    bygg: tuple[Bygg, ...] = ()  # what was sent out on hearing
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)
    _index: Index = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", index(self.items))

    def all(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """Every item of a kind, in order."""
        return cast("tuple[ItemT, ...]", self._index.by_kind.get(kind, ()))

    def find(self, id: str, *kinds: type[Item]) -> Item | None:
        """The first item with this id (of one of the kinds, if any are named), or None."""
        for item in self._index.by_id.get(id, ()):  # asked of some ten thousand references
            if not kinds or isinstance(item, kinds):
                return item
        return None

    @property
    def fasen_er_kjent(self) -> bool:
        """Whether the phase is one that there is."""
        return self.fase in list(Fase)

    @property
    def kan_vurderes(self) -> bool:
        """Whether what the whole plan is judged by can be read: its period, its phase and what it is by law."""
        return self.periode.er_kjent and self.fasen_er_kjent and self.plantype in list(Plantype)

    @property
    def kommunenavn(self) -> str:
        """ "Prøve kommune", "Prøve kommune og Nabo kommune"."""
        return norsk.listing([k.navn for k in self.kommuner] or [self.kommune.navn])

    @property
    def fra(self) -> int:
        """The first year of the plan period."""
        return self.aar.start

    @property
    def til(self) -> int:
        """The last year of the plan period."""
        return self.aar.stop - 1

    @property
    def aar(self) -> range:
        """The years of the plan period; one year where the end is missing, comes first or is out of reach, so that there is always
        one."""
        first, last = self.periode.fra or 1, self.periode.til or 0
        within = first <= last <= (self.periode.fra + LONGEST if self.periode.fra else _LAST_YEAR)
        return range(first, (last if within else first) + 1)

    @property
    def handlingsdeler(self) -> tuple[range, ...]:
        """The years of each action part; none where the plan states none, or states years that no plan can have them in: before the
        plan period or after it, the last first, or not right after one another."""
        parts = [range(part.fra, part.til + 1) for part in self.handlingsperioder if part.fra and part.til]
        if any(len(part) > LONGEST for part in parts):
            return ()
        years = [year for part in parts for year in part]
        sound = all(parts) and len(parts) == len(self.handlingsperioder) and all(year in self.aar for year in years)
        return tuple(parts) if sound and years == list(range(min(years, default=0), max(years, default=-1) + 1)) else ()

    @property
    def feil_handlingsperiode(self) -> bool:
        """Whether the plan states years of an action part that no plan can have."""
        return bool(self.handlingsperioder) and not self.handlingsdeler

    @property
    def handlingsaar(self) -> range:
        """The years of the action part, of both where there are two; those of the plan where it states none."""
        parts = self.handlingsdeler
        return range(parts[0].start, parts[-1].stop) if parts else self.aar

    @property
    def vedtak(self) -> Behandling | None:
        """The decision that adopts the plan, once it is made: the last one, where each of several municipalities has its own."""
        if self.kommuner and not all(self.vedtak_i(kommune) for kommune in self.kommuner):
            return None
        decisions = self.prosess.behandling if self.prosess else ()
        return next((b for b in reversed(decisions) if b.vedtar_planen and b.vedtak.blocks), None)

    def vedtak_i(self, kommune: Kommune) -> Behandling | None:
        """The decision of one of those that make the plan together, once it is made."""
        decisions = self.prosess.behandling if self.prosess else ()
        return next(
            (b for b in reversed(decisions) if b.vedtar_planen and b.vedtak.blocks and kommune.er_blant(b.kommune)),
            None,
        )

    def strategier_under(self, maal: Maal) -> tuple[Strategi, ...]:
        return self._index.strategier.get(maal.id, ())

    def hovedmaal_til(self, maal: Maal) -> Maal | None:
        """The goal that a delmål is part of; None for any other goal, and where the one it names can have no delmål."""
        above = self.find(maal.hovedmaal.id, Maal) if maal.hovedmaal else None
        return above if isinstance(above, Maal) and not above.hovedmaal else None

    def delmaal_under(self, maal: Maal) -> tuple[Maal, ...]:
        return () if maal.hovedmaal else self._index.delmaal.get(maal.id, ())

    def maal_over(self, item: Maal | Strategi | Tiltak) -> tuple[str, ...]:
        """The ids of the goals that an item belongs to, each once: those it names, those of its strategies, and those that these
        are part of."""
        match item:
            case Maal():
                above = self.hovedmaal_til(item)
                return (above.id,) if above else ()
            case Strategi():
                own = [ref.id for ref in item.maal]
            case Tiltak():
                own = [ref.id for ref in item.maal]
                for ref in item.strategier:
                    if isinstance(strategy := self.find(ref.id, Strategi), Strategi):
                        own += [ref.id for ref in strategy.maal]
        goals = [goal for id in own if isinstance(goal := self.find(id, Maal), Maal) and goal.hovedmaal]
        return tuple(dict.fromkeys((*own, *(id for goal in goals for id in self.maal_over(goal)))))

    def tiltak_under(self, parent: Maal | Strategi) -> tuple[Tiltak, ...]:
        """The measures that name this strategy, or that name this goal directly."""
        return self._index.tiltak.get((type(parent), parent.id), ())
