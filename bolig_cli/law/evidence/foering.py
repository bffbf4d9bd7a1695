"""Det planstrategien eller kommuneplanen er oppgitt å inneholde om det boligsosiale arbeidet, med sted i dokumentet.

Beviset er kommunens egen opplysning i foeringer.yaml om hva som står i dokumentet, og hvor. Verktøyet leser ikke selve dokumentet.
Opplysningen må si hvor det står (kapittel, punkt, side eller navnet på et kapittel i «»). Et nei er ikke et svar, og en tekst som
begynner med «Eksempel» teller bare i en plan som på forsiden sier at den er et eksempel.

Dokumentet må ikke ha gått ut før planperioden, og det kan ikke være vedtatt etter planens utgavedato.

Parametre: `slag` (hva slags dokument), `innhold` (nøkkelen under `boligsosialt`).

Svarer: planstrategien med droefting: Kapittel 4.
Svarer ikke: planstrategien med droefting: nei.
"""

from dataclasses import dataclass

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tekst import feil_ved_sted
from bolig_cli.law.ordlister import BOLIGSOSIALT, FOERINGSLAG, require_known
from bolig_cli.message import Text, any_of, joined, message
from bolig_cli.model.plan import Foering, Plan

_INNHOLD = {
    "behovsoversikt_er_grunnlag": message("hvor det går fram at behovsoversikten inngår i grunnlaget"),
    "droefting": message("hvor det boligsosiale arbeidet er drøftet"),
    "maal_og_strategier": message("hvor overordnede mål og strategier er fastsatt"),
}


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    innhold: str

    def __post_init__(self) -> None:
        require_known("slag", self.slag, FOERINGSLAG)
        require_known("innhold", [self.innhold], BOLIGSOSIALT)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [f for f in plan.all(Foering) if f.slag in parametre.slag]
    hva = _INNHOLD[parametre.innhold]
    if not aktuelle:
        mangel = message(
            "Ingen av føringene er av slaget {slag}. Før opp dokumentet i foeringer.yaml, og skriv {hva}.",
            slag=any_of(parametre.slag),
            hva=hva,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, plan.origin.at()),))
    bevis, mangler = [], []
    for foering in aktuelle:
        if parametre.innhold not in foering.boligsosialt:
            continue
        tekst = foering.boligsosialt[parametre.innhold]
        place = foering.origin.at("boligsosialt", parametre.innhold)
        if feil := ikke_gjeldende(foering, plan) or feil_ved_sted(tekst, plan):
            mangler.append(Mangel(message("{tittel} svarer ikke: {feil}.", tittel=foering.tittel, feil=feil), place))
        else:
            bevis.append(
                Bevis(joined((foering.tittel, ": ", tekst.rstrip("."), ".")), (foering.id,), place, Slag.TEKST)
            )
    if bevis:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    if not mangler:
        mangel = message(
            "{tittel} sier ikke {hva}. Står det der, skriver du stedet under «boligsosialt: {innhold}».",
            tittel=aktuelle[0].tittel,
            hva=hva,
            innhold=parametre.innhold,
        )
        mangler.append(Mangel(mangel, aktuelle[0].origin.at("id")))
    return Svar(Grad.IKKE, mangler=tuple(mangler))


def ikke_gjeldende(foering: Foering, plan: Plan) -> Text:
    """Why a document cannot carry the plan; empty when it can."""
    slutt = foering.gjelder_til.last if foering.gjelder_til else None
    if slutt and slutt.year < plan.fra:
        return message("dokumentet gjaldt bare til {dato}, før planperioden", dato=slutt)
    vedtatt = foering.vedtatt.first if foering.vedtatt else None
    utgave = plan.utgavedato.last if plan.utgavedato else None
    if vedtatt and utgave and vedtatt > utgave:
        return message(
            "dokumentet er vedtatt {dato}, etter planens utgavedato {dato2}",
            dato=vedtatt,
            dato2=utgave,
        )
    return ""


TYPE = Bevistype("foering", Parametre, find)
