"""What a reader of a text sees of it: its words and its sentences."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.uferdig import kan_ha_plassholder, plassholderen
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.sentence import SENTENCE_END

_ORD = re.compile(r"[^\W_]+")
_TEGN = ".,;:!?()«»"
KORT = 3  # a word as short as «nav» stands in too many others to be looked for inside them
_IKKE_LEST = re.compile(r"~~.*?~~|!\[[^\]\n]*\](?:\([^)\n]*\))?|<!--.*?-->", re.DOTALL)
SETNINGSSLUTT = SENTENCE_END  # what several rooms ask of a sentence is asked of the same


def lest(tekst: str) -> str:
    """What a reader of the document takes as said: without what is struck out, alternative texts and comments."""
    # Most texts have neither of them, and are not gone through letter by letter.
    if "~~" not in tekst and "![" not in tekst and "<!" not in tekst:
        return tekst
    return _IKKE_LEST.sub(" ", tekst)


def ordene(tekst: str) -> list[str]:
    """The words of a text, in lower case."""
    return list(_ordene(tekst))


@lru_cache(maxsize=4096)  # several questions are asked of the same texts, in one check and in the next
def _ordene(tekst: str) -> Sequence[str]:
    return _ORD.findall(searchable(lest(tekst)))


@lru_cache(maxsize=4096)  # several kinds of evidence ask of the same texts, and so does the next check
def setninger_i(tekst: str) -> tuple[str, ...]:
    """The sentences of a text as they are written, in order, without those that have a placeholder."""
    sett = visible(lest(tekst))
    delt = (" ".join(setning.split()) for setning in SETNINGSSLUTT.split(sett))
    if not kan_ha_plassholder(sett):  # as nearly all
        return tuple(filter(None, delt))
    return tuple(setning for setning in delt if setning and not plassholderen(setning))


def setninger(tekst: str) -> list[str]:
    """The different sentences of a text, in order: a sentence that stands twice says no more than once."""
    delt = (" ".join(setning.split()) for setning in re.split(r"[.!?\n]+", searchable(lest(tekst))))
    return list(dict.fromkeys(setning for setning in delt if setning))


def har_et_av(tekst: str, ord: Iterable[str]) -> bool:
    """Whether a short text of the plan's own data has one of the words, also inside a longer one; one of up to three letters only
    where a word begins. A space at either end of a word says that a word begins or ends there."""
    linje = _paa_linje(tekst)
    for o in ord:  # noqa: SIM110 (asked of every text, and a generator takes three times as long)
        if o in linje and (len(o) > KORT or f" {o.lstrip()}" in linje):
            return True
    return False


@lru_cache(maxsize=4096)
def _paa_linje(tekst: str) -> str:
    linje = searchable(lest(tekst))
    for tegn in _TEGN:
        if tegn in linje:
            linje = linje.replace(tegn, " ")
    return " ".join(("", *linje.split(), ""))
