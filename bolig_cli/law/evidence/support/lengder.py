"""Lengths of time as a running text has them: «tre uker», «14 dagar», «halvannet år», «to til tre måneder», «samme dag»."""

import re
from collections.abc import Iterator, Mapping

from bolig_cli.message import Message, message
from bolig_cli.model.varighet import LONGEST_MONTH, LONGEST_YEAR, Tidsenhet, Varighet
from bolig_cli.record import record

_TALL: Mapping[str, int] = {
    **dict.fromkeys(("en", "én", "ett", "et", "ein", "éin", "ei", "eit", "eitt", "éi"), 1),
    **{
        ord: nr
        for nr, alle in enumerate(
            (
                "to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
                "femten", "seksten", "sytten", "atten", "nitten", "tjue tyve",
            ),
            2,
        )
        for ord in alle.split()
    },
    "par": 2, "flere": 2, "fleire": 2, "mange": 3,
    "tretti": 30, "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "nitti": 90, "hundre": 100,
}  # fmt: skip
_HALVANNEN = frozenset({"halvannen", "halvannan", "halvanna", "halvannet", "halvtanna", "halvtannet"})
_HALV = frozenset({"halv", "halvt", "halve"})
_MAANED = (28, LONGEST_MONTH)
_AAR = (365, LONGEST_YEAR)
# The least and the most days in each.
_ENHETER: Mapping[str, tuple[int, int]] = {
    **dict.fromkeys(("dag", "dager", "dagar", "dagers", "dagars", "døgn", "døgns"), (1, 1)),
    **dict.fromkeys(("virkedager", "virkedagar", "arbeidsdager", "arbeidsdagar", "yrkedagar", "hverdager", "kvardagar"), (1, 2)),
    **dict.fromkeys(("uke", "uker", "ukers", "ukes", "veke", "veker", "vekers", "vekes"), (7, 7)),
    **dict.fromkeys(("måned", "måneder", "måneders", "månad", "månader", "månaders", "mnd"), _MAANED),
    **dict.fromkeys(("år", "års"), _AAR),
}  # fmt: skip
# How the words begin of which a sentence must have one for it to have a length.
TIDSORD = "dag|virkedag|arbeidsdag|yrkedag|hverdag|kvardag|døgn|uke|veke|måned|månad|mnd|år |års |kvartal|halvår|time"
_SAMME = frozenset({"samme", "same"})
_MELLOM = frozenset({"til", "-", "–", "eller"})
_TIMER = frozenset({"time", "timer", "timar", "timers", "timars"})
_HALVE_ENHETER: Mapping[str, tuple[int, int]] = {
    "halvår": (181, 184),
    "halvåret": (181, 184),
    "kvartal": (90, 92),
    "kvartalet": (90, 92),
}
_DAGER_I_TIMER = 24
_TID = {
    Tidsenhet.DAGER: (message("én dag"), message("dager")),
    Tidsenhet.UKER: (message("én uke"), message("uker")),
    Tidsenhet.MAANEDER: (message("én måned"), message("måneder")),
    Tidsenhet.AAR: (message("ett år"), message("år")),
}


@record
class Lengde:
    """A length in a text: the least and the most days that it is, and the places of its first and its last letter."""

    minst: int
    mest: int
    fra: int
    til: int


def lengder_i(sagt: str) -> Iterator[Lengde]:
    """The lengths in a sentence as it is searched, with one space between the words, in order."""
    ord = [(o[0].strip(".,;:"), o.start()) for o in re.finditer("[^ ]+", sagt)]
    for nr, (o, fra) in enumerate(ord):
        til = fra + len(o)
        if o in _HALVE_ENHETER:
            minst, mest = _HALVE_ENHETER[o]
            yield Lengde(minst, mest, fra, til)
        elif o in _TIMER and nr and (antall := _tall(ord[nr - 1][0])):
            dager = int(-(-antall // _DAGER_I_TIMER))
            yield Lengde(0, dager, ord[nr - 1][1], til)
        elif o == "dag" and nr and ord[nr - 1][0] in _SAMME:
            yield Lengde(0, 1, ord[nr - 1][1], til)
        elif o == "dag" and nr and ord[nr - 1][0] == "neste":
            yield Lengde(1, 1, ord[nr - 1][1], til)
        elif o in _ENHETER and nr:
            yield from _foran(ord, nr, til)


def _foran(ord: list[tuple[str, int]], nr: int, til: int) -> Iterator[Lengde]:
    """The length that ends with the unit at `nr`: one number before it, or two."""
    minst, mest = _ENHETER[ord[nr][0]]
    siste, sted = ord[nr - 1]
    if "-" in siste.strip("-") or "–" in siste.strip("–"):
        fra_, _, til_ = siste.replace("–", "-").partition("-")
        tall, hoeyest = _tall(fra_), _tall(til_)
    elif siste in _HALVANNEN:
        tall = hoeyest = 1.5
    elif siste in _HALV:
        # «et halvt år», «to og et halvt år»
        hele = _tall(ord[nr - 4][0]) if nr > 3 and ord[nr - 3][0] == "og" else 0
        sted = ord[nr - 4][1] if hele else sted
        tall = hoeyest = hele + 0.5
    else:
        tall = hoeyest = _tall(siste)
        if nr > 2 and ord[nr - 2][0] in _MELLOM and (lavest := _tall(ord[nr - 3][0])):
            tall, sted = lavest, ord[nr - 3][1]
    if tall and hoeyest:
        yield Lengde(int(tall * minst), int(-(-hoeyest * mest // 1)), sted, til)


def _tall(ord: str) -> float:
    """The number that a word is; 0 for none."""
    if ord in _TALL:
        return _TALL[ord]
    tegn = ord.replace(",", ".")
    return float(tegn) if tegn.replace(".", "", 1).isdecimal() else 0


def i_ord(tid: Varighet) -> Message:
    """A length in the data as it is said: «én måned», «3 uker»."""
    en, flere = _TID[Tidsenhet(tid.enhet)]
    return en if tid.antall == 1 else message("{antall} {enhet}", antall=tid.antall, enhet=flere)
