"""When a short text of the plan's own data says nothing.

Not by how long it is, but by whether a word is left when those are taken out that any plan could have: «Dette er et problem som vi
har», «Kommer senere»; nor when it only says where to read on: «Se økonomiplanen for mer».
"""

from collections.abc import Collection
from functools import lru_cache

from bolig_cli.law.evidence.support.tekst import SETNINGSSLUTT, lest, ordene, setninger_i
from bolig_cli.law.evidence.support.uferdig import er_notat, plassholderen
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
_MINST_BOKSTAVER = 2  # shorter words hold sentences together
# Words that say nothing of what a text is about: what it calls its own subject, where else it may stand, that it will come, that
# something is done or is so, how it is, and who and where, for any plan.
TOMME_ORD = BINDER | frozenset({
    "ca", "da", "då", "få", "gå", "gi", "ha", "ja", "jf", "la", "no", "nr", "ny", "ok", "pr", "se", "to",
    "aldri", "all", "alltid", "alt", "andre", "angår", "anna", "annet", "bare", "bedre", "behov", "behovet", "berre",
    "best", "beste", "betre", "ble", "blei", "bra", "burde", "både", "deg", "deira", "denne", "deres", "derfor",
    "desse", "dette", "difor", "din", "disse", "dit", "dykkar", "eks", "ekstra", "eller", "enno", "ennå", "finne",
    "finner", "finnes", "finst", "fleire", "flere", "folk", "fordi", "forhold", "fram", "fått", "gang", "ganske", "gjeld",
    "gjelder", "god", "gode", "godt", "hadde", "heile", "hel", "hele", "hit", "hvilke", "hvilken", "høve", "idag",
    "igjen", "inga", "ingen", "ingenting", "innan", "innen", "jamfør", "kjem", "kom", "kome", "komme", "kommer",
    "kommune", "kommunen", "kommunens", "kunne", "legg", "legge", "legges", "ligg", "ligger", "litt", "lova", "loven",
    "mange", "meir", "men", "mer", "mest", "min", "mye", "mykje", "mål", "måla", "målene", "målet", "måtte", "ned", "nei",
    "neste", "nok", "nokre", "nye", "nå", "nærare", "nærmere", "ofte", "og", "også", "område", "området", "osv",
    "prøve", "prøver", "punkt", "punktet", "rett", "riktig", "runde", "rundt", "sak",
    "saka", "saken", "sakene", "saker", "same", "samme", "samt", "seinare", "selv", "sendt", "senere", "ser", "sette",
    "setter", "sidan", "side", "siden", "sidene", "sjå", "sjølv", "skulle", "slik", "slike", "slikt", "snart", "startar",
    "starte", "starter", "står", "svært", "tal", "tall", "tallene", "tar", "tas", "tatt", "tek",
    "teke", "tema", "ting", "ute", "vart", "vedtak", "vedtaket", "veldig", "ventar", "vente",
    "venter", "vere", "verte", "vet", "ville", "viser", "vore", "vårt", "være", "vært", "øvrig",
})  # fmt: skip
_TOMME_STAMMER = (
    "problem", "utfordr", "vanske", "tiltak", "strategi", "beskriv", "skildr", "omtal", "tekst", "avsnitt", "kapit",
    "vedlegg", "nettsid", "nettsted", "nettstad", "intranett", "økonomiplan", "handlingsplan", "handlingsprogram",
    "årsbudsjett", "dokument", "rapport", "informasj", "opplysning", "innhald", "innhold", "tabell", "oversikt", "fylle",
    "skriv", "utarbeid", "avklar", "uavklar", "avvent", "ukjen", "mangl", "oppdater", "foreligg", "føreligg", "mottatt",
    "motteke", "ettersend", "gjør", "gjer", "gjort", "arbeid", "jobb", "følg", "fortset", "framover", "fremover", "vider",
    "vidare", "begyn", "løse", "løys", "håndter", "handter", "vedkom", "alvorl", "betydelig", "aktuel", "relevant",
    "nødvendig", "naudsynt", "vesentl", "generel", "gjeldende", "gjeldande", "treng", "ønsk", "ynsk", "fortsat", "mulig",
    "mogleg", "viktig", "eksempel",
)  # fmt: skip
# What can be said of any service, measure or challenge besides: a description of such words alone says of none of them what it is.
_OM_ALT = (
    "tjenest", "tenest", "tilbud", "tilbod", "ordning", "kommun", "hjelp", "behov", "tilby", "bruk", "finnes", "finst",
    "innbygg", "person", "målgruppe", "satse", "satsa",
)  # fmt: skip
# What stands where nobody has decided: «ukjent», «n/a», «kommer senere».
_AAPNE = frozenset({
    "anna", "annet", "diverse", "fixme", "ikke", "ikkje", "inga", "ingen", "kjem", "kommer", "mangler", "manglar", "n", "na",
    "oppgitt", "oppgjeve", "seinare", "senere", "test", "todo", "uavklart", "ukjend", "ukjent", "usikker", "usikkert", "veit",
    "vet", "x", "xx", "xxx",
})  # fmt: skip
MINST_ORD = 5  # a description of fewer words says nothing
MINST_INNHOLD = 2  # words that are about something, in a description
# The documents of a municipality, and what is told of elsewhere.
DOKUMENTER = (
    "økonomiplan", "handlingsplan", "handlingsprogram", "årsbudsjett", "budsjett", "årsmelding", "årsrapport",
    "kommuneplan", "samfunnsdel", "temaplan", "delplan", "strategi", "vedlegg", "kapit", "avsnitt", "nettsid", "nettsted",
    "nettstad", "rapport", "dokument", "saksframlegg", "notat", "virksomhetsplan", "verksemdplan", "handlingsdel",
    "intranett", "planen", "planer", "planar", "tabell", "utfordringsnotat", "kunnskapsgrunnlag",
)  # fmt: skip
# How a sentence begins that only says where to read on, and what it then points to. «Se på leieavtalene» points to nothing.
_VIS_TIL = (
    "se ", "sjå ", "les ", "gå til ", "gå inn ", "klikk ", "mer om ", "meir om ", "mer informasjon ", "meir informasjon ",
    "for mer ", "for meir ", "for nærmere ", "for nærare ", "du finner ", "du finn ", "dette står ",
    "tjenesten er beskrevet ", "tjenesten er omtalt ", "tenesta er skildra ", "tenesta er omtala ", "jf", "viser til",
    "vi viser til", "me viser til", "det vises til", "henviser til", "vi henviser til", "tiltaket står i",
    "tiltaket er omtalt", "tiltaket er beskrevet", "tiltaket går fram av", "utfordringen er omtalt",
    "utfordringen er beskrevet", "omtalt i", "beskrevet i", "dette er omtalt", "dette er beskrevet", "står i",
)  # fmt: skip
# How one begins that may go on to say something: «Ta kontakt, så lager vi planen sammen».
_KAN_VISE_TIL = ("dette er ", "ta kontakt ", "kontakt oss", "ring oss", "spør oss")
_DIT = (
    "nettsid", "nettsted", "nettstad", "hjemmesid", "heimesid", "på nett", "internett", "intranett", "www", "http", ".no",
    "lenk", "brosjyre", "vedlegg", "kapittel", "kapitlet", "kvalitetssystem", "informasjon", "opplysning", "rundskriv",
    "håndbok", "handbok", "reglement", "rutine", "veileder", "rettleiar", "retningslinje", "tjenestestandard",
)  # fmt: skip


