"""Which lines a sentence may be one of, by its words: most are of none, and are read no further."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from bolig_cli.law.evidence.support.motsigelser import MOTSIGELSER
from bolig_cli.law.evidence.support.motsigelser.ord import BARE, NEI
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse

# Numbers of what a word can tell: below _OM are lines, and from there on what they are about.
_OM = 10_000
_NEKTER, _AVGRENSER = 20_000, 20_001
_BEGYNNELSE = 3  # letters of a word that its stems are looked up by


def aktuelle(sagt: str, over: frozenset[int]) -> Sequence[tuple[str, Motsigelse]]:
    """The lines that a sentence may be one of, each with what it speaks against; `over` is what the heading may be about."""
    kan = kan_vaere(sagt)
    alt = kan | over
    linjer, krav = _linjer(), _krav()
    return [linjer[nr] for nr in sorted(kan) if nr < _OM and krav[nr] <= alt]


@cache
def _linjer() -> Sequence[tuple[str, Motsigelse]]:
    """Every line of the table, with what it speaks against."""
    return tuple((hva, motsigelse) for hva, alle in MOTSIGELSER.items() for motsigelse in alle)


@cache
def _om() -> Sequence[int]:
    """What each line is about, as a number."""
    numre: dict[str, int] = {}
    return tuple(numre.setdefault(m.om, _OM + len(numre)) for _, m in _linjer())


@cache
def _krav() -> Sequence[frozenset[int]]:
    """What else must be there for each line: what it is about, and a denial or a limit where it is one of those."""
    mer = {Nektelse: {_NEKTER}, Avgrensning: {_AVGRENSER}}
    return tuple(frozenset({om} | mer.get(type(m), set())) for om, (_, m) in zip(_om(), _linjer(), strict=True))


@cache
def _stammer() -> Mapping[str, Sequence[tuple[str, int]]]:
    """By the first letters of a word: the stems that it may be of, each with the number of what it tells. Of a stem of several
    words, the longest has to be there."""
    by: dict[str, list[tuple[str, int]]] = {}
    alle = {m.om: om for (_, m), om in zip(_linjer(), _om(), strict=True)}
    for stammer, nr in (*alle.items(), *((m.kjennetegn, nr) for nr, (_, m) in enumerate(_linjer()))):
        for stamme in stammer.split("|"):
            if " " in stamme:
                *foran, siste = stamme.split(" ")
                lengst = max(foran, key=len)
                stamme = siste if len(siste) > len(lengst) else f"{lengst} "
            by.setdefault(stamme[:_BEGYNNELSE], []).append((stamme, nr))
    for ord, nr in (*((o, _NEKTER) for o in NEI), *((o, _AVGRENSER) for o in BARE)):
        foerste = f"{ord.split()[0]} "
        by.setdefault(foerste[:_BEGYNNELSE], []).append((foerste, nr))
    return by


def kan_vaere(sagt: str) -> frozenset[int]:
    """The lines that a sentence may be one of, and what it may be about, as its words tell."""
    return frozenset().union(*map(_med_ordet, sagt.split()))


@lru_cache(maxsize=8192)  # each word of a text is looked up once
def _med_ordet(ord: str) -> Sequence[int]:
    ord = f"{ord} "
    return [nr for stamme, nr in _stammer().get(ord[:_BEGYNNELSE], ()) if ord.startswith(stamme)]
