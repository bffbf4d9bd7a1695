"""Whether a goal, a measure or what somebody said is about where and how people live, as far as its own words can tell.

The municipality has measures in every field, and sectors work together on roads too. As everywhere, words say where to look: what
has none of them may well be about it, and has to be read.
"""

import re
from functools import lru_cache

from bolig_cli.law.evidence.support.fagfelt import annet_felt, eget_felt
from bolig_cli.law.evidence.support.stikkord import TJENESTER
from bolig_cli.law.evidence.support.tekst import har_et_av, lest, setninger_i
from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Tiltak
from bolig_cli.searchable import searchable

# Broad on purpose: what has none of these can hardly be a goal about where and how people live.
_BOLIG = (
    "bolig", "bustad", "buset", "bosett", "botilb", "butilb", "bomilj", "bumilj", "bokval", "bukval", "husvær", "husver",
    "husrom", "husle", "hushald", "husstand", "hjem", "heim", "utlei", "tak over ho", "leilighe", "leilegheit", "tomt",
    "startlån", "bostøtte", "bustøtte",
)  # fmt: skip
_IKKE_HJEM = (
    "hjemmesid", "heimesid", "hjemmekontor", "heimekontor", "hjemmel", "heimel", "hjemfall", "heimfall", "hjemmekamp", "heimekamp",
    "kommer hjem", "kjem heim", "går hjem", "går heim", "drar hjem", "dreg heim", "reiser hjem", "reiser heim", "nabobygd",
    "naboby ",
    "hjemmebane", "heimebane", "hjemmeseier", "heimesiger", "bobil", "bubil",
)  # fmt: skip
_BO = re.compile(r"\b(?:lei[eg]|bo(?:r|dd|dde|ende|form\w*|område\w*)?\b|bu(?:r|dd|dde|ande|form\w*|område\w*)?\b)")
# What a measure for those whom the plan is about may be of besides their homes.
_OGSAA = (
    "nabo", "granne", "nærmiljø", "bomiljø", "bumiljø", "møteplass", "møtestad", "borettslag", "burettslag", "leilighet",
    "leilegheit", "hybel", "gjeld", "inntekt", "strømregning", "straumrekning", "levekår", "ensom", "einsam", "inkluder",
)  # fmt: skip
# What a goal or a strategy may be about besides homes: those who need help, and how they are helped.
_HJELP = (
    "hjelp", "bistand", "tjenest", "tenest", "mestr", "meistr", "oppfølg", "samordn", "samarbeid", "etabler", "økonomi",
    "selvstend", "sjølvstend", "livssituasj", "flyktning", "vanskeligstil", "vanskelegstil", " rus", "psykisk", "funksjonsnedset",
    "vedtak", "saksbehandl", "sakshandsam", "behov", "tilpas", "tilskudd", "tilskot", "omsorg", "helse", "medvirk", "midlertidig",
    "mellombels", "utkast",
)  # fmt: skip
# Those who may need it, and how they are to live: they live in many ways, and ski as well.
_FOLK = ("trygg", "familie", "barn", "unge ", "ungdom", "eldre", "oppvekst")  # fmt: skip
# What is about something else whatever stands beside it: homes for swallows, the council's digital files on houses.
_ALDRI = (
    "svaler", "fuglekas", "ferieb", "feriehus", "for turister", "for turistar", "tilpasset turist", "camping", "bobil", "bubil",
    "badeplass", "kajakk", "stikkrenn", "kummer", "museet", "lærling", " hms", "starte bedrift", "boligmapp", "byggesaksarkiv",
    "digital kommune", "ladestasjon", "sykkelvei", "sykkelveg",
)  # fmt: skip
# What people say who have been asked how they live: what they rent, own and ask for, and what they want near their homes.
_INNSPILL = (
    " råd ", " rådet ", " råda ", "flytt", "kontrakt", "utleier", "utleigar", " eie ", " eige ", "butikk", " buss", "heis",
    "trapp", "husbank",
    "lån", "penge", "pengar", "inngang", "kontakt", "søk", "svar", "språk", "språket", "informasj", "kartlegg", "tiltak",
    "kurs", "tilgjeng",
    "frivillig", "alene", "aleine", "åleine", "naboskap", "veiled", "rettlei", "besøk", "ledig", "ventetid", "ventar", "venter",
    " ringe ", " ringje ", " brev", "vanskelig å forstå", "vanskeleg å forstå", "skjema", "regler", "reglar", "hjelpen",
    "hjelpa", "spørre", "spørje", " vite hv", " vite kv",
)  # fmt: skip
_PLANEN = ("planen", "planar", "plana", "planforslag", "planutkast", "utkastet", "saken ", "saka ")
_VIRKEMIDDELORD = tuple({ord for liste in (*STIKKORD.values(), *TJENESTER.values()) for ord in liste})


