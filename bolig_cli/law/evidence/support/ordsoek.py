"""Words and stems looked for in a plan's texts: as many provisions look in the same, each text is read once.

Words are a search aid: they say where to look, and never what the text means.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.tekst import KORT, SETNINGSSLUTT, lest
from bolig_cli.searchable import searchable, visible

_ORDSTART = re.compile(r"\b(?=\w)")


def har_stamme(context: Context, tekst: str, stammer: Iterable[str]) -> bool:
    """Whether a word of the text begins with one of the stems. A stem of several words is found where they stand in a row."""
    merket = _merket(context)
    text = merket[tekst]
    return any(merket[stamme] in text for stamme in stammer)


def har_ord(context: Context, tekst: str, ord: Iterable[str]) -> bool:
    """Whether the text has one of the search words, also inside a longer word («klage» in «påklages»).

    A word that has a space before it is found only where a word begins: « svar» is not in «ansvar».
    """
    return next(_funnet(context, tekst, ord), None) is not None


def ordene_i(context: Context, tekst: str, ord: Iterable[str]) -> tuple[str, ...]:
    """The search words that the text has: the only ones to look for in its sentences."""
    return tuple(_funnet(context, tekst, ord))


def setningene_med(context: Context, tekst: str, ord: Iterable[str]) -> list[str]:
    """The sentences that have one of the words, as they are written."""
    funnet = ordene_i(context, tekst, ord)
    return [setning for setning in delt_i(context)[tekst] if har_ord(context, setning, funnet)] if funnet else []


def setningene_med_alle(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that have a stem of each group, as they are written."""
    if not all(har_stamme(context, tekst, gruppe) for gruppe in grupper):
        return []
    return [s for s in delt_i(context)[tekst] if all(har_stamme(context, s, gruppe) for gruppe in grupper)]


def setningene_i(context: Context, tekst: str) -> tuple[str, ...]:
    """The sentences of a text, as they are written."""
    return delt_i(context)[tekst]


def naboer_med(context: Context, tekst: str, grupper: Sequence[Sequence[str]]) -> list[str]:
    """The sentences that have a stem of each group, alone or together with the one before or after; as they are written."""
    if not all(har_stamme(context, tekst, gruppe) for gruppe in grupper):
        return []
    alle = delt_i(context)[tekst]
    har = [{nr for nr, gruppe in enumerate(grupper) if har_stamme(context, setning, gruppe)} for setning in alle]
    par = pairwise([*range(len(alle)), len(alle) - 1])  # the last is its own neighbour, for it may be the only one
    med = dict.fromkeys(nr for a, b in par if len(har[a] | har[b]) == len(grupper) for nr in (a, b) if har[nr])
    return [alle[nr] for nr in med]


def omtalen(context: Context, tekst: str, ord: Iterable[str], sagt: Collection[str] = ()) -> list[str]:
    """The sentences that have one of the words, or are among `sagt`, each with the one that follows it: what the text says of the
    matter."""
    funnet = ordene_i(context, tekst, ord)
    alle = delt_i(context)[tekst]
    treff = [setning in sagt or har_ord(context, setning, funnet) for setning in alle]
    return [s for nr, s in enumerate(alle) if treff[nr] or (nr and treff[nr - 1])]


def _funnet(context: Context, tekst: str, ord: Iterable[str]) -> Iterator[str]:
    read = lest_i(context)
    text = read[tekst]
    for o in ord:
        bare = o.lstrip()
        if read[bare] in text and ((bare == o and len(o) > KORT) or har_stamme(context, tekst, [bare])):
            yield o


class _Lest(dict[str, str]):
    """A text → as it is searched."""

    def __missing__(self, tekst: str) -> str:
        made = self[tekst] = searchable(lest(tekst))
        return made


@kept
def lest_i(context: Context) -> _Lest:
    return _Lest()


class _Delt(dict[str, tuple[str, ...]]):
    """A text → its sentences as they are written: many provisions look in the same."""

    def __missing__(self, tekst: str) -> tuple[str, ...]:
        delt = (" ".join(setning.split()) for setning in SETNINGSSLUTT.split(visible(lest(tekst))))
        made = self[tekst] = tuple(delt)
        return made


@kept
def delt_i(context: Context) -> _Delt:
    return _Delt()


class _Merket(dict[str, str]):
    """A text → the same in lower case with a mark before each word, so that a stem is found where a word begins."""

    def __missing__(self, tekst: str) -> str:
        made = self[tekst] = _ORDSTART.sub("\0", searchable(lest(tekst)))
        return made


@kept
def _merket(context: Context) -> _Merket:
    """The same chapters and stems are asked about for many provisions."""
    return _Merket()
