"""Whether a text is written as sentences, and is long enough to be an answer: not what it says."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from bolig_cli.law.evidence.support.innhold import BINDER, viser_bare_videre
from bolig_cli.law.evidence.support.tekst import KORT, lest, ordene, setninger
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.message import Text, message

# The verbs that sentences most often have, and whom they are said of or to: one of them is enough to be a sentence.
_VERB = frozenset({
    "er", "var", "blir", "ble", "vert", "vart", "bli", "har", "hadde", "kan", "kunne", "skal", "skulle", "må", "måtte", "vil",
    "ville",
    "bør", "får", "fikk", "fekk", "gir", "gjev", "gav", "ga", "gjør", "gjer", "går", "gikk", "gjekk", "kommer", "kjem", "tar",
    "tek",
    "sender", "avgjør", "avgjer", "ser", "står", "finner", "finn", "spør", "sier", "seier", "lager", "holder", "held", "legger",
    "legg",
    "trenger", "treng", "skjer", "gjelder", "gjeld", "følger", "følgjer", "teller", "tel", "begynner", "byrjar", 
    "samordner", "samordnar", "samarbeider", "samarbeidar", "vurderer", "vurderar", "treffer", "begrunner",
    "tilbyr", "tilbyd", "yter", "hjelper", "bor", "bur", "bodde", "budde", "omfatter", "omfattar", "foretas",
    "fastsettes",
    "ligger", "påhviler", "oppholder", "oppheld", "overtar", "overtek", "beholder", "sikrer", "sikrar", "gis", "nås", "tas",
})  # fmt: skip
_PERSON = frozenset(
    {"vi", "du", "deg", "oss", "jeg", "eg", "dere", "dykk", "de", "dei", "dem", "han", "hun", "ho", "man"}
)
# What a short text without a verb may have instead of words that bind it: it says how many, or what changes.
_ENDRING = frozenset((
    "ny", "nytt", "nye", "flere", "fleire", "færre", "bedre", "betre", "raskere", "raskare", "én", "ett", "eitt", "to", "tre",
    "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "tolv", "tjue", "begge", "hver", "hvert", "kvar", "kvart",
))  # fmt: skip
_MINST_BINDER = 12  # the scantest sentence among planners' own has one word of eight; a row of search words has none
_IKKE_INFINITIV = frozenset(
    ("helse", "kommunale", "økonomiske", "sosiale", "unge", "eldre", "pårørende", "ansatte", "leie", "pleie")
)
_RAD = 5  # words with nothing between them
_EGENSKAP = (
    "ig",
    "ige",
    "sk",
    "ske",
    "elt",
    "elle",
    "ale",
    "ive",
    "ivt",
    "felles",
    "private",
    "åpne",
    "gode",
    "trygge",
    "egne",
)
_BOLIG = "bolig"  # what ends as «rimelig» does, and is no quality
_ANDEL_ULIKE = 0.5


@lru_cache(maxsize=1024)  # many provisions look at the same chapter, and the next check at the same as this one
def feil_ved(tekst: str, minst_ord: int) -> Text:
    """Why a text is no answer; empty when it may be one. Counts each sentence once."""
    if plassholder := plassholderen(tekst):
        return message("den har plassholderen «{tekst}»", tekst=plassholder)
    alle = setninger(tekst)
    ord = [o for setning in alle for o in ordene(setning)]
    gjentatt = message(" når hver setning bare telles én gang") if len(ord) < len(ordene(tekst)) else ""
    if len(ord) < minst_ord:
        return message(
            "den har {antall} ord{gjentatt} og må ha minst {minst_ord}",
            antall=len(ord),
            gjentatt=gjentatt,
            minst_ord=minst_ord,
        )
    if len(set(ord)) < len(ord) * _ANDEL_ULIKE and len(set(ord)) < minst_ord:
        return message("den gjentar de samme ordene")
    if viser_bare_videre(tekst):
        return message("den viser bare til et annet sted")
    if sum(o in BINDER or o.endswith("es") for o in ord) * _MINST_BINDER < len(ord) or uten_verb(tekst):
        return message("den er en rekke ord, og ikke setninger")
    return ""


@lru_cache(maxsize=1024)  # a measure's is asked of again and again
def bare_stikkord(tekst: str) -> bool:
    """Whether a short text is a row of words: nothing in it binds them, is done, counted or changed. «Kjøp av leiligheter» says
    something, as «Bygge fem boliger» does; «bolig hjelp ungdom råd penger» says nothing."""
    for linje in re.split(r"[.!?\n]+", lest(tekst)):
        ord = ordene(linje)
        binder = sum(o in BINDER or o in _ENDRING or o.isdecimal() for o in ord)
        if binder * _MINST_BINDER >= len(ord) > 0:
            return False
        if ord and _er_infinitiv(ord[0]) and not _bare_en_rad(linje, ord):
            return False
    return uten_verb(lest(tekst))


def _er_infinitiv(ord: str) -> bool:
    return ord.endswith("e") and ord not in _IKKE_INFINITIV


def _bare_en_rad(linje: str, ord: Sequence[str]) -> bool:
    """Whether nothing follows from the first word: a comma stands after it, or noun upon noun. «Bofaddere» ends as «bruke» does."""
    if re.match(r"\W*\w+,", linje):
        return True
    return (
        len(ord) >= _RAD
        and not re.search(r"[,;:–]", linje)
        and not any(o.endswith(_EGENSKAP) and not o.endswith(_BOLIG) for o in ord[1:])
    )


def uten_verb(tekst: str) -> bool:
    """Whether no part of a text has a verb: a list of search words, however long."""
    return not any(_har_verb(ordene(ledd)) for ledd in re.split(r"[.!?\n,;:]+", tekst))


def _har_verb(ord: Sequence[str]) -> bool:
    """Whether one of the words may be what a sentence says of something: a passive, or one that ends as verbs do after a noun."""
    return any(
        o in _VERB
        or o in _PERSON
        or (len(o) > KORT and o.endswith(("es", "as", "ast")))
        or (o.endswith(("er", "ar", "te", "de")) and foran.endswith(("en", "et", "a", "ene", "ane", "som")))
        for foran, o in pairwise(("", *ord))
    )
