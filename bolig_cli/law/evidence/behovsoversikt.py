"""En oversikt over behovet for boliger, med de boligtypene som loven nevner.

Oversikten må ha tall for hver boligtype. En linje teller når målgruppen finnes i maalgrupper.yaml, og behovet er over null for
året det er talt opp, eller for minst ett år av planperioden. Loven spør etter en oversikt, og en framskriving trengs ikke. En
oversikt over bare én av boligtypene er ikke den oversikten loven krever; da hjelper det ikke at et tiltak sier at det svarer på
plikten.

Hver målgruppe som planen har tiltak for, må ha en linje. Noen må vurdere tallene når alle eller nesten alle er to eller
mindre, når de er like for alle målgruppene eller for en annen av kommunene, eller når mange linjer deler noen få tall. Det
samme gjelder når «i_dag» er null overalt, og når metoden eller en kilde sier at tallene ikke er talt opp, eller metoden ikke
sier hvordan de er det, nevner en annen kommune uten å sammenligne med den, tar et forbehold («stort sett»), eller har ord som
ikke er om å telle. En kilde som bare sier «anslag på øyemål» eller «ingen kilde», er ingen kilde.

Kommunens egne boligtyper teller som den de regnes som. «med tjenester» teller ikke som «tilpasset»: boliger med tjenester er
bare en del av de tilpassede boligene, og en oversikt uten resten viser ikke behovet for dem. Sier ikke navnet på
kommunens egne typer at boligene er tilpasset («studenthybel»), må noen vurdere det, når oversikten ikke har andre slike boliger.

Oversikten må også være datert, ha en kilde, og ikke være eldre enn det katalogen sier ved planperiodens start. Den kan ikke
være fra etter utgavedatoen: Da kan planen ikke bygge på den. Illustrative tall teller bare i en plan som sier det på
forsiden.

Nøkler: `boligtyper` (alle må finnes), `hoeyst_aar` (største alder i hele kalenderår ved planperiodens start).

Svarer: linjer for unge med behov for både ordinære og tilpassede boliger, datert året før planperioden.
Svarer ikke: den samme oversikten uten linjene om tilpassede boliger.
"""

import re
from collections.abc import Iterable, Iterator

from bolig_cli.finding import Place
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.andre_kommuner import andre_kommuner
from bolig_cli.law.evidence.support.eksempel import TELL_ELLER_SI_DET, er_eksempel
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.fagord import ukjente_ord
from bolig_cli.law.evidence.support.forbehold import forbehold_ved_metode
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, holdt_mot_tekstene
from bolig_cli.law.evidence.support.nektelse import nektende
from bolig_cli.law.evidence.support.sakens_ord import utenfor_saken
from bolig_cli.law.evidence.support.stikkord import sier_hvilken_boligtype
from bolig_cli.law.evidence.support.tekst import har_et_av, ordene, setninger_i
from bolig_cli.law.evidence.support.tiltak import virksomme_for_maalgruppe
from bolig_cli.law.evidence.support.utsagn import kilden_sier_hvor
from bolig_cli.law.evidence.support.ved_siden import uvedkommende
from bolig_cli.law.ordlister import require_known
from bolig_cli.message import Text, message
from bolig_cli.model.plan import (
    BEHOVSOVERSIKT,
    BOLIGTYPER,
    Behovslinje,
    Behovsoversikt,
    Boligtype,
    Maalgruppe,
    Plan,
    Tallstatus,
)
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.searchable import visible

_FLERTALL = {
    Boligtype.ORDINAER.value: message("ordinære boliger"),
    Boligtype.TILPASSET.value: message("tilpassede boliger"),
    Boligtype.MED_TJENESTER.value: message("boliger med tjenester"),
}

# Looked for in the method and the sources, and made no sooner.
_HENTET = (
    r"\b(?:[Hh]ent(?:et|a)|[Ll]ån(?:t|te)|[Tt]att|[Tt]eke|[Bb]rukt|[Bb]ruker)"
    r" (?:\w+ ){0,3}?(?:fra|frå) (?:[a-zæøå]+ ){0,4}?([A-ZÆØÅ]\w+) kommunes?\b"
)
_TALT_AV = (
    r"\b(?:talt|telt|tald|laga|laget|regnet|rekna|registrert) (?:\w+ ){0,2}?(?:av|i|for|hos) ([A-ZÆØÅ]\w+) kommunes?\b"
)


