"""The plan's types: what the YAML means, immutable, each item knowing where it came from.

The fields follow the files in `schema/` one to one. A field that the schema demands may still be None or empty here: a plan with
faults is built as far as it goes, so that one missing value does not hide the other findings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from bolig_cli.design.colour import is_colour
from bolig_cli.design.look import STANDARD_COLOUR, Look, Picture
from bolig_cli.finding import Place
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.uttrekk import Henting, Kommunekode, Uttrekk
from bolig_cli.source.markdown import Markdown
from bolig_cli.source.node import Origin, Value

BEHOVSOVERSIKT = (
    "behovsoversikt"  # what the overview of need is called in references: it is no item, and has no id of its own
)
BOLIGTYPER = ("ordinær", "tilpasset", "med tjenester")


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference by id, with its place."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Betegnelse:
    """A municipality's own word for a level, in lower case."""

    entall: str
    flertall: str


@dataclass(frozen=True, slots=True)
class Betegnelser:
    maalomraade: Betegnelse
    maal: Betegnelse
    strategi: Betegnelse
    tiltak: Betegnelse


@dataclass(frozen=True, slots=True)
class Kommune:
    """`fakta` holds only what the plan states; a missing key means unknown. `tidligere` are the numbers before this one."""

    navn: str
    nummer: str
    tidligere: tuple[Kommunekode, ...]
    fylke: str
    fakta: Mapping[str, bool]

    @property
    def koder(self) -> tuple[Kommunekode, ...]:
        """Every number it has had; today's from the year after the last of the earlier ones."""
        ends = [code.til for code in self.tidligere if code.til is not None]
        return (Kommunekode(self.nummer, max(ends) + 1 if ends else None, None), *self.tidligere)


@dataclass(frozen=True, slots=True)
class Item:
    """Anything with an id and a title of its own."""

    id: str
    tittel: str
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Indikator:
    navn: str
    enhet: str
    utgangspunkt_aar: int
    utgangspunkt: float
    maaltall_aar: int
    maaltall: float
    tabell: Ref | None
    rad: str
    maalinger: Mapping[int, float]  # values by year after the starting point, from the row of the table
    kilde: str
    tallstatus: str
    origin: Origin = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        return self.origin.at()


@dataclass(frozen=True, slots=True)
class Maalomraade(Item):
    beskrivelse: Markdown


@dataclass(frozen=True, slots=True)
class Maal(Item):
    maalomraade: Ref | None
    beskrivelse: Markdown
    utfordringer: tuple[Ref, ...]
    foeringer: tuple[Ref, ...]
    indikatorer: tuple[Indikator, ...]
    svarer_paa: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Strategi(Item):
    maal: Ref | None
    beskrivelse: Markdown
    utfordringer: tuple[Ref, ...]
    foeringer: tuple[Ref, ...]
    svarer_paa: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A line of a measure's economy; amounts in thousand kroner by year."""

    type: str  # drift | investering
    finansiering: str
    belop: Mapping[int, int]
    sum: int | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Ramme:
    """Money that the measures must keep within, in thousand kroner by year. `finansiering` are the payers; empty for all."""

    navn: str
    type: str  # drift | investering
    finansiering: tuple[str, ...]
    belop: Mapping[int, int]
    kilde: str
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


@dataclass(frozen=True, slots=True)
class Tallvisning:
    """A figure that something rests on, and what it is said to show.

    From a table: a row, and one column (`kolonne`) or two (`fra`, `til`). From the overview of need: a target group and a kind of
    dwelling, "" for all. `viser` is øker | minker | uendret (two columns), mangel (the overview), or "" for nothing said.
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


@dataclass(frozen=True, slots=True)
class Utfordring(Item):
    beskrivelse: Markdown
    maalgrupper: tuple[Ref, ...]
    bygger_paa: tuple[Ref, ...]
    tall: tuple[Tallvisning, ...]

    @property
    def kilder(self) -> tuple[str, ...]:
        """The ids of what it builds on, and of what its figures come from, each once. `behovsoversikt` is the overview of need."""
        figures = (BEHOVSOVERSIKT if shown.tabell is None else shown.tabell.id for shown in self.tall)
        return tuple(dict.fromkeys([*(ref.id for ref in self.bygger_paa), *figures]))


@dataclass(frozen=True, slots=True)
class Enhet(Item):
    """A unit or role in the municipality; `tittel` is its name."""

    sektor: str


@dataclass(frozen=True, slots=True)
class Aktoer(Item):
    """An outside body; `tittel` is its name."""

    slag: str


@dataclass(frozen=True, slots=True)
class Maalgruppe(Item):
    """A target group; `tittel` is its name."""

    beskrivelse: str


@dataclass(frozen=True, slots=True)
class OverordnetMaal(Item):
    """A goal in a plan or guidance above this plan."""


@dataclass(frozen=True, slots=True)
class Foering(Item):
    """A plan above or national guidance. `boligsosialt` maps what the document is said to hold to where it stands there."""

    slag: str
    vedtatt: Tidspunkt | None
    gjelder_til: Tidspunkt | None
    url: str
    beskrivelse: Markdown
    boligsosialt: Mapping[str, str]
    maal: tuple[OverordnetMaal, ...]


@dataclass(frozen=True, slots=True)
class Forutsetning(Item):
    """An assumption that the need is projected by: one of a percentage, a number of households, or a table's row."""

    prosent_per_aar: Decimal | None
    antall_per_aar: int | None
    tabell: Ref | None
    rad: str


