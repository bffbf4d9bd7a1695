"""Det planstrategien eller kommuneplanen er oppgitt å inneholde om det boligsosiale arbeidet, med sted i dokumentet.

Beviset er kommunens egen opplysning i foeringer.yaml om hva som står i dokumentet, og hvor. Verktøyet leser ikke selve dokumentet.
Opplysningen må si hvor det står (kapittel, punkt, side eller navnet på et kapittel i «»). Et nei er ikke et svar, og en tekst som
begynner med «Eksempel» teller bare i en plan som på forsiden sier at den er et eksempel.

Dokumentet må gjelde i planperioden og være kommunens eget:

- Det må ikke ha gått ut før planperioden, og det kan ikke være vedtatt etter planens utgavedato. Står årene i tittelen og ikke i
  `gjelder_til`, er det de som gjelder.
- En planstrategi gjelder for én valgperiode. Er den vedtatt mer enn fire år før planperioden, må det stå i `gjelder_til` at den
  fortsatt gjelder.
- En planstrategi eller kommuneplan må ha en dato for vedtaket, eller beskrivelsen må si at den er under arbeid. Den kan ikke bygge
  på en behovsoversikt som er yngre enn den selv.
- Har dokumentet en dato for vedtaket, kan tittelen ikke si at det er et utkast eller fylkets. Beskrivelsen kan heller ikke si noe
  som kan bety at det ikke ble vedtatt.
- Planen kan ikke være sitt eget grunnlag, heller ikke under en annen tittel («Denne planen», «Boligsosial handlingsplan») eller
  med et sted «i denne planen».

Nøkler: `slag` (hva slags dokument), `innhold` (nøkkelen under `boligsosialt`).

Svarer: planstrategien med droefting: Kapittel 4.
Svarer ikke: planstrategien med droefting: nei.
"""

import datetime as dt
import re
from collections.abc import Sequence

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.dokumentnavn import ikke_kommunens_vedtatte
from bolig_cli.law.evidence.support.skrivested import i_foeringene
from bolig_cli.law.evidence.support.sted import feil_ved_sted
from bolig_cli.law.evidence.support.tekst import lest, ordene
from bolig_cli.law.ordlister import BOLIGSOSIALT, FOERINGSLAG, require_known
from bolig_cli.message import Text, any_term, joined, message
from bolig_cli.model.plan import Foering, Plan
from bolig_cli.record import record
from bolig_cli.searchable import same_letters, searchable, visible

PLANSTRATEGI = "planstrategi"
BYGGER_PAA = "behovsoversikt_er_grunnlag"
VALGPERIODE = 4  # years; plan- og bygningsloven § 10-1
OEKONOMIPLAN = "økonomiplan"
OEKONOMIPLAN_AAR = 4  # kommuneloven § 14-3 første ledd: the four years that follow
_VED_SIDEN = ("temaplan", "kommunedelplan")  # of these kinds the plan before this one may have the same name
_OVER = (PLANSTRATEGI, "kommuneplanens samfunnsdel", "kommuneplanens arealdel")  # what stands above the plan
_SMAAORD = frozenset((
    "for", "i", "og", "med", "av", "til", "fra", "om", "på", "under", "den", "det", "denne", "vår", "vårt", "sin", "kommune",
    "kommunes", "kommunens", "kommunal", "kommunale", "herad", "perioden", "planperioden", "periode", "år", "årene", "åra",
    "ny", "nye", "revidert", "rullert", "utkast", "høringsutkast", "høyringsutkast", "forslag", "planforslag", "versjon", "utgave",
    "egen", "dette",
))  # fmt: skip
# What a plan of this kind is called, whatever its own title: no such document stands above it.
_SLIKE_PLANER = frozenset((
    "plan", "temaplan", "kommunedelplan", "delplan", "handlingsplan", "boligplan", "bustadplan", "boligsosial", "boligsosiale",
    "bustadsosial", "bustadsosiale", "boligpolitisk", "boligpolitiske", "bustadpolitisk", "bustadpolitiske", "bolighandlingsplan",
    "bustadhandlingsplan", "sosial", "sosiale", "bolig", "bustad", "boliger", "bustader", "boligsosialt", "bustadsosialt", "arbeid",
    "arbeidet", "boligpolitikk", "bustadpolitikk", "handlingsdel", "dokument", "dokumentet",
))  # fmt: skip
_ER_PLAN = ("plan", "planen", "dokument", "dokumentet")  # how the name of one ends
_ARBEID = re.compile(
    r"\bunder (?:arbeid|utarbeid|revisjon|rullering|behandling|handsaming)|\b(?:på|til) h(?:øring|øyring)|\bforslag|\butkast"
    r"|\bskal (?:revideres|reviderast|rulleres|rullerast)|\b(?:vedtas|vedtakast)\b"
)
_INNHOLD = {
    "behovsoversikt_er_grunnlag": message("hvor det går fram at behovsoversikten inngår i grunnlaget"),
    "droefting": message("hvor det boligsosiale arbeidet er drøftet"),
    "maal_og_strategier": message("hvor overordnede mål og strategier er fastsatt"),
}