# What is done when somebody counts, and what they count from.
_TALT = (
    "talt", "telt", "tald", " tel ", "teller", "telling", "teljing", "registr", "kartlegg", "kartlag", "undersøk", "målt",
    "beregn", "rekna",
    "regnet", "gikk gjennom", "gjekk gjennom", "gått gjennom", "går gjennom", "gjennomgang", "gjennomgått", "framskriv",
    "fremskriv",
)  # fmt: skip
_TALT_FRA = (
    "søknad", "venteliste", "ventelist", "vedtak", "spurt", "spurd", "spør", "hentet", "henta", "statistikk", "opplysning", "meldt",
    "melder", "melde", "anslått", "anslag", "fagsystem", "journal", "svart", "svar fra", "ssb",
    "kobla",
    "koblet", "grunnlag", "samanlikn", "sammenlign", "lagt sammen", "lagt saman", "boligregist", "tjenestene", "tenestene",
    " liste", "leverte", "slått sammen", "slått saman", "tatt med", "er med ", "ikke med", "ikkje med",
)  # fmt: skip
_ANDRES = ("annen kommune", "annan kommune", "nabokommun", "grannekommun", "andre kommuner", "andre kommunar")
_HOLDT_OPP_MOT = (
    "sammenlign",
    "samanlikn",
    "holdt opp mot",
    "halde opp mot",
    "sjekket mot",
    "sjekka mot",
    "kontroller",
    "samarbeid",
)


@record
class Parametre:
    boligtyper: tuple[str, ...]
    hoeyst_aar: int

    def __post_init__(self) -> None:
        require_known("boligtyper", self.boligtyper, BOLIGTYPER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    oversikt = plan.behovsoversikt
    if oversikt is None:
        mangel = message("Planen har ingen behovsoversikt. Lag filen kunnskapsgrunnlag/behovsoversikt.yaml.")
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, plan.origin.at()),))
    funnet: list[Bevis] = []
    mangler: list[Mangel] = []
    for svar in boligtypene(context, oversikt, parametre.boligtyper):
        if isinstance(svar, Bevis):
            funnet.append(svar)
        else:
            mangler.append(svar)
    if mangler:
        return Svar(Grad.IKKE, tuple(funnet), tuple(mangler))
    if not any(kilden_sier_hvor(kilde) for kilde in oversikt.kilder):
        mangel = message("Behovsoversikten sier ikke hvor tallene kommer fra. Skriv det under «kilder».")
        mangler.append(Mangel(mangel, oversikt.origin.at("kilder")))
    if oversikt.tallstatus == Tallstatus.ILLUSTRATIV and not er_eksempel(plan):
        mangel = message(
            "Tallene i behovsoversikten er illustrative, og teller ikke uten en merknad på forsiden om det."
        )
        mangler.append(Mangel(mangel, oversikt.origin.at("tallstatus"), hjelp=TELL_ELLER_SI_DET))
    mangler += _grupper_som_mangler(context, oversikt)
    mangler += _alder(plan, oversikt.dato, oversikt.origin.at("dato"), parametre.hoeyst_aar)
    if mangler:
        return Svar(Grad.DELVIS, tuple(funnet), tuple(mangler))
    datum = Datum("kilder", "kunnskapsgrunnlag/behovsoversikt.yaml")
    return holdt_mot_tekstene(context, Svar(Grad.OPPFYLT, tuple(funnet)), "behovsoversikt", datum)


def boligtypene(context: Context, oversikt: Behovsoversikt, boligtyper: Iterable[str]) -> list[Bevis | Mangel]:
    """For each dwelling kind, the lines that show a need for it, or that there are none."""
    return [_boligtype(context, oversikt, boligtype) for boligtype in boligtyper]


