"""The verdict on each duty, always with what was found and what is missing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bolig_cli.law.evidence.evidence import Bevis, Grad, Mangel
from bolig_cli.law.plikt import Katalog, Plikt, Vilkaar
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
    """Judges every duty of the catalogue against the plan; deadlines and conditions are seen from `dato`."""
    return Dekning(dato, katalog.versjon, tuple(_vurdering(plan, plikt, dato) for plikt in katalog.plikter))


def _vurdering(plan: Plan, plikt: Plikt, dato: dt.date) -> Vurdering:
    if grunn := gjelder_ikke(plan, plikt.vilkaar, dato):
        return Vurdering(plikt, Status.GJELDER_IKKE, vilkaar=grunn)
    svar = [krav.finn(plan) for krav in plikt.krav]
    bevis = tuple(b for s in svar for b in s.bevis)
    mangler = tuple(m for s in svar for m in s.mangler)
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
        navn = ", ".join(p.id for p in paastander)
        mangler = (
            Mangel(f"{navn} sier at det svarer på plikten, men planen viser det ikke.", paastander[0].place),
            *mangler,
        )
    else:
        status = Status.IKKE_DEKKET
    kommer = plikt.frist if plikt.frist and dato <= plikt.frist else None
    return Vurdering(
        plikt, status, bevis, mangler, _ukjent(plan, plikt.vilkaar), paastander, kommer, _frist(plikt, status, dato)
    )


def gjelder_ikke(plan: Plan, vilkaar: Vilkaar, dato: dt.date) -> str:
    """The condition that failed, as a sentence; empty when the duty applies. An unknown fact counts as fulfilled."""
    if vilkaar.plantype and plan.plantype not in vilkaar.plantype:
        return f"Gjelder bare for {' og '.join(vilkaar.plantype)}. Planen er en {plan.plantype}."
    if vilkaar.fase and plan.fase not in vilkaar.fase:
        return f"Gjelder bare i fasen {' og '.join(vilkaar.fase)}. Planen er i fasen {plan.fase}."
    for navn, verdi in vilkaar.fakta:
        if navn in plan.kommune.fakta and plan.kommune.fakta[navn] is not verdi:
            return f"Gjelder ikke: planen oppgir {navn}: {'true' if not verdi else 'false'}."
    if vilkaar.fra and dato < vilkaar.fra:
        return f"Gjelder fra {vilkaar.fra.isoformat()}."
    if vilkaar.til and dato > vilkaar.til:
        return f"Gjaldt til {vilkaar.til.isoformat()}."
    return ""


def _ukjent(plan: Plan, vilkaar: Vilkaar) -> str:
    ukjente = [navn for navn, _ in vilkaar.fakta if navn not in plan.kommune.fakta]
    return f"Planen oppgir ikke {', '.join(ukjente)}; plikten regnes derfor med." if ukjente else ""


def _paastander(plan: Plan, plikt: Plikt) -> tuple[Bevis, ...]:
    return tuple(
        Bevis(f"{item.id} «{item.tittel}» sier at det svarer på plikten.", item.id, ref.place)
        for item in plan.items
        if isinstance(item, Maal | Strategi | Tiltak) and not (isinstance(item, Tiltak) and item.status == "utgår")
        for ref in item.svarer_paa
        if ref.id == plikt.id
    )


def _frist(plikt: Plikt, status: Status, dato: dt.date) -> str:
    if plikt.frist is None:
        return ""
    dager = (plikt.frist - dato).days
    if dager >= 0:
        igjen = "siste dag er i dag" if dager == 0 else f"{dager} {'dag' if dager == 1 else 'dager'} igjen"
        return f"Kravet skal være oppfylt senest {plikt.frist.isoformat()}: {igjen}."
    if status is Status.DEKKET:
        return f"Kravet skulle være oppfylt senest {plikt.frist.isoformat()}."
    return f"Kravet skulle være oppfylt senest {plikt.frist.isoformat()}. Fristen gikk ut for {-dager} dager siden."
