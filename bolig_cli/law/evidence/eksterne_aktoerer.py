"""Tiltak der andre offentlige aktører deltar.

Parametre: `slag` (hva slags aktører som teller), `minst` (antall ulike aktører som deltar i minst ett tiltak).
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Aktoer, Plan, Tiltak


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    minst: int


def finn(plan: Plan, parametre: Parametre) -> Svar:
    bevis = []
    for aktoer in plan.all(Aktoer):
        if aktoer.slag not in parametre.slag:
            continue
        med = [
            t
            for t in plan.all(Tiltak)
            if t.ansvarlig and t.status != "utgår" and aktoer.id in {ref.id for ref in t.medvirkende}
        ]
        if med:
            navn = ", ".join(t.id for t in med)
            bevis.append(Bevis(f"{aktoer.tittel} deltar i {navn}.", med[0].id, med[0].origin.at("medvirkende")))
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    mangel = Mangel(
        f"{len(bevis)} andre offentlige aktører deltar i tiltak; planen trenger minst {parametre.minst}. "
        "Skriv dem i organisasjon.yaml og under «medvirkende» i tiltakene.",
        plan.origin.at(),
    )
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel,))


TYPE = Bevistype("eksterne_aktoerer", Parametre, finn)