@lru_cache(maxsize=1024)  # each measure's and service's is asked for in this check and in the next
def feil_ved_beskrivelse(tekst: str) -> Text:
    """Why a description of something says nothing; empty when it may say something."""
    if feil := feil_ved_kort_tekst(tekst):
        return feil
    return message("en beskrivelse som sier hva det går ut på") if sier_ingenting(tekst) else ""


def feil_ved_kort_tekst(tekst: str) -> Text:
    """Why a short text says nothing; empty when it may say something, be it in the most ordinary words."""
    if plassholder := plassholderen(tekst):
        return message("en beskrivelse uten plassholderen «{tekst}»", tekst=plassholder)
    if notat := next((setning for setning in setninger_i(tekst) if er_notat(searchable(setning))), ""):
        return message("en beskrivelse uten beskjeden «{tekst}» til den som skriver", tekst=notat)
    if not (antall := len(ordene(tekst))):
        return message("beskrivelse")
    if antall < MINST_ORD:
        return message("en beskrivelse på minst {minst} ord", minst=MINST_ORD)
    if viser_bare_videre(tekst):
        return message("en beskrivelse som sier mer enn hvor det står")
    return ""


def sier_ingenting(tekst: str) -> bool:
    """Whether a description could stand under anything: it has hardly a word of its own."""
    return len(innhold(tekst, _OM_ALT)) < MINST_INNHOLD


def innhold(tekst: str, tomme: tuple[str, ...] = ()) -> set[str]:
    """The different words of a text that are about something, as far as words can tell. `tomme` are the beginnings of those that
    are about nothing where the text stands; a space after one says that the word ends there."""
    ord = _innhold(tekst)
    return {o for o in ord if not f"{o} ".startswith(tomme)} if tomme else set(ord)


@lru_cache(maxsize=4096)  # a description is asked several questions
def _innhold(tekst: str) -> frozenset[str]:
    return frozenset(filter(_er_innhold, ordene(tekst)))


@lru_cache(maxsize=8192)  # the words of one text are for the most part those of others
def _er_innhold(ord: str) -> bool:
    if len(ord) < _MINST_BOKSTAVER or ord.isdecimal() or ord in TOMME_ORD:
        return False
    return not f"{ord} ".startswith(_TOMME_STAMMER)


def staar_aapent(tekst: str, ogsaa: Collection[str] = ()) -> bool:
    """Whether a name is only what stands where nobody has decided. `ogsaa` are the words that say no more there."""
    ord = ordene(tekst.replace("/", ""))  # «n/a»
    return bool(ord) and _AAPNE.union(ogsaa).issuperset(ord)


def viser_bare_videre(tekst: str) -> bool:
    """Whether a text says nothing but where to read on: every sentence of it does."""
    sagt = searchable(lest(tekst)).strip()
    return all(map(_viser_videre, SETNINGSSLUTT.split(sagt)))


def _viser_videre(setning: str) -> bool:
    if setning.startswith(_VIS_TIL):
        return any(sted in setning for sted in _DIT) or any(o.startswith(DOKUMENTER) for o in ordene(setning))
    return setning.startswith(_KAN_VISE_TIL) and any(sted in setning for sted in _DIT)