@record
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
            slag=any_term(parametre.slag),
            hva=hva,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, i_foeringene(plan)),))
    bevis, mangler = [], []
    for foering in aktuelle:
        if parametre.innhold not in foering.boligsosialt:
            continue
        tekst = foering.boligsosialt[parametre.innhold]
        place = foering.origin.at("boligsosialt", parametre.innhold)
        feil = ikke_gjeldende(foering, plan) or feil_ved_sted(tekst, plan)
        if not feil and parametre.innhold == BYGGER_PAA:
            feil = _bygger_paa_senere(foering, plan)
        if feil:
            tekst_om = message("{tittel} svarer ikke: {feil}.", tittel=foering.tittel, feil=feil)
            mangler.append(Mangel(tekst_om, place, hjelp=raad_om(foering, plan)))
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
    if foering.slag not in _VED_SIDEN and _er_planen(foering, plan):
        return message("det er planen selv, og den kan ikke bygge på seg selv")
    if feil := ikke_kommunens_vedtatte(foering):
        return feil
    slutt = foering.gjelder_til.last if foering.gjelder_til else None
    if slutt and slutt.year < plan.fra:
        return message("dokumentet gjaldt bare til {dato}, før planperioden", dato=slutt)
    siste, i_tittelen = _siste_aar(foering), perioden(foering.tittel)
    if siste and siste < plan.fra:
        return message("dokumentet gjaldt bare til {aar}, før planperioden", aar=siste)
    if i_tittelen and i_tittelen[0] > plan.til:
        return message("dokumentet gjelder først fra {aar}, etter planperioden", aar=i_tittelen[0])
    if foering.slag == OEKONOMIPLAN and siste is None:
        return message("det står ikke hvilke år den gjelder. Skriv «vedtatt» eller «gjelder_til»")
    vedtatt = foering.vedtatt.first if foering.vedtatt else None
    if senere := _vedtatt_etter_utgaven(foering, plan):
        return message(
            "dokumentet er vedtatt {dato}, etter planens utgavedato {dato2}",
            dato=senere[0],
            dato2=senere[1],
        )
    if vedtatt and not slutt and foering.slag == PLANSTRATEGI and vedtatt.year < plan.fra - VALGPERIODE:
        return message(
            "den er vedtatt i {aar}, og en planstrategi gjelder for én valgperiode. Gjelder den fortsatt, "
            "skriver du det under «gjelder_til»",
            aar=vedtatt.year,
        )
    if foering.slag in _OVER and not vedtatt and not _under_arbeid(foering):
        return message(
            "det står ikke når dokumentet er vedtatt. Skriv datoen under «vedtatt», eller skriv i beskrivelsen at det "
            "er under arbeid"
        )
    return ""


def _vedtatt_etter_utgaven(foering: Foering, plan: Plan) -> tuple[dt.date, dt.date] | None:
    """When a document was adopted, and the day of the plan's edition, where that was before it."""
    vedtatt = foering.vedtatt.first if foering.vedtatt else None
    utgave = plan.utgavedato.last if plan.utgavedato else None
    return (vedtatt, utgave) if vedtatt and utgave and vedtatt > utgave else None


def raad_om(foering: Foering, plan: Plan) -> Text:
    """What to do about a document that is entered, and cannot carry the plan for another reason than the guidance speaks of; empty
    where that says it."""
    if not _vedtatt_etter_utgaven(foering, plan):
        return ""
    return message(
        "Er datoene riktige, gjaldt en tidligere utgave av dokumentet da planen ble datert: Før opp den også. Når planen får en "
        "ny dato under «utgave» i plan.yaml, etter vedtaket, teller «{tittel}».",
        tittel=foering.tittel,
    )


