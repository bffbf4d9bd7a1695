"""Which other municipality a short text names, by the country's list, and whether it is the one that does what is told.

Many of their names are words («Time»), or are called so in several places («Sande»): such a name is one only beside «kommune».
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bolig_cli.kommuner import by_first_word
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.annetsteds import KOMMUNEN
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible

_OGSAA_ANNET = frozenset((
    "alver", "aure", "bø", "dovre", "fjord", "flå", "frosta", "gol", "gran", "grane", "grue", "gulen", "heim", "herøy", "hol",
    "hole",
    "hå", "kinn", "kvam", "leka", "lier", "lom", "lund", "luster", "lyngen", "marker", "moss", "nes", "nome", "os", "osen", "rana",
    "råde", "røst", "sande", "sel", "sola", "stad", "stange", "strand", "stranda", "sula", "time", "tinn", "tolga", "valle", "vang",
    "vega", "vegårshei", "vik", "voss", "våler", "øyer", "ål", "åmot", "ås",
))  # fmt: skip
_STORT = re.compile(r"[A-ZÆØÅÁ](?<!\w.)\w+")  # that begins a word: the letter is looked for first
_ORD = re.compile(r"\w+")
# What makes another municipality's work ours as well.
_SAMMEN = (
    "samarbeid", "interkommunal", "vertskommun", "felles", "sammen med", "saman med", "avtale", "på vegne", "for oss", "region",
)  # fmt: skip
# That we do it too. «Det synes vi er flott» says nothing of what we do.
_GJERNING = r"(?:gir|gjev|gjør|gjer|har|tilbyr|hjelper|betaler|deler|lager|kjøper|bygger|bruker|yter)"
_VI_GJOER = (
    rf" (?:vi|me|oss|kommunen|boligkontoret|nav) (?:\w+ )?{_GJERNING} |{_GJERNING} (?:vi|me|kommunen) | oss | vår"
)
_GJOER = frozenset({
    "gir", "gjev", "ga", "gav", "har", "hadde", "gjør", "gjer", "får", "tar", "tek", "står", "lar", "yter", "eier", "skal", "vil",
    "kan", "fikk", "bygde",
})  # fmt: skip
_ET_VERB = 5  # letters: «deler», and not «der»
_VERB = ("er", "ar", "te", "de")
_GJOER_DE = r" (?:gjør|gjer|gir|gjev|har|hjelper|får|løser|ordner) (?:de|dei) "
_GIS_AV = r" (?:gis|tilbys|ytes|drives|gjøres|utføres|lages|gitt|drevet|betalt|laget) av $"
# What another has tried out may well be what is done here.
_FORBILDE = ("erfaring", "modell", "mønster", "lært av", "slik som i", "etter ide")

_NABOER = (
    " nabokommun",
    " grannekommun",
    " annen kommune ",
    " annan kommune ",
    " andre kommuner ",
    " andre kommunar ",
    " kommunen du ",
    " hjemkommun",
    " heimkommun",
)
_OSS = r" (?:vi|me|oss|vår|vårt|våre|kommunen vår|din kommune) "
_HUS_I = (  # «sykehuset i Tønsberg»
    r" (?:syke?hus|sjukehus|fengsel|anstalt|klinikk|dps|institusjon|mottak|høgskol|høyskol|universitet|fagskol)\w* (?:i|på) $"
)


@record
class Nevnt:
    """A municipality as it is named, with what stands before it and after it, in lower case."""

    navn: str
    foran: str
    etter: str


def andre_kommuner(context: Context, tekst: str) -> Iterator[Nevnt]:
    """The other municipalities that a text names."""
    if not _kan_nevne_en(tekst):  # as nearly all
        return
    skrevet, egne = visible(tekst), _egne(context)
    funnet = list(_ORD.finditer(skrevet))
    ord = [searchable(m[0]) for m in funnet]
    for nr, m in enumerate(funnet):
        if not m[0][0].isupper():
            continue
        grunn = _grunnform(ord[nr])
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


@lru_cache(maxsize=8192)  # what has not changed names the same in the next check
def _kan_nevne_en(tekst: str) -> bool:
    return any(_grunnform(searchable(ord)) for ord in _STORT.findall(visible(tekst)))


def _grunnform(ord: str) -> str:
    """A word that a name may begin with, without the ending of what is somebody's: «Tønsbergs»; "" for none."""
    return next((o for o in (ord, ord.removesuffix("s")) if o in by_first_word()), "")


def gjoeres_av_en_annen(context: Context, setning: str) -> bool:
    """Whether a sentence tells what another municipality does, and nothing of us: «Tønsberg gir tilskudd», «slik gjør de i
    Horten»."""
    nevnte = tuple(andre_kommuner(context, setning))
    if not nevnte:  # as nearly all
        return False
    sagt = f" {searchable(setning)} "
    if har(sagt, (*_SAMMEN, *_FORBILDE)) or re.search(_VI_GJOER, sagt):
        return False
    return any(_gjoer(nevnt, sagt) for nevnt in nevnte)


def nevner_bare_en_annen(context: Context, setning: str) -> bool:
    """Whether a sentence of what residents get names another municipality, and neither us nor what we do together: whoever it says
    gives it, and however («blir tilbudt av», «tar seg av», «hos nabokommunen»), it may be that one. A hospital or a prison may well
    lie there."""
    sagt = f" {searchable(setning)} ".replace(",", " ").replace(".", " ")
    if not har(sagt, _NABOER) and not _kan_nevne_en(setning):  # as nearly all
        return False
    if har(sagt, _SAMMEN) or re.search(_OSS, sagt) or re.search(_VI_GJOER, sagt):
        return False
    nevnte = [n for n in andre_kommuner(context, setning) if not re.search(_HUS_I, f" {n.foran}")]
    return bool(nevnte) or har(sagt, _NABOER)


def er_delt(navn: str) -> bool:
    """Whether a name says that what it is of is several municipalities' together."""
    return har(searchable(navn), _SAMMEN)


def _gjoer(nevnt: Nevnt, sagt: str) -> bool:
    foran, neste = f" {nevnt.foran}", next(iter(nevnt.etter.split()), "")
    if foran.endswith(" til ") and " flytt" in sagt:  # «får du hvis du flytter til Horten»
        return True
    if foran.endswith((" i ", " hos ")):
        return re.search(_GJOER_DE, sagt) is not None
    if re.search(_GIS_AV, foran):
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
        and (neste in _GJOER or (len(neste) >= _ET_VERB and neste.endswith(_VERB)))
    )


def _kan_vaere_noe_annet(navn: Sequence[str]) -> bool:
    return len(navn) == 1 and navn[0] in _OGSAA_ANNET


@kept
def _egne(context: Context) -> frozenset[str]:
    """The words of the names of those who make the plan, which its title has too where they are several."""
    return egne_navn(context) | (frozenset(ordene(context.plan.tittel)) - KOMMUNEN)