def _boligtype(context: Context, oversikt: Behovsoversikt, boligtype: str) -> Bevis | Mangel:
    plan = context.plan
    grupper = {gruppe.id for gruppe in plan.all(Maalgruppe)}
    linjer = [
        linje
        for linje in oversikt.linjer
        if linje.regnes_som == boligtype
        and linje.maalgruppe
        and linje.maalgruppe.id in grupper
        and any(antall > 0 and oversikt.telles(aar, plan.aar) for aar, antall in linje.behov.items())
    ]
    hva = _FLERTALL[boligtype]
    if linjer:
        ider = tuple(dict.fromkeys(linje.maalgruppe.id for linje in linjer if linje.maalgruppe))
        antall = len(ider)
        tvil = _paafallende(oversikt, plan) or _ikke_talt(context) or _uten_stoette(oversikt, linjer)
        grupper_ord = message("én målgruppe") if antall == 1 else message("{antall} målgrupper", antall=antall)
        return Bevis(
            message(
                "Behovsoversikten har {grupper_ord} med behov for {hva}.{tvil}",
                grupper_ord=grupper_ord,
                hva=hva,
                tvil=tvil,
            ),
            (BEHOVSOVERSIKT, *ider),
            linjer[0].place,
            Slag.TEKST if tvil else Slag.FAKTA,
        )
    if forsoek := [linje for linje in oversikt.linjer if linje.regnes_som == boligtype]:
        return Mangel(
            message(
                "Ingen linje om {hva} i behovsoversikten viser et behov. En linje må ha en målgruppe "
                "fra maalgrupper.yaml og tall over null for året behovet er talt opp, eller for år i {fra}–{til}.",
                hva=hva,
                fra=plan.fra,
                til=plan.til,
            ),
            forsoek[0].place,
        )
    return Mangel(
        message(
            "Behovsoversikten har ingen tall for {hva}. Legg til linjer med boligtype «{boligtype}».",
            hva=hva,
            boligtype=boligtype,
        ),
        oversikt.origin.at("behov"),
    )


def _paafallende(oversikt: Behovsoversikt, plan: Plan) -> Text:
    """What makes one doubt that the figures are a count; empty when nothing does."""
    if oversikt.bare_smaa_tall:
        return message(" Alle eller nesten alle tallene i den er to eller mindre.")
    if oversikt.like_tall:
        return message(" Tallene er like på alle eller nesten alle linjene.")
    if oversikt.faa_ulike_tall:
        return message(" Mange linjer deler noen få tall, eller tall som ligger tett.")
    if oversikt.ingen_har_bolig:
        return message(" Ingen i noen av gruppene har en slik bolig i dag.")
    if oversikt.gjettet:
        return message(" Den sier selv at tallene er gjettet: «{ord}».", ord=oversikt.gjettet)
    if oversikt.kopi_av:
        return message(" Tallene er de samme som for {kommune}.", kommune=oversikt.kopi_av)
    if andre := _hentet_fra_andre(oversikt, plan):
        return message(" Tallene i den kan være en annen kommunes: «{ord}».", ord=andre)
    return ""


@kept
def _ikke_talt(context: Context) -> Text:
    """Why the method makes one doubt that anybody has counted; empty when nothing does, or when it is not written."""
    metode = context.plan.behovsoversikt.metode.plain if context.plan.behovsoversikt else ""
    if not metode.strip():
        return ""
    if nektet := nektende(context, metode, _TALT):
        return message(" Metoden kan si at ingen har talt: «{setning}»", setning=nektet[0])
    if setning := uvedkommende(context, metode):
        return message(" Metoden kan handle om noe annet: «{setning}»", setning=setning)
    if setning := forbehold_ved_metode(metode):
        return message(" Metoden kan si at ingen har talt: «{setning}»", setning=setning)
    if setning := next((s for s in setninger_i(metode) if _kan_vaere_andres(context, s)), ""):
        return message(" Tallene i den kan være en annen kommunes: «{ord}».", ord=setning)
    if ord := utenfor_saken(metode, ("metode",), egne_navn(context)):
        return message(" Metoden kan handle om noe annet («{ord}»).", ord=ord[0])
    if not any(map(_sier_hva_som_er_talt, setninger_i(metode))):
        return message(" Metoden sier ikke hvordan behovet er talt.")
    return ""


