"""En handlingsdel: hvert tiltak med ansvarlig, tid og penger, i så mange år som loven krever.

Planperioden må være lang nok, og planen må ha tiltak. Et tiltak som utgår, er utsatt, eller ikke gjøres i planperioden, hører ikke
til. Alle de andre må være beskrevet, ha en ansvarlig enhet, en frist, og penger i planperioden eller dekning innenfor ramme.

Parametre: `minst_aar` (planperiodens lengde i år).

Svarer: en plan for fire år der hvert tiltak har ansvarlig, frist og penger.
Svarer ikke: en plan for to år.
"""

from bolig_cli.law.basis import PLAN
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tiltak import slag_av, staaende, teller_ikke
from bolig_cli.message import joined, message
from bolig_cli.record import record


@record
class Parametre:
    minst_aar: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aar = len(plan.aar)
    if aar < parametre.minst_aar:
        tekst = message(
            "Planen gjelder {fra}–{til}, og handlingsdelen skal gjelde minst {minst_aar} år. Rett «periode» i plan.yaml.",
            fra=plan.fra,
            til=plan.til,
            minst_aar=parametre.minst_aar,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, plan.origin.at("periode")),))
    tiltak = staaende(context)
    hele = [t for t, feil in tiltak if not feil]
    if not hele:
        tekst = message("Planen har ingen tiltak med ansvarlig, frist og penger. Lag dem i mappen tiltak.")
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, plan.origin.at()), *teller_ikke(context, lambda _: True)))
    tekst = message(
        "{antall} tiltak i {fra}–{til} har ansvarlig, frist og penger.", antall=len(hele), fra=plan.fra, til=plan.til
    )
    slag = Slag.FAKTA if any(slag_av(context, t) is Slag.FAKTA for t in hele) else Slag.TEKST
    bevis = (Bevis(tekst, (PLAN, *(t.id for t in hele)), plan.origin.at("periode"), slag),)
    mangler = tuple(
        Mangel(
            message("Tiltaket {id} «{tittel}» mangler {verdi}.", id=t.id, tittel=t.tittel, verdi=joined(feil, " og ")),
            t.origin.at("id"),
        )
        for t, feil in tiltak
        if feil
    )
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, bevis, mangler)


TYPE = Bevistype("handlingsdel", Parametre, ("tiltak", "strategi", "maal", "organisasjon"), find)
