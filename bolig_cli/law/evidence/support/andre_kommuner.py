"""Which other municipality a short text names, by the country's list, and whether it is the one that does what is told.

Many of their names are words («Time»), or are called so in several places («Sande»): such a name is one only beside «kommune».
"""

import re
from collections.abc import Collection, Iterator

from bolig_cli.kommuner import by_first_word
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.annetsteds import KOMMUNEN
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible

_KORT = 4  # letters: as short a name is a word, or a farm's, as often as it is a municipality's
_OGSAA_ANNET = frozenset((
    "alver", "fjord", "frosta", "grane", "gulen", "heim", "herøy", "luster", "lyngen", "marker", "osen", "sande", "stange",
    "strand", "stranda", "valle", "vegårshei", "våler", "øyer",
))  # fmt: skip
_ORD = re.compile(r"\w+")
# What makes another municipality's work ours as well.
_SAMMEN = (
    "samarbeid", "interkommunal", "vertskommun", "felles", "sammen med", "saman med", "avtale", "på vegne", "for oss", "region",
)  # fmt: skip
_VI = frozenset({"vi", "oss", "vår", "vårt", "våre", "me", "kommunen", "kommunens"})
_GJOER = frozenset({
    "gir", "gjev", "ga", "gav", "har", "hadde", "gjør", "gjer", "får", "tar", "tek", "står", "lar", "yter", "eier", "skal", "vil",
    "kan", "fikk", "bygde",
})  # fmt: skip
_VERB = ("er", "ar", "te", "de")
_GJOER_DE = re.compile(r" (?:gjør|gjer|gir|gjev|har|hjelper|får|løser|ordner) (?:de|dei) ")
_GIS_AV = re.compile(r" (?:gis|tilbys|ytes|drives|gjøres|utføres|lages|gitt|drevet|betalt|laget) av $")
# What another has tried out may well be what is done here.
_FORBILDE = ("erfaring", "modell", "mønster", "lært av", "slik som i", "etter ide")


@record
class Nevnt:
    """A municipality as it is named, with what stands before it and after it, in lower case."""

    navn: str
    foran: str
    etter: str


def andre_kommuner(context: Context, tekst: str) -> Iterator[Nevnt]:
    """The other municipalities that a text names."""
    egne, skrevet = _egne(context), visible(tekst)
    if skrevet.islower():
        return
    funnet = list(_ORD.finditer(skrevet))
    ord = [searchable(m[0]) for m in funnet]
    for nr, m in enumerate(funnet):
        if not m[0][0].isupper():
            continue
        grunn = ord[nr] if ord[nr] in by_first_word() else ord[nr].removesuffix("s")  # «Tønsbergs»
        for navn in by_first_word().get(grunn, ()):
            slutt = nr + len(navn)
            bak = ord[slutt : slutt + 1]
            kommune = bak[:1] in (["kommune"], ["kommunes"], ["herad"])
            if ord[nr + 1 : slutt] != list(navn[1:]) or not egne.isdisjoint(navn):
                continue
            if kommune or not _kan_vaere_noe_annet(navn):
                til = funnet[slutt - 1 + kommune].end()
                navnet = skrevet[m.start() : til]
                yield Nevnt(
                    navnet if grunn == ord[nr] else navnet.removesuffix("s"),
                    searchable(skrevet[: m.start()]),
                    searchable(skrevet[til:]),
                )


def gjoeres_av_en_annen(context: Context, setning: str) -> bool:
    """Whether a sentence tells what another municipality does, and nothing of us: «Tønsberg gir tilskudd», «slik gjør de i
    Horten»."""
    sagt = f" {searchable(setning)} "
    if har(sagt, (*_SAMMEN, *_FORBILDE)) or not _VI.isdisjoint(ordene(setning)):
        return False
    return any(_gjoer(nevnt, sagt) for nevnt in andre_kommuner(context, setning))


def er_delt(navn: str) -> bool:
    """Whether a name says that what it is of is several municipalities' together."""
    return har(searchable(navn), _SAMMEN)


def _gjoer(nevnt: Nevnt, sagt: str) -> bool:
    foran, neste = f" {nevnt.foran}", next(iter(nevnt.etter.split()), "")
    if foran.endswith((" i ", " hos ")):
        return _GJOER_DE.search(sagt) is not None
    if _GIS_AV.search(foran):
        return True
    if foran.endswith(" er ") and neste == "som":  # «det er Tønsberg som gir»
        return True
    er_sagt_om = (
        foran.rstrip().endswith((",", ".", ":", " at", " som", " når", " hvis", " mens", " og", " men"))
        or not foran.strip()
    )
    return (
        er_sagt_om
        and nevnt.etter.startswith(" ")
        and (neste in _GJOER or (len(neste) > _KORT and neste.endswith(_VERB)))
    )


def _kan_vaere_noe_annet(navn: Collection[str]) -> bool:
    return len(navn) == 1 and all(len(o) <= _KORT or o in _OGSAA_ANNET for o in navn)


@kept
def _egne(context: Context) -> frozenset[str]:
    """The words of the names of those who make the plan, which its title has too where they are several."""
    return egne_navn(context) | (frozenset(ordene(context.plan.tittel)) - KOMMUNEN)
