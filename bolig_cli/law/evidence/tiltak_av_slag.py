"""Tiltak med et bestemt virkemiddel, med ansvarlig, tid og penger.

Et tiltak teller bare når det har noen som er ansvarlig, en frist eller er løpende, og beløp eller dekning innenfor ramme.
Tiltak som utgår, teller ikke.

Parametre: `virkemidler` (tiltaket må ha minst ett av dem), `minst` (antall tiltak).
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Plan, Tiltak


@dataclass(frozen=True, slots=True)
class Parametre:
    virkemidler: tuple[str, ...]
    minst: int = 1


def finn(plan: Plan, parametre: Parametre) -> Svar:
    aktuelle = [
        t
        for t in plan.all(Tiltak)
        if t.status != "utgår" and {ref.id for ref in t.virkemidler} & set(parametre.virkemidler)
    ]
    hele = [t for t in aktuelle if not mangler_ved(t)]
    bevis = tuple(Bevis(f"Tiltaket «{t.tittel}».", t.id, t.origin.at("virkemidler")) for t in hele)
    if len(hele) >= parametre.minst:
        return Svar(Grad.OPPFYLT, bevis)
    mangler = [
        Mangel(
            f"Tiltaket {t.id} «{t.tittel}» teller ikke: det mangler {' og '.join(mangler_ved(t))}.", t.origin.at("id")
        )
        for t in aktuelle
        if mangler_ved(t)
    ]
    if not mangler:
        ord = " eller ".join(f"«{v}»" for v in parametre.virkemidler)
        mangler = [
            Mangel(
                f"Planen har {len(hele)} tiltak med virkemiddelet {ord}, og trenger minst {parametre.minst}. "
                "Legg til et tiltak, eller skriv virkemiddelet i et som finnes.",
                plan.origin.at(),
            )
        ]
    return Svar(Grad.DELVIS if hele or aktuelle else Grad.IKKE, bevis, tuple(mangler))


def mangler_ved(tiltak: Tiltak) -> list[str]:
    """What keeps a measure from counting as evidence."""
    mangler = []
    if tiltak.ansvarlig is None:
        mangler.append("ansvarlig")
    if tiltak.frist is None:
        mangler.append("frist")
    kostnad = tiltak.okonomi.status
    if not (kostnad == "innenfor ramme" or (kostnad == "kostnadsberegnet" and tiltak.okonomi.poster)):
        mangler.append("penger (beløp eller «innenfor ramme»)")
    return mangler


TYPE = Bevistype("tiltak_av_slag", Parametre, finn)