def _sier_hva_som_er_talt(setning: str) -> bool:
    """Whether a sentence says that somebody counted, or from what, in words of the field: «vi spurte krystallkulen» does not."""
    if har_et_av(setning, _TALT):
        return True
    return har_et_av(setning, _TALT_FRA) and not any(not har_et_av(o, _TALT_FRA) for o in ukjente_ord(setning))


def _kan_vaere_andres(context: Context, setning: str) -> bool:
    """Whether a sentence of the method names another municipality, and not as one that the figures were held against."""
    if har_et_av(setning, _HOLDT_OPP_MOT):
        return False
    return har_et_av(setning, _ANDRES) or next(andre_kommuner(context, setning), None) is not None


def _uten_stoette(oversikt: Behovsoversikt, linjer: Iterable[Behovslinje]) -> Text:
    """What makes one doubt that lines are of the kind of dwelling that they are counted as: all are of the municipality's own
    kinds, whose names do not say so."""
    uten = [
        egen.navn
        if (egen := oversikt.egen(linje.boligtype)) and not sier_hvilken_boligtype(egen.navn, egen.regnes_som)
        else ""
        for linje in linjer
    ]
    return message(" Navnet «{navn}» sier ikke at boligene er slik.", navn=uten[0]) if all(uten) else ""


def _hentet_fra_andre(oversikt: Behovsoversikt, plan: Plan) -> str:
    """«hentet fra Tønsberg kommunes plan»: what says that the figures are another municipality's; "" where nothing does."""
    egne = {o.removesuffix("s") for navn in (plan.kommune.navn, plan.kommunenavn) for o in ordene(navn)}
    for tekst in (oversikt.metode.plain, *oversikt.kilder):
        for funnet in (*re.finditer(_HENTET, visible(tekst)), *re.finditer(_TALT_AV, visible(tekst))):
            if funnet[1].removesuffix("s").casefold() not in egne:
                return funnet[0]
    return ""


def _grupper_som_mangler(context: Context, oversikt: Behovsoversikt) -> Iterator[Mangel]:
    """A lack for each target group that the plan has measures for, and no figures on."""
    i_oversikten = {linje.maalgruppe.id for linje in oversikt.linjer if linje.maalgruppe and linje.behov}
    i_tiltak = virksomme_for_maalgruppe(context)
    for gruppe in context.plan.all(Maalgruppe):
        if gruppe.id in i_tiltak and gruppe.id not in i_oversikten:
            tekst = message(
                "Planen har tiltak for målgruppen «{tittel}» ({tiltak}), men den har ingen linje i behovsoversikten. "
                "Legg til en linje med «maalgruppe: {id}», også når behovet er lite.",
                tittel=gruppe.tittel,
                tiltak=i_tiltak[gruppe.id][0].id,
                id=gruppe.id,
            )
            yield Mangel(tekst, oversikt.origin.at("behov"))


def _alder(plan: Plan, dato: Tidspunkt | None, place: Place, hoeyst: int) -> list[Mangel]:
    if dato is None or dato.first is None or dato.last is None:
        return [Mangel(message("Behovsoversikten er ikke datert. Skriv datoen under «dato»."), place)]
    if dato.last.year < plan.fra - hoeyst:
        return [
            Mangel(
                message(
                    "Behovsoversikten er fra {dato}, og planperioden begynner i {fra}. Den må være fra "
                    "{verdi} eller senere. Lag en ny oversikt, og skriv ny dato.",
                    dato=dato.last,
                    fra=plan.fra,
                    verdi=plan.fra - hoeyst,
                ),
                place,
            )
        ]
    utgave = plan.utgavedato
    if utgave and utgave.last and dato.first > utgave.last:
        return [
            Mangel(
                message(
                    "Behovsoversikten er datert {dato}, etter planens utgavedato {dato2}. Planen kan "
                    "ikke bygge på den. Rett datoen, eller gi planen en ny utgavedato.",
                    dato=dato.first,
                    dato2=utgave.last,
                ),
                place,
            )
        ]
    return []


TYPE = Bevistype("behovsoversikt", Parametre, ("behovsoversikt", "maalgrupper", "tabell"), find, ser_i=MED_TEKSTER)