def bare_om_annet(tekst: str) -> bool:
    """Whether each sentence of what somebody said of the plan is about another field, and none of it about the plan: «Rådet ønsker
    lengre åpningstid i svømmehallen»."""
    setninger = setninger_i(tekst)
    if not setninger or har_et_av(tekst, (*_PLANEN, *_OGSAA)) or _nevner_bolig(tekst):
        return False
    return all(map(annet_felt, setninger))


def innspill_om_noe(tekst: str) -> bool:
    """Whether what somebody said is of how people live, of helping them, or of the plan."""
    return sier_noe_om_hjelp(tekst) or har_et_av(tekst, (*_PLANEN, *_INNSPILL))


def maalet_er_om_bolig(tittel: str) -> bool:
    """Whether a goal says something of where or how people live, and is about no other field («turstier i boligfeltet»)."""
    return _nevner_bolig(tittel) and not annet_felt(tittel) and not _aldri(tittel)


def om_noe_annet(tiltak: Tiltak) -> Text:
    """Why a measure may be about something else than what the plan is about, as it is said of evidence; empty where nothing
    says so."""
    return _annet("\n".join((tiltak.tittel, lest(tiltak.beskrivelse.plain), tiltak.indikator)))


@lru_cache(maxsize=1024)  # what has not changed says the same in the next check
def om_et_annet_felt(sagt: str) -> str:
    """The word of another field that a text is about, where it has none of how people live; "" for none."""
    if aldri := _aldri(sagt):
        return aldri
    return "" if eget_felt(sagt) or har_et_av(sagt, _OGSAA) else annet_felt(sagt)


@lru_cache(maxsize=1024)
def sier_noe_om_hjelp(sagt: str) -> bool:
    """Whether a goal or a strategy says anything of where people live, or of helping them: «Flere bruker sykkel» does not."""
    return sier_hva_som_trengs(sagt) or har_et_av(sagt, _FOLK)


@lru_cache(maxsize=1024)
def sier_hva_som_trengs(sagt: str) -> bool:
    """The same, where those who need it are not enough: «Barnefamilier mangler en skiheis» is of no need for homes or help."""
    return eget_felt(sagt) or har_et_av(sagt, (*_OGSAA, *_HJELP)) or _nevner_bolig(sagt)


@lru_cache(maxsize=1024)
def _annet(sagt: str) -> Text:
    if fremmed := om_et_annet_felt(sagt):
        return message(" Det kan handle om noe annet enn bolig («{ord}»).", ord=fremmed)
    noe = eget_felt(sagt) or har_et_av(sagt, (*_OGSAA, *_VIRKEMIDDELORD))
    return "" if noe else message(" Det sier ikke noe om bolig eller hjelp.")


def _aldri(tekst: str) -> str:
    if not har_et_av(tekst, _ALDRI):  # as nearly all
        return ""
    return next(ord.strip() for ord in _ALDRI if har_et_av(tekst, [ord]))


def _nevner_bolig(tekst: str) -> bool:
    sagt = searchable(tekst)
    for ord in _IKKE_HJEM:
        sagt = sagt.replace(ord, " ")
    return any(o in sagt for o in _BOLIG) or _BO.search(sagt) is not None
