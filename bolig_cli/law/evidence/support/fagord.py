"""Whether the words of a text are such as plans of this kind are written with.

What is about something else altogether cannot be listed: a cake, a game of chess, the stars. What this is about can: `fagord.txt`
has the beginnings of the words that the catalogue, the template, the example and planners' own answers are written with
(`scripts/make_field_words.py`). A text where many words are strange is no lie, but somebody has to read it.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from bolig_cli.law.evidence.support.innhold import innhold
from bolig_cli.law.evidence.support.tekst import lest
from bolig_cli.searchable import visible

ORDLISTE = Path(__file__).parents[2] / "fagord.txt"

STAMME = 6  # letters: «kommun», «bolige»
_KORTEST = 3  # letters before what may be the last part of a word that is put together
_FLERE = 2  # one strange word may be a name, or a new word for an old thing
_MANGE = (
    0.3  # of a text's own words; of planners' answers held back when the list was made, one of a hundred had as many
)
_ENDELSER = ("ene", "ane", "en", "et", "er", "ar", "te", "de", "e", "a", "t", "r")
# What any text may have: when, and in which house.
_OVERALT = (
    "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag", "januar",
    "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember", "morgen",
    "morgon", "ettermiddag", "kveld", "natt", "helg", "klokk", "sommer", "sommar", "vinter", "høst", "haust", "vår",
    "bibliotek", "rådhus", "kontor", "telefon", "virkedag", "kl", "mor", "far", "mødre", "fedre", "sønn", "datter", "døtre",
    "søster", "bror", "besteforeld", "deretter", "fremst", "heltid", "deltid", "uheldig", "fåtall", "imens", "nærmer",
    "midlene", "midlane", "vakten", "vakta", "rådighet", "krone", "hundre", "tusen", "million", "prosent", "ventingen",
    "ventinga", "potten", "ufør", "ventes", "ventast", "gjetning", "gjetting", "barnesak", "skisse", "plutselig", "plutseleg",
    "raskere", "raskare", "lovet", "lova ", "lærer", "lærar", "hotell", "brann", "avvikl", "nummer", "gata", "skjema", "kommun",
    "forrige", "førre", "forut",
)  # fmt: skip
# A capital letter that begins no sentence. The letter is looked for first, and what stands before it where there is one.
_NAVN = re.compile(r"[A-ZÆØÅ](?<=[\wæøå,;] .)\w+")


def stamme(ord: str) -> str:
    """What a word is known by: its beginning, or all of it without an ending."""
    if len(ord) > STAMME:
        return ord[:STAMME]
    slutt = next((e for e in _ENDELSER if ord.endswith(e) and len(ord) - len(e) >= _KORTEST), "")
    return ord.removesuffix(slutt)


@lru_cache(maxsize=1024)  # what has not changed says the same in the next check
def fremmede_ord(tekst: str) -> tuple[str, ...]:
    """The strange words of a text, where they are many; nothing where they are few."""
    egne = _egne(tekst)
    fremmede = tuple(sorted(o for o in egne if not _kjent(o)))
    return fremmede if len(fremmede) >= max(_FLERE, len(egne) * _MANGE) else ()


def ukjente_ord(tekst: str) -> tuple[str, ...]:
    """The strange words of a text, however few."""
    return tuple(sorted(o for o in _egne(tekst) if not _kjent(o)))


def _egne(tekst: str) -> set[str]:
    return innhold(uten_navn(tekst))


def uten_navn(tekst: str) -> str:
    """A text without its names: words with a capital letter that begin no sentence."""
    return _NAVN.sub(" ", visible(lest(tekst)))


def staar_overalt(ord: str) -> bool:
    """Whether any text may have the word: a day, a house, a relative."""
    return ord.startswith(_OVERALT)


@lru_cache(maxsize=8192)  # the words of one text are for the most part those of others
def _kjent(ord: str) -> bool:
    if stamme(ord) in _stammer() or staar_overalt(ord):
        return True
    return any(ord[nr : nr + STAMME] in _stammer() for nr in range(_KORTEST, len(ord) - STAMME + 1))


@cache
def _stammer() -> frozenset[str]:
    return frozenset(ORDLISTE.read_text("utf-8").split())