@dataclass(frozen=True, slots=True)
class Behovslinje:
    """Households with and in need of a dwelling. `oppgitt` is the need as stated, `behov` that and what is projected."""

    maalgruppe: Ref | None
    boligtype: str  # ordinær | tilpasset | med tjenester
    i_dag: int
    oppgitt: Mapping[int, int]  # households by year
    framskriving: Ref | None
    behov: Mapping[int, int]
    origin: Origin = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        return self.origin.at()


@dataclass(frozen=True, slots=True)
class Bestand:
    """The figure that the overview's dwellings of today must add up to."""

    tabell: Ref | None
    rad: str
    kolonne: str
    place: Place


@dataclass(frozen=True, slots=True)
class Behovsoversikt:
    dato: Tidspunkt | None
    kilder: tuple[str, ...]
    metode: Markdown
    tallstatus: str
    bestand: Bestand | None
    linjer: tuple[Behovslinje, ...]
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sumlinje:
    """A row or a column that is a total, and what it is the total of; empty for all that stands before it."""

    navn: str
    av: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabell(Item):
    """A table of the knowledge base. Cells are text as written, numbers included, so that signs like `..` survive.

    `type` is what the cells hold (heltall | desimaltall | prosent | tekst), `typer` the rows and columns that differ, by name.
    `summer` is None where the author leaves it to the names («I alt»). `data` is the CSV file.
    """

    kilde: str
    url: str
    dato: Tidspunkt | None
    enhet: str
    tallstatus: str
    metode: Markdown
    kommentar: Markdown
    figur: str  # linje | stolper | "" for none
    type: str
    typer: Mapping[str, str]
    summer: tuple[Sumlinje, ...] | None
    gjelder_personer: bool
    uttrekk: Uttrekk | None
    hentet: Henting | None
    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    data: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Gruppemedlem:
    """A role in a group, and the sector it comes from; "" where none is stated, as for those outside the municipality."""

    rolle: str
    sektor: str
    place: Place


@dataclass(frozen=True, slots=True)
class Organisering:
    prosjekteier: str
    prosjektleder: str
    styringsgruppe: tuple[Gruppemedlem, ...]
    prosjektgruppe: tuple[Gruppemedlem, ...]
    beskrivelse: Markdown