def _bygger_paa_senere(foering: Foering, plan: Plan) -> Text:
    """Why a document cannot build on the overview of need; empty when it can."""
    oversikt = plan.behovsoversikt.dato if plan.behovsoversikt else None
    vedtatt = foering.vedtatt.last if foering.vedtatt else None
    if vedtatt and oversikt and oversikt.first and vedtatt < oversikt.first:
        return message(
            "dokumentet er vedtatt {dato} og kan ikke bygge på en behovsoversikt fra {dato2}",
            dato=vedtatt,
            dato2=oversikt.first,
        )
    return ""


def _er_planen(foering: Foering, plan: Plan) -> bool:
    """Whether the document is the plan that is being checked: by its name, or a part of it, whatever else stands in the title.

    A document that is to stand above the plan cannot be called what such a plan is called either («Boligsosial handlingsplan»).
    """
    andre = {*ordene(plan.kommune.navn), *_SMAAORD}

    def navn(tittel: str) -> list[str]:
        return [_ubestemt(ord) for ord in ordene(same_letters(tittel)) if ord not in andre and ord.strip("0123456789")]

    dokumentet, egen = navn(foering.tittel), navn(plan.tittel)
    det_samme = bool(dokumentet) and dokumentet == egen
    i_navnet = len(egen) > 1 and any(dokumentet[nr : nr + len(egen)] == egen for nr in range(len(dokumentet)))
    kjente = {*egen, *navn(plan.undertittel), *_SLIKE_PLANER}
    en_slik_plan = kjente.issuperset(dokumentet) and any(ord.endswith(_ER_PLAN) for ord in dokumentet)
    return det_samme or i_navnet or (foering.slag in _OVER and en_slik_plan)


def handler_om_planen(ord: Sequence[str], plan: Plan) -> bool:
    """Whether words are all such as the plan itself is called by: its title, its kind, and its municipality."""
    kjente = {
        *ordene(same_letters(plan.tittel)),
        *ordene(plan.undertittel),
        *ordene(plan.kommune.navn),
        *_SLIKE_PLANER,
        *_SMAAORD,
    }
    kjente |= {_ubestemt(o) for o in kjente}
    return all(_ubestemt(o) in kjente or o.isdigit() for o in ord)


def _ubestemt(ord: str) -> str:
    """«handlingsplanen» → "handlingsplan": the same plan."""
    return ord.removesuffix("en") if ord.endswith("planen") else ord


def perioden(tittel: str) -> tuple[int, int] | None:
    """The years that a document's title says that it is for: «2016–2019», «2016-19», «2016 til 2019». None where it has none."""
    found = re.search(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—/]|til)\s*((?:19|20)?\d\d)(?!\d)", visible(tittel))
    if not found:
        return None
    fra, til = int(found[1]), int(found[1][:2] + found[2]) if len(found[2]) == 2 else int(found[2])
    return (fra, til) if fra <= til else None


def _siste_aar(foering: Foering) -> int | None:
    """The last year that a document is for, as far as the plan says. An economic plan is made anew each year, and cannot be
    prolonged: it is for the years that its title says, or for the four after its adoption."""
    i_tittelen = perioden(foering.tittel)
    oppgitt = foering.gjelder_til.last.year if foering.gjelder_til and foering.gjelder_til.last else None
    if foering.slag != OEKONOMIPLAN:
        return oppgitt or (i_tittelen[1] if i_tittelen else None)
    vedtatt = foering.vedtatt.last.year + OEKONOMIPLAN_AAR if foering.vedtatt and foering.vedtatt.last else None
    return min((aar for aar in (i_tittelen[1] if i_tittelen else None, oppgitt, vedtatt) if aar), default=None)


def _under_arbeid(foering: Foering) -> bool:
    """Whether it plainly says that the document is being made, or made anew."""
    tekst = "\n".join((foering.tittel, foering.beskrivelse.plain, *foering.boligsosialt.values()))
    return bool(_ARBEID.search(searchable(lest(tekst))))


TYPE = Bevistype("foering", Parametre, ("foeringer",), find)
