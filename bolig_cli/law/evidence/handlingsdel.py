"""En handlingsdel: hvert tiltak med ansvarlig, tid og penger, i så mange år som loven krever.

Handlingsperioden må være lang nok, og planen må ha tiltak i den. Handlingsperioden er hele planperioden når planen ikke sier noe
annet; har planen to etter hverandre, regnes de sammen. Et tiltak som utgår, er utsatt, eller ikke gjøres i handlingsperioden, hører
ikke til, og heller ikke et som først er ferdig etter den, når alle pengene også ligger utenfor den. Alle de andre må være
beskrevet, ha en ansvarlig enhet, en frist, og penger i handlingsperioden eller dekning innenfor ramme. En handlingsperiode med feil
år (utenfor planperioden, baklengs, med hull eller overlapp) er ingen handlingsdel.

Nøkler: `minst_aar` (handlingsperiodens lengde i år).

Svarer: en plan for tolv år med en handlingsperiode på fire, der hvert tiltak har ansvarlig, frist og penger.
Svarer ikke: en plan for to år.
"""

from bolig_cli.law.basis import PLAN
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.law.evidence.support.skrivested import i_tiltakene
from bolig_cli.law.evidence.support.tiltak import har_penger, sikreste, staaende, teller_ikke
from bolig_cli.message import Text, joined, message
from bolig_cli.model.plan import Tiltak
from bolig_cli.record import record


@record
class Parametre:
    minst_aar: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    if plan.feil_handlingsperiode:
        tekst = message(
            "Årene i handlingsperioden er feil, så ingen ser hva handlingsdelen gjelder. Rett «handlingsperiode» i plan.yaml."
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, plan.origin.at("handlingsperiode")),))
    aar = plan.handlingsaar
    noekkel = "handlingsperiode" if plan.handlingsdeler else "periode"
    if len(aar) < parametre.minst_aar:
        tekst = message(
            "{hva} gjelder {fra}–{til}, og handlingsdelen skal gjelde minst {minst_aar} år. Rett «{noekkel}» i plan.yaml.",
            hva=message("Handlingsdelen") if plan.handlingsdeler else message("Planen"),
            fra=aar[0],
            til=aar[-1],
            minst_aar=parametre.minst_aar,
            noekkel=noekkel,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, plan.origin.at(noekkel)),))
    tiltak = [(t, (*feil, *_penger(t, plan.aar, aar))) for t, feil in staaende(context) if _gjoeres(t, plan.aar, aar)]
    hele = [t for t, feil in tiltak if not feil]
    if not hele:
        tekst = (
            message(
                "Ingen tiltak i handlingsperioden {fra}–{til} har ansvarlig, frist og penger. Lag dem i mappen tiltak.",
                fra=aar[0],
                til=aar[-1],
            )
            if plan.handlingsdeler
            else message("Planen har ingen tiltak med ansvarlig, frist og penger. Lag dem i mappen tiltak.")
        )
        return Svar(
            Grad.IKKE, mangler=(Mangel(tekst, i_tiltakene(plan, "virkemidler")), *teller_ikke(context, lambda _: True))
        )
    tekst = message(
        "{antall} tiltak i {fra}–{til} har ansvarlig, frist og penger.", antall=len(hele), fra=aar[0], til=aar[-1]
    )
    slag = sikreste(context, hele)
    bevis = (Bevis(tekst, (PLAN, *(t.id for t in hele)), plan.origin.at(noekkel), slag),)
    mangler = tuple(
        Mangel(
            message("Tiltaket {id} «{tittel}» mangler {verdi}.", id=t.id, tittel=t.tittel, verdi=joined(feil, " og ")),
            t.origin.at("id"),
        )
        for t, feil in tiltak
        if feil
    )
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, bevis, mangler)


def _gjoeres(tiltak: Tiltak, planaar: range, aar: range) -> bool:
    """Whether a measure is done in the years of the action part, as far as the plan says. One that goes on after them, and has its
    money in other years alone, is done when it has the money."""
    etter = tiltak.oppstart and tiltak.oppstart.begins_after_year(aar[-1])
    foer = tiltak.frist and tiltak.frist.ends_before_year(aar[0])
    annen_tid = _penger_ellers(tiltak, planaar, aar) and not _ferdig_innen(tiltak, aar)
    return not etter and not foer and not annen_tid


def _penger(tiltak: Tiltak, planaar: range, aar: range) -> tuple[Text, ...]:
    """What a measure that is done within the action part lacks, where its money lies outside it."""
    return (message("penger i handlingsperioden"),) if _penger_ellers(tiltak, planaar, aar) else ()


def _penger_ellers(tiltak: Tiltak, planaar: range, aar: range) -> bool:
    return har_penger(tiltak, planaar) and not har_penger(tiltak, aar)


def _ferdig_innen(tiltak: Tiltak, aar: range) -> bool:
    slutt = tiltak.frist.last if tiltak.frist else None
    return slutt is not None and slutt.year <= aar[-1]


TYPE = Bevistype("handlingsdel", Parametre, ("tiltak", "strategi", "maal", "organisasjon"), find)
