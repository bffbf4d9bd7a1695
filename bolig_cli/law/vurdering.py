"""The verdict on each duty, always with what was found and what is missing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bolig_cli.law.dato import dager
from bolig_cli.law.dato import dato as norsk_dato
from bolig_cli.law.evidence.evidence import Bevis, Grad, Mangel
from bolig_cli.law.evidence.tiltak import virksomme
from bolig_cli.law.plikt import Katalog, Lov, Plikt, Vilkaar
from bolig_cli.model.plan import Maal, Plan, Strategi, Tiltak

__all__ = ["Bevis", "Dekning", "Mangel", "Status", "Vurdering", "vurder"]


class Status(StrEnum):
    """A verdict; the values are part of the JSON contract."""

    DEKKET = "dekket"
    DELVIS = "delvis"
    IKKE_DEKKET = "ikke_dekket"
    GJELDER_IKKE = "gjelder_ikke"


@dataclass(frozen=True, slots=True)
class Vurdering:
    """The verdict on one duty. `vilkaar` says why it does not apply, or which fact about the municipality is unknown.

    `paastander` are items that say of themselves that they answer the duty. `kommer` is a deadline that has not passed yet.
    """

    plikt: Plikt
    status: Status
    bevis: tuple[Bevis, ...] = ()
    mangler: tuple[Mangel, ...] = ()
    vilkaar: str = ""
    paastander: tuple[Bevis, ...] = ()
    kommer: dt.date | None = None
    frist_melding: str = ""


@dataclass(frozen=True, slots=True)
class Dekning:
    """All verdicts, as seen from a day, by a version of the catalogue."""

    dato: dt.date
    katalogversjon: str
    vurderinger: tuple[Vurdering, ...]

    @property
    def antall(self) -> Mapping[str, int]:
        """How many duties have each verdict."""
        return {status.value: sum(v.status is status for v in self.vurderinger) for status in Status}


def vurder(plan: Plan, katalog: Katalog, dato: dt.date) -> Dekning:
    """Judges every duty of the catalogue against the plan.

    Deadlines, conditions and whether a statute is in force are seen from `dato`; the evidence is the plan's alone, so that the same
    edition answers the same on every day.
    """
    return Dekning(
        dato,
        katalog.versjon,
        tuple(_vurdering(plan, lov, plikt, dato) for lov in katalog.lover for plikt in lov.plikter),
    )


def _vurdering(plan: Plan, lov: Lov, plikt: Plikt, dato: dt.date) -> Vurdering:
    if dato < lov.i_kraft:
        return Vurdering(plikt, Status.GJELDER_IKKE, vilkaar=f"Loven gjelder fra {norsk_dato(lov.i_kraft)}.")
    if grunn := gjelder_ikke(plan, plikt.vilkaar, dato):
        return Vurdering(plikt, Status.GJELDER_IKKE, vilkaar=grunn)
    svar = [krav.finn(plan) for krav in plikt.krav]
    bevis = tuple(dict.fromkeys(b for s in svar for b in s.bevis))
    mangler = tuple(dict.fromkeys(m for s in svar for m in s.mangler))
    paastander = _paastander(plan, plikt)
    if all(s.grad is Grad.OPPFYLT for s in svar):
        status, mangler = Status.DEKKET, ()
    elif any(s.avgjoerende for s in svar):
        status = Status.IKKE_DEKKET
    elif any(s.grad is not Grad.IKKE for s in svar):
        status = Status.DELVIS
    elif paastander:
        # A claim is not evidence: it lifts the verdict one step, never to covered (the reason stands first).
        status = Status.DELVIS
        navn = ", ".join(dict.fromkeys(p.id for p in paastander))
        tekst = f"Planen sier at {navn} svarer på plikten, men viser ikke hvordan. Det er ikke nok."
        mangler = (Mangel(tekst, paastander[0].place), *mangler)
    else:
        status = Status.IKKE_DEKKET
    return Vurdering(
        plikt,
        status,
        bevis,
        mangler,
        _ukjent(plan, plikt.vilkaar),
        paastander,
        plikt.frist if plikt.frist and dato <= plikt.frist else None,
        _frist(plikt, status, dato),
    )


def gjelder_ikke(plan: Plan, vilkaar: Vilkaar, dato: dt.date) -> str:
    """The condition that failed, as a sentence; empty when the duty applies. An unknown fact counts as fulfilled."""
    if vilkaar.plantype and plan.plantype not in vilkaar.plantype:
        return f"Gjelder bare for {' og '.join(vilkaar.plantype)}. Planen er en {plan.plantype}."
    if vilkaar.fase and plan.fase not in vilkaar.fase:
        return f"Gjelder bare i fasen {' eller '.join(vilkaar.fase)}. Planen er i fasen {plan.fase}."
    for navn, verdi in vilkaar.fakta:
        if navn in plan.kommune.fakta and plan.kommune.fakta[navn] is not verdi:
            return (
                f"Gjelder bare når kommunens fakta har {navn}: {_verdi(verdi)}. "
                f"Planen oppgir {navn}: {_verdi(not verdi)}."
            )
    if vilkaar.fra and dato < vilkaar.fra:
        return f"Gjelder fra {norsk_dato(vilkaar.fra)}."
    if vilkaar.til and dato > vilkaar.til:
        return f"Gjaldt til {norsk_dato(vilkaar.til)}."
    return ""


def _verdi(verdi: bool) -> str:
    """A fact's value as it is written in plan.yaml."""
    return "true" if verdi else "false"


def _ukjent(plan: Plan, vilkaar: Vilkaar) -> str:
    ukjente = [navn for navn, _ in vilkaar.fakta if navn not in plan.kommune.fakta]
    if not ukjente:
        return ""
    return f"Planen oppgir ikke {' og '.join(ukjente)} under «fakta» i plan.yaml. Plikten regnes derfor med."


def _paastander(plan: Plan, plikt: Plikt) -> tuple[Bevis, ...]:
    """The items that name the duty: a measure that someone is responsible for, or what stands above such a measure."""
    baerer = _baerende(plan)
    return tuple(
        Bevis(f"{item.id} «{item.tittel}» sier at det svarer på plikten.", item.id, ref.place)
        for item in plan.items
        if isinstance(item, Maal | Strategi | Tiltak)
        for ref in item.svarer_paa
        if ref.id == plikt.id and item.id in baerer
    )


def _baerende(plan: Plan) -> set[str]:
    tiltak = virksomme(plan)
    strategier = {ref.id for t in tiltak for ref in t.strategier}
    maal = {s.maal.id for s in plan.all(Strategi) if s.maal and s.id in strategier}
    return {t.id for t in tiltak} | strategier | maal | {ref.id for t in tiltak for ref in t.maal}


def _frist(plikt: Plikt, status: Status, dato: dt.date) -> str:
    if plikt.frist is None:
        return ""
    senest = f"senest {norsk_dato(plikt.frist)}"
    igjen = (plikt.frist - dato).days
    if igjen == 0:
        return f"Kravet skal være oppfylt {senest}: siste dag er i dag."
    if igjen > 0:
        return f"Kravet skal være oppfylt {senest}: {dager(igjen)} igjen."
    if status is Status.DEKKET:
        return f"Kravet skulle være oppfylt {senest}."
    return f"Kravet skulle være oppfylt {senest}. Fristen gikk ut for {dager(-igjen)} siden."
