"""The other way round: which duties rest on a part of the plan, and which would fall if it went."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.law.basis import chapter_id, process_id
from bolig_cli.law.context import Context
from bolig_cli.law.egne_ord import uten_maltekst
from bolig_cli.law.evidence.support.tiltak import utenfor
from bolig_cli.law.vurdering import Dekning, Status, Vurdering, vurder
from bolig_cli.maalform import marked
from bolig_cli.message import Text, message
from bolig_cli.model.plan import BEHOVSOVERSIKT, Plan, Prosess
from bolig_cli.record import record
from bolig_cli.source.markdown import Markdown
from bolig_cli.source.near_id import nearest_id

P = TypeVar("P")

SOM_MALEN = marked("det står fortsatt slik «bolig init» skrev det")

_RANG = {Status.IKKE_DEKKET: 0, Status.DELVIS: 1, Status.OMTALT: 2, Status.DEKKET: 3, Status.GJELDER_IKKE: 3}
_PROSESS = {
    process_id("medvirkning"): "Medvirkningen",
    process_id("tidsplan"): "Tidsplanen",
    process_id("hoering"): "Høringen",
    process_id("raad"): "Rådene",
    process_id("behandling"): "Behandlingen",
    process_id("rullering"): "Rulleringen",
}


@record
class Hviler:
    """A duty that rests on the part: its verdict now, and what it would be without. `paastand`: the part only claims to answer."""

    vurdering: Vurdering
    uten: Status
    paastand: bool

    @property
    def faller(self) -> bool:
        return darligere(self.vurdering.usignert, self.uten)


@record
class Avhengighet:
    """What rests on the part of the plan with this id; `teller_ikke` is why it is no answer, where it is none."""

    id: str
    tittel: str
    hviler: tuple[Hviler, ...]
    teller_ikke: Text


def avhengighet(plan: Plan, dekning: Dekning, id: str) -> Avhengighet:
    """Judges the plan once more without the part. `id` is an item's, a chapter's ("kapittel-klage"), "behovsoversikt" or a part of
    the process ("prosess.hoering").

    Raises BoligError, with the nearest ids, when the plan has no such part.
    """
    funnet, tittel = finn_del(plan, id)
    etter = vurder(plan_uten(plan, (funnet,)), dekning.katalog, dekning.dato)
    uten = {v.plikt.id: v.status for v in etter.vurderinger}
    hviler = []
    for v in dekning.vurderinger:
        paastand = any(funnet in p.grunnlag for p in v.paastander)
        if funnet in v.grunnlag or paastand or darligere(v.usignert, uten[v.plikt.id]):
            hviler.append(Hviler(v, uten[v.plikt.id], paastand and funnet not in v.grunnlag))
    return Avhengighet(funnet, tittel, tuple(hviler), teller_ikke(plan, [funnet]).get(funnet, ""))


def finn_del(plan: Plan, id: str) -> tuple[str, str]:
    """The id and the title of the part that is meant. Raises BoligError, with the nearest ids, when there is none."""
    titler = _deler(plan)
    funnet = next((kjent for kjent in titler if kjent.lower() == id.strip().lower()), None)
    if funnet is None:
        naer = difflib.get_close_matches(id, list(titler), n=3, cutoff=0.5)
        naer = [samme] if (samme := nearest_id(id, list(titler))) else naer
        hint = f" Mente du {norsk.listing(naer, 'eller')}?" if naer else ""
        raise BoligError(f"Planen har ikke noe som heter «{id}».{hint}")
    return funnet, titler[funnet]


def plan_uten(plan: Plan, ider: Iterable[str]) -> Plan:
    """The plan without some parts, by the ids that `finn_del` gives."""
    for id in ider:
        plan = _uten(plan, id)
    return plan


def teller_ikke(plan: Plan, ider: Iterable[str]) -> Mapping[str, Text]:
    """Those of the parts that answer no duty, each with why: it is the template's, or a measure that is not done."""
    egne = _deler(uten_maltekst(plan))
    grunner = {t.id: grunn for t, grunn in utenfor(Context(plan))}
    return {id: grunn for id in ider if (grunn := grunner.get(id, "") if id in egne else message(SOM_MALEN))}


def darligere(foer: Status, etter: Status) -> bool:
    """Whether a verdict is worse than the one before it."""
    return _RANG[etter] < _RANG[foer]


def _deler(plan: Plan) -> dict[str, str]:
    """The parts that can be taken out: id → title."""
    deler = {item.id: item.tittel for item in plan.items}
    deler |= {chapter_id(kapittel): kapittel.tittel for kapittel in plan.kapitler}
    if plan.behovsoversikt:
        deler[BEHOVSOVERSIKT] = "Behovsoversikten"
    return {**deler, **_PROSESS} if plan.prosess else deler


def _uten(plan: Plan, id: str) -> Plan:
    return replace(
        plan,
        items=tuple(item for item in plan.items if item.id != id),
        kapitler=tuple(kapittel for kapittel in plan.kapitler if chapter_id(kapittel) != id),
        behovsoversikt=None if id == BEHOVSOVERSIKT else plan.behovsoversikt,
        prosess=_prosess_uten(plan.prosess, id) if plan.prosess and id in _PROSESS else plan.prosess,
    )


def _prosess_uten(prosess: Prosess, id: str) -> Prosess:
    def unless(felt: str, verdi: P, tom: P) -> P:
        return tom if id == process_id(felt) else verdi

    return replace(
        prosess,
        medvirkning=unless("medvirkning", prosess.medvirkning, ()),
        tidsplan=unless("tidsplan", prosess.tidsplan, ()),
        hoering=unless("hoering", prosess.hoering, None),
        raad=unless("raad", prosess.raad, ()),
        behandling=unless("behandling", prosess.behandling, ()),
        rullering=unless("rullering", prosess.rullering, Markdown()),
    )