@dataclass(frozen=True, slots=True)
class Medvirkning:
    dato: Tidspunkt | None
    slag: str  # innspillsmøte | verksted … ; "" where not stated
    tittel: str
    deltakere: str
    innspill: Markdown
    oppfoelging: Markdown
    foerte_til: tuple[Ref, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Milepael:
    hva: str
    slag: str  # oppstart | planprogram … ; "" where not stated
    fra: Tidspunkt | None
    til: Tidspunkt | None
    status: str
    place: Place


@dataclass(frozen=True, slots=True)
class Hoering:
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


@dataclass(frozen=True, slots=True)
class Raad:
    organ: str
    dato: Tidspunkt | None
    uttalelse: Markdown
    place: Place


@dataclass(frozen=True, slots=True)
class Behandling:
    """A body that treats the plan. `vedtak` is what it decided, once it has; `vedtar_planen` marks the decision that adopts it."""

    organ: str
    tidspunkt: Tidspunkt | None
    sak: str
    saksnummer: str
    vedtak: Markdown
    vedtar_planen: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Kunngjoering:
    """An announcement: of what (oppstart | planprogram | høring | vedtak), when, and in which papers or sites."""

    hva: str
    dato: Tidspunkt | None
    hvor: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Prosess:
    organisering: Organisering
    medvirkning: tuple[Medvirkning, ...]
    tidsplan: tuple[Milepael, ...]
    hoering: Hoering | None
    raad: tuple[Raad, ...]
    behandling: tuple[Behandling, ...]
    kunngjoering: tuple[Kunngjoering, ...]
    rullering: Markdown
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kapittel:
    """A text chapter. `id` is the file name without number and ending; `innhold` names the generated part that follows.

    `dokumenter` are the documents it stands in; empty for all.
    """

    id: str
    tittel: str
    tekst: Markdown
    innhold: str
    emner: tuple[Ref, ...]
    nummerert: bool
    vedlegg: bool
    dokumenter: tuple[str, ...]
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """A titled text."""

    tittel: str
    tekst: Markdown


@dataclass(frozen=True, slots=True)
class Saksfremlegg:
    """What the chief executive writes in the case for the political body. Empty parts are made from the plan, or left out.

    `overskrifter` are the municipality's own headings by part; `rekkefoelge` the parts in its own order.
    """

    tittel: str
    saksnummer: str
    saksbehandler: str
    sammendrag: Markdown
    innstilling: tuple[Markdown, ...]
    bakgrunn: Markdown
    vurdering: tuple[Avsnitt, ...]
    alternativer: tuple[Avsnitt, ...]
    konklusjon: Markdown
    vedlegg: tuple[str, ...]
    rekkefoelge: tuple[str, ...]
    overskrifter: Mapping[str, str]
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Profil:
    """How the documents look. `filer` are the files beside the profile (logo, Word document), by name."""

    navn: str
    farge: str
    logo: str
    logo_tekst: str
    word_mal: str
    filer: Mapping[str, bytes] = field(repr=False)
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kravfil:
    """A file of the municipality's own requirements, as it was read: `law/egne_krav.py` makes duties of it."""

    innhold: Value
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Signering:
    """A role's approval of a verdict: what was approved, and the fingerprints of all that it rested on then.

    `bestemmelse` is the provision's text, `innslag` the catalogue's reading of it, `grunnlag` what the plan answered with.
    """

    plikt: str
    status: str
    rolle: str
    dato: Tidspunkt | None
    bestemmelse: str
    innslag: str
    grunnlag: Mapping[str, str]
    origin: Origin = field(compare=False, repr=False)


ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True)  # without slots: the items are sorted by id and by kind once, when first asked for
class Plan:
    """The whole plan. `items` are all things with an id, in file order (natural order of ids within a kind)."""

    tittel: str
    undertittel: str
    kommune: Kommune
    fra: int
    til: int
    plantype: str  # temaplan | kommunedelplan
    fase: str  # utkast | høring | vedtak | oppfølging
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
    items: tuple[Item, ...]
    behovsoversikt: Behovsoversikt | None
    gjennomgang: Mapping[str, Mapping[str, str]] | None  # text → source → fingerprint; None where no record is kept
    prosess: Prosess | None
    saksfremlegg: Saksfremlegg | None
    profil: Profil | None
    kapitler: tuple[Kapittel, ...]
    kravfiler: tuple[Kravfil, ...]
    signeringer: tuple[Signering, ...]
    origin: Origin = field(compare=False, repr=False)

    def all(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """Every item of a kind, in order."""
        found: tuple[ItemT, ...] | None = self._by_kind.get(kind)
        if found is None:
            found = self._by_kind[kind] = tuple(item for item in self.items if isinstance(item, kind))
        return found

    def find(self, id: str, *kinds: type[Item]) -> Item | None:
        """The first item with this id (of one of the kinds, if any are named), or None."""
        return next((i for i in self._by_id.get(id, ()) if not kinds or isinstance(i, kinds)), None)

    @cached_property
    def _by_id(self) -> Mapping[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.id, []).append(item)
        return found

    @cached_property
    def _by_kind(self) -> dict[type[Item], tuple[Any, ...]]:
        return {}

    @property
    def aar(self) -> range:
        """The years of the plan period."""
        return range(self.fra, self.til + 1)

    @property
    def vedtak(self) -> Behandling | None:
        """The decision that adopts the plan, once it is made."""
        decisions = self.prosess.behandling if self.prosess else ()
        return next((b for b in reversed(decisions) if b.vedtar_planen and b.vedtak.blocks), None)

    @property
    def look(self) -> Look:
        """The look that the profile gives; ours where it says nothing."""
        return look_of(self.profil)

    def strategier_under(self, maal: Maal) -> tuple[Strategi, ...]:
        return tuple(s for s in self.all(Strategi) if s.maal and s.maal.id == maal.id)

    def tiltak_under(self, parent: Maal | Strategi) -> tuple[Tiltak, ...]:
        """The measures that name this strategy, or that name this goal directly."""
        return tuple(t for t in self.all(Tiltak) if parent.id in {r.id for r in parents(t, type(parent))})

    def texts(self) -> Iterator[Markdown]:
        """Every author text of the plan, wherever it stands."""
        yield from _texts(self)


def look_of(profil: Profil | None) -> Look:
    """The profile as a look. What it names and isn't there is left out: that has its finding."""
    if profil is None:
        return Look()
    data = profil.filer.get(profil.logo)
    media_type = "image/svg+xml" if profil.logo.endswith(".svg") else "image/png"
    return Look(
        profil.farge.lower() if is_colour(profil.farge) else STANDARD_COLOUR,
        Picture(data, media_type, profil.logo_tekst) if data else None,
        profil.filer.get(profil.word_mal),
    )


def parents(tiltak: Tiltak, kind: type[Item]) -> tuple[Ref, ...]:
    """The measure's references to strategies or to goals."""
    return tiltak.strategier if kind is Strategi else tiltak.maal


def _texts(value: object) -> Iterator[Markdown]:
    """Walks the frozen dataclasses and tuples of the model."""
    if isinstance(value, Markdown):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, Origin | Place | Tidspunkt | Ref | Decimal):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))
