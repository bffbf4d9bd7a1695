"""Every reference by id in the plan, what it may hit, and what is known to be hit."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bolig_cli.finding import Place
from bolig_cli.model import plan as m
from bolig_cli.model.talluttrykk import ALLE
from bolig_cli.record import record
from bolig_cli.rules.support.kinds import IN_FILES, named

_LINE = "en linje i behovsoversikten"

# As in schema/felles.schema.json: anything else has its finding from there.
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")

Kinds = tuple[type[m.Item], ...]

_OUTCOMES: Kinds = (m.Maal, m.Strategi, m.Tiltak, m.Utfordring)
_GUIDANCE: Kinds = (m.Foering, m.OverordnetMaal)


@record
class Reference:
    """A reference: who refers ("tiltaket T07 «…»"), in which field, to what, the kinds that it may hit, and whether there is room
    for several ids there."""

    owner: str
    field: str
    ref: m.Ref
    kinds: Kinds
    several: bool = False


# The fields with room for several ids.
_SEVERAL = frozenset(
    (
        *(
            "utfordringer",
            "foeringer",
            "strategier",
            "medvirkende",
            "avhenger_av",
            "maalgrupper",
            "bygger_paa",
            "samarbeid",
        ),
        "samordning.deltakere",
    )
)
_SEVERAL_IN = frozenset((("ansvarlig", m.Tiltak), ("maal", m.Strategi), ("maal", m.Tiltak)))


def references(plan: m.Plan) -> Iterator[Reference]:
    """Every reference in the plan's fields, in the order of the items. Links in texts are not among them."""
    for item in plan.items:
        for field, refs, kinds in _fields(item):
            for ref in refs:
                several = field in _SEVERAL or (field, type(item)) in _SEVERAL_IN
                yield Reference(named(item), field, ref, kinds, several)
    if plan.behovsoversikt:
        for line in plan.behovsoversikt.linjer:
            if line.maalgruppe:
                yield Reference(_LINE, "maalgruppe", line.maalgruppe, (m.Maalgruppe,))
            if line.framskriving:
                yield Reference(_LINE, "framskriving", line.framskriving, (m.Forutsetning,))
        if (stock := plan.behovsoversikt.bestand) and stock.tabell:
            yield Reference("behovsoversikten", "bestand", stock.tabell, (m.Tabell,))
    for duty in plan.ansvar:
        if duty.ansvarlig:
            yield Reference(f"ansvaret «{duty.situasjon}»", "ansvarlig", duty.ansvarlig, (m.Enhet,))
    if plan.saksgang:
        for field, refs, kinds in _in_case(plan.saksgang):
            for ref in refs:
                yield Reference("saksgangen", field, ref, kinds, field in _SEVERAL)
    for event in plan.prosess.medvirkning if plan.prosess else ():
        for ref in event.foerte_til:
            yield Reference(f"medvirkningen «{event.tittel}»", "foerte_til", ref, _OUTCOMES, several=True)
    for notice in plan.prosess.kunngjoering if plan.prosess else ():
        for ref in notice.sendt_til:
            yield Reference(f"kunngjøringen av {notice.hva}", "sendt_til", ref, (m.Enhet, m.Aktoer), several=True)


def _fields(item: m.Item) -> Iterator[tuple[str, Sequence[m.Ref], Kinds]]:
    match item:
        case m.Maal():
            yield "maalomraade", _one(item.maalomraade), (m.Maalomraade,)
            yield "hovedmaal", _one(item.hovedmaal), (m.Maal,)
            yield "utfordringer", item.utfordringer, (m.Utfordring,)
            yield "foeringer", item.foeringer, _GUIDANCE
            yield "tabell", [i.tabell for i in item.indikatorer if i.tabell], (m.Tabell,)
        case m.Strategi():
            yield "maal", item.maal, (m.Maal,)
            yield "utfordringer", item.utfordringer, (m.Utfordring,)
            yield "foeringer", item.foeringer, _GUIDANCE
        case m.Tiltak():
            yield "strategier", item.strategier, (m.Strategi,)
            yield "maal", item.maal, (m.Maal,)
            yield "ansvarlig", item.ansvarlig, (m.Enhet,)
            yield "medvirkende", item.medvirkende, (m.Enhet, m.Aktoer)
            yield "avhenger_av", item.avhenger_av, (m.Tiltak,)
            yield "maalgrupper", item.maalgrupper, (m.Maalgruppe,)
            yield "foeringer", item.foeringer, _GUIDANCE
        case m.Utfordring():
            yield "maalgrupper", item.maalgrupper, (m.Maalgruppe,)
            yield "bygger_paa", item.bygger_paa, (m.Tabell,)
            yield "tabell", [shown.tabell for shown in item.tall if shown.tabell], (m.Tabell,)
            groups = [shown.maalgruppe for shown in item.tall if shown.maalgruppe]
            yield "maalgruppe", [group for group in groups if group.id != ALLE], (m.Maalgruppe,)
        case m.Tjeneste():
            yield "maalgrupper", item.maalgrupper, (m.Maalgruppe,)
            yield "ansvarlig", _one(item.ansvarlig), (m.Enhet,)
            yield "samarbeid", item.samarbeid, (m.Enhet, m.Aktoer)
            yield "avgjoeres_av", _one(item.avgjoeres_av), (m.Enhet, m.Aktoer)
            yield "klage.klageinstans", _one(item.klage.klageinstans), (m.Enhet, m.Aktoer)
        case m.Forutsetning():
            yield "tabell", _one(item.tabell), (m.Tabell,)


