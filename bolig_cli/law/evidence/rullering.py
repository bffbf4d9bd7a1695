"""Hvordan planen følges opp og rulleres.

Teksten står under `rullering` i prosess.yaml. Den må ha ordene som loven gjør viktige, for eksempel at det skjer hvert år, og
den kan ikke være en plassholder.

Parametre: `ord` (grupper av ordstammer; minst én stamme fra hver gruppe må finnes), `minst_ord`.

Svarer: «Handlingsdelen rulleres hvert år, før økonomiplanen behandles.»
Svarer ikke: «Planen rulleres når det er behov for det.»
"""

from dataclasses import dataclass

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tekst import feil_ved, har_stamme
from bolig_cli.message import any_of, joined, message


@dataclass(frozen=True, slots=True)
class Parametre:
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    tekst = plan.prosess.rullering.plain if plan.prosess else ""
    sted = plan.prosess.origin.at("rullering") if plan.prosess else plan.origin.at()
    if not tekst.strip():
        mangel = message("Planen sier ikke hvordan den rulleres. Skriv det under «rullering» i prosess.yaml.")
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, sted),))
    if savnet := [gruppe for gruppe in parametre.ord if not har_stamme(context, tekst, gruppe)]:
        ord = joined(map(any_of, savnet), "; ")
        mangel = message(
            "Teksten om rullering sier ikke det loven spør etter. Verktøyet leter etter ord som begynner med: {ord}.",
            ord=ord,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, sted),))
    if feil := feil_ved(tekst, parametre.minst_ord):
        return Svar(
            Grad.DELVIS, mangler=(Mangel(message("Teksten om rullering svarer ikke: {feil}.", feil=feil), sted),)
        )
    return Svar(
        Grad.OPPFYLT,
        (Bevis(message("Planen sier hvordan den rulleres."), (process_id("rullering"),), sted, Slag.TEKST),),
    )


TYPE = Bevistype("rullering", Parametre, find)
