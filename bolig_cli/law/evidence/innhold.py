"""When a short text of the plan's own data says nothing: a description of hardly a word of its own, or of where to read on."""

from bolig_cli.law.evidence.tekst import SETNINGSSLUTT, lest, ordene
from bolig_cli.law.evidence.uferdig import plassholderen
from bolig_cli.message import Text, message
from bolig_cli.searchable import searchable

# Words that sentences are held together by: in prose they are three or four of ten. «og» and «eller» stand in lists too.
BINDER = frozenset({
    "jeg", "eg", "vi", "du", "dere", "dykk", "de", "dei", "den", "det", "man", "meg", "me", "oss", "dem", "hun", "han",
    "som", "om", "at", "å", "er", "var", "har", "hatt", "kan", "skal", "får", "fikk", "fekk", "blir", "vert", "bli", "gir",
    "gjev", "gjør", "gjer", "vil", "må", "bør", "ikke", "ikkje", "til", "for", "av", "med", "i", "på", "fra", "frå", "hos",
    "ved", "mot", "under", "over", "etter", "før", "når", "hvis", "dersom", "så", "seg", "sin", "si", "sine", "vår", "våre",
    "en", "ein", "ei", "et", "eit", "hva", "kva", "hvem", "kven", "hvor", "kor", "hvordan", "korleis", "der", "her", "alle",
    "noen", "nokon", "noe", "noko", "hver", "hvert", "kvar", "kvart", "mellom", "uten", "utan", "ut", "inn", "opp",
})  # fmt: skip
MINST_ORD = 5  # a description of fewer words says nothing
# What can be said of any service, measure or challenge: a description of such words alone says of none of them what it is.
_OM_ALT = (
    "tjenest", "tenest", "tilbud", "tilbod", "ordning", "tiltak", "arbeid", "kommun", "hjelp", "treng", "behov", "tilby", "bruk",
    "finnes", "finst", "problem", "utfordring", "viktig", "følge", "følgj", "jobb", "informasjon", "innbygg", "person", "målgruppe",
    "mulig", "mogleg", "ønsk", "fortset", "fortsat", "satse", "satsa", "eksempel",
)  # fmt: skip
_SMAAORD = frozenset({
    "og", "eller", "også", "samt", "men", "gir", "gjev", "bra", "god", "gode", "godt", "best", "beste", "mange", "flere", "fleire",
    "mye", "mykje", "dette", "denne", "disse", "desse", "slik", "slike", "annet", "anna", "andre", "ting", "loven", "lova", "mer",
    "meir", "være", "vere", "folk", "osv", "alt", "all", "gjelder", "gjeld", "hele", "heile", "stor", "store", "stort",
})  # fmt: skip
_MINST_EGNE = 2
# How a sentence begins that only says where to read on, and what it then points to. «Se på leieavtalene» points to nothing.
_VIS_TIL = (
    "se ", "sjå ", "les ", "gå til ", "gå inn ", "klikk ", "mer om ", "meir om ", "mer informasjon ", "meir informasjon ",
    "for mer ", "for meir ", "for nærmere ", "for nærare ", "du finner ", "du finn ", "dette står ", "dette er ",
    "tjenesten er beskrevet ", "tjenesten er omtalt ", "tenesta er skildra ", "tenesta er omtala ",
    "ta kontakt ", "kontakt oss", "ring oss", "spør oss",
)  # fmt: skip
_DIT = (
    "nettsid", "nettsted", "nettstad", "hjemmesid", "heimesid", "på nett", "internett", "intranett", "www", "http", ".no", "lenk",
    "brosjyre", "vedlegg", "kapittel", "kapitlet", "kvalitetssystem", "informasjon", "opplysning",
    "rundskriv", "håndbok", "handbok", "reglement", "rutine", "veileder", "rettleiar", "retningslinje", "tjenestestandard",
)  # fmt: skip


def feil_ved_beskrivelse(tekst: str) -> Text:
    """Why a description of something says nothing; empty when it may say something."""
    if feil := feil_ved_kort_tekst(tekst):
        return feil
    return message("en beskrivelse som sier hva det går ut på") if sier_ingenting(tekst) else ""


def feil_ved_kort_tekst(tekst: str) -> Text:
    """Why a short text says nothing; empty when it may say something, be it in the most ordinary words."""
    if plassholder := plassholderen(tekst):
        return message("en beskrivelse uten plassholderen «{tekst}»", tekst=plassholder)
    if not (antall := len(ordene(tekst))):
        return message("beskrivelse")
    if antall < MINST_ORD:
        return message("en beskrivelse på minst {minst} ord", minst=MINST_ORD)
    if viser_bare_videre(tekst):
        return message("en beskrivelse som sier mer enn hvor det står")
    return ""


def sier_ingenting(tekst: str) -> bool:
    """Whether a description could stand under anything: it has hardly a word of its own."""
    egne = {o for o in ordene(tekst) if not (o in BINDER or o in _SMAAORD or o.startswith(_OM_ALT) or o.isdecimal())}
    return len(egne) < _MINST_EGNE


def viser_bare_videre(tekst: str) -> bool:
    """Whether a text says nothing but where to read on: every sentence of it does."""
    low = searchable(lest(tekst)).strip()
    if not low.startswith(_VIS_TIL):
        return False
    return all(s.startswith(_VIS_TIL) and any(sted in s for sted in _DIT) for s in SETNINGSSLUTT.split(low))