def _in_case(case: m.Saksgang) -> Iterator[tuple[str, Sequence[m.Ref], Kinds]]:
    yield "henvendelse.mottak", _one(case.henvendelse.mottak), (m.Enhet,)
    yield "henvendelse.veileder", _one(case.henvendelse.veileder), (m.Enhet,)
    yield "henvendelse.viser_videre", _one(case.henvendelse.viser_videre), (m.Enhet,)
    yield "kartlegging.ansvarlig", _one(case.kartlegging.ansvarlig), (m.Enhet,)
    yield "vedtak.avgjoeres_av", _one(case.vedtak.avgjoeres_av), (m.Enhet,)
    yield "klage.mottak", _one(case.klage.mottak), (m.Enhet,)
    yield "klage.klageinstans", _one(case.klage.klageinstans), (m.Aktoer,)
    yield "klage.hjelper", _one(case.klage.hjelper), (m.Enhet,)
    yield "samordning.ansvarlig", _one(case.samordning.ansvarlig), (m.Enhet,)
    yield "samordning.deltakere", case.samordning.deltakere, (m.Enhet, m.Aktoer)
    yield "oppfoelging.ansvarlig", _one(case.oppfoelging.ansvarlig), (m.Enhet,)
    yield "internkontroll.ansvarlig", _one(case.internkontroll.ansvarlig), (m.Enhet,)


def _one(ref: m.Ref | None) -> tuple[m.Ref, ...]:
    return (ref,) if ref else ()


def all_items(plan: m.Plan) -> Iterator[m.Item]:
    """Every item but those whose id is missing or no id."""
    return (item for item in plan.items if is_id(item.id))


def is_id(text: str) -> bool:
    """Whether a text has the shape of an id."""
    return _ID.fullmatch(text) is not None


@record
class Known:
    """Items by id, and by file name where that is another; and the kinds of which some item has no id to be known by."""

    by_id: Mapping[str, Sequence[m.Item]]
    by_file: Mapping[str, Sequence[m.Item]]
    nameless: frozenset[type[m.Item]]

    def find(self, id: str, kinds: Kinds = (m.Item,)) -> m.Item | None:
        """The first item with this id among these kinds."""
        for item in self.by_id.get(id, ()):  # asked of each reference
            if isinstance(item, kinds):
                return item
        return None

    def knows(self, id: str, kinds: Kinds) -> bool:
        """Whether the id is that of an item, or the name of an item's file: an id unlike its file's name is a fault of the
        item, not of those who refer to it."""
        return self.find(id, kinds) is not None or any(isinstance(i, kinds) for i in self.by_file.get(id, ()))

    def ids(self, kinds: Kinds) -> list[str]:
        """The ids of these kinds, in order."""
        return [id for id, items in self.by_id.items() if any(isinstance(item, kinds) for item in items)]


def known(plan: m.Plan) -> Known:
    """What all items of the plan are known by."""
    by_id: dict[str, list[m.Item]] = {}
    by_file: dict[str, list[m.Item]] = {}
    nameless: set[type[m.Item]] = set()
    for item in plan.items:
        if is_id(item.id):
            by_id.setdefault(item.id, []).append(item)
        elif not isinstance(item, IN_FILES):
            nameless.add(type(item))
        if isinstance(item, m.Foering) and not item.maal and item.written.attempted("maal"):
            nameless.add(m.OverordnetMaal)
        if isinstance(item, IN_FILES) and (stem := file_name(item)) != item.id:
            by_file.setdefault(stem, []).append(item)
    return Known(by_id, by_file, frozenset(nameless))


def file_name(item: m.Item) -> str:
    """The name of the item's file, without folder and ending."""
    stem, dot, ending = item.origin.path.removesuffix(".txt").rpartition("/")[2].rpartition(".")
    return stem if dot else ending  # T5.txt and T5 are read as T5.yaml


def id_place(item: m.Item) -> Place:
    """The place of the item's id; of the item itself where the id is not written."""
    return item.origin.at("id")


def some(ids: Sequence[str]) -> str:
    """The ids for a help text: all of them when they are few, else the first ones."""
    return ", ".join(ids) if len(ids) <= 12 else ", ".join(ids[:10]) + " …"


def uncertain(plan: m.Plan, known: Known, kind: type[m.Item], fields: Sequence[str]) -> bool:
    """Whether some item of this kind has none of these references in a form that could be read, or one that hits nothing.

    Then a rule cannot say that something is referred to by nobody: it may be what this item means.
    """
    for item in plan.all(kind):
        refs = [(ref, kinds) for field, refs, kinds in _fields(item) if field in fields for ref in refs]
        if not refs and (_unplaced(item) or any(item.written.attempted(field) for field in fields)):
            return True
        if any(known.find(ref.id, kinds) is None and ref.id != m.BEHOVSOVERSIKT for ref, kinds in refs):
            return True
    return False


def _unplaced(item: m.Item) -> bool:
    """Whether a strategy or a measure lacks anything above it; that is a fault of its own."""
    if isinstance(item, m.Strategi):
        return not item.maal
    return isinstance(item, m.Tiltak) and not item.strategier and not item.maal
