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

from bolig_cli import norsk
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.law.evidence.tekst import feil_ved_sted
from bolig_cli.law.ordlister import BOLIGSOSIALT, FOERINGSLAG, krev_kjente
from bolig_cli.maalform import marked, tr
from bolig_cli.model.plan import Foering, Plan

_INNHOLD = {
    "behovsoversikt_er_grunnlag": marked("hvor det går fram at behovsoversikten inngår i grunnlaget"),
    "droefting": marked("hvor det boligsosiale arbeidet er drøftet"),
    "maal_og_strategier": marked("hvor overordnede mål og strategier er fastsatt"),
}


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    innhold: str

    def __post_init__(self) -> None:
        krev_kjente("slag", self.slag, FOERINGSLAG)
        krev_kjente("innhold", [self.innhold], BOLIGSOSIALT)


def finn(plan: Plan, parametre: Parametre) -> Svar:
    aktuelle = [f for f in plan.all(Foering) if f.slag in parametre.slag]
    hva = tr(_INNHOLD[parametre.innhold])
    if not aktuelle:
        slag = " eller ".join(f"«{s}»" for s in parametre.slag)
        mangel = tr(
            "Ingen av føringene er av slaget {slag}. Før opp dokumentet i foeringer.yaml, og skriv {hva}.",
            slag=slag,
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
            mangler.append(Mangel(tr("{tittel} svarer ikke: {feil}.", tittel=foering.tittel, feil=feil), place))
        else:
            bevis.append(Bevis(f"{foering.tittel}: {tekst.rstrip('.')}.", (foering.id,), place))
    if bevis:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    if not mangler:
        mangel = tr(
            "{tittel} sier ikke {hva}. Står det der, skriver du stedet under «boligsosialt: {innhold}».",
            tittel=aktuelle[0].tittel,
            hva=hva,
            innhold=parametre.innhold,
        )
        mangler.append(Mangel(mangel, aktuelle[0].origin.at("id")))
    return Svar(Grad.IKKE, mangler=tuple(mangler))


def ikke_gjeldende(foering: Foering, plan: Plan) -> str:
    """Why a document cannot carry the plan; empty when it can."""
    slutt = foering.gjelder_til.last if foering.gjelder_til else None
    if slutt and slutt.year < plan.fra:
        return tr("dokumentet gjaldt bare til {dato}, før planperioden", dato=norsk.date(slutt))
    vedtatt = foering.vedtatt.first if foering.vedtatt else None
    utgave = plan.utgavedato.last if plan.utgavedato else None
    if vedtatt and utgave and vedtatt > utgave:
        return tr(
            "dokumentet er vedtatt {dato}, etter planens utgavedato {dato2}",
            dato=norsk.date(vedtatt),
            dato2=norsk.date(utgave),
        )
    return ""


TYPE = Bevistype("foering", Parametre, finn)
