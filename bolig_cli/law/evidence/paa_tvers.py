"""Tiltak som bæres av enheter fra mer enn én sektor.

Ansvarlig og medvirkende enheter teller. Aktører utenfor kommunen gjør ikke et tiltak tverrsektorielt.

Parametre: `minst` (antall tiltak), `sektorer` (hvor mange sektorer et tiltak må ha).
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Enhet, Plan, Tiltak


@dataclass(frozen=True, slots=True)
class Parametre:
    minst: int
    sektorer: int = 2


def finn(plan: Plan, parametre: Parametre) -> Svar:
    sektor = {enhet.id: enhet.sektor for enhet in plan.all(Enhet)}
    bevis = []
    for tiltak in plan.all(Tiltak):
        if tiltak.ansvarlig is None or tiltak.status == "utgår":
            continue
        sektorer = sorted({sektor[ref.id] for ref in (tiltak.ansvarlig, *tiltak.medvirkende) if ref.id in sektor})
        if len(sektorer) >= parametre.sektorer:
            bevis.append(
                Bevis(
                    f"Tiltaket «{tiltak.tittel}» bæres av sektorene {', '.join(sektorer)}.",
                    tiltak.id,
                    tiltak.origin.at("medvirkende"),
                )
            )
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    mangel = Mangel(
        f"{len(bevis)} tiltak går på tvers av sektorer; planen trenger minst {parametre.minst}. "
        "Skriv enheter fra andre sektorer under «medvirkende» i tiltak der de deltar.",
        plan.origin.at(),
    )
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel,))


TYPE = Bevistype("paa_tvers", Parametre, finn)
