"""Whether a sentence tells what is done in another place: «I Tønsberg kommune kan den som er uenig, klage»."""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.searchable import searchable

_LAND = frozenset((
    "danmark", "sverige", "svergar", "finland", "island", "norden", "europa", "tyskland", "england", "storbritannia", "usa",
    "utlandet", "nederland",
))  # fmt: skip
_I = ("i ", "hos ")
_I_BEGYNNELSEN = tuple(f"{slutt}{i}" for slutt in ("\n", ". ", "! ", "? ", ": ") for i in _I)  # of a sentence
KOMMUNEN = frozenset(("kommune", "herad", "bydel", "fylke"))
_SAMMEN = (
    "samarbeid",
    "sammen med",
    "saman med",
    "avtale",
    "i lag med",
    "for oss",
    "på vegne",
    "på vegner",
    "vertskommune",
    "felles",
    "hele region",
    "heile region",
)
_VI = frozenset(("vi", "oss", "vår", "vårt", "våre", "me"))
# What a municipality does for its own people. One that answers at night may do so for us.
_GJOER_SELV = frozenset((
    "har", "hadde", "gir", "gjev", "lar", "let", "tilbyr", "tilbyd", "bruker", "brukar", "skriver", "skriv", "sier", "seier",
    "begrunner", "grunngjev", "informerer", "informerar", "hjelper", "hjelp", "lager", "lagar", "deler", "ringer", "ringjer",
    "følger", "følgjer", "bygger", "byggjer", "kjøper", "kjøper", "leier", "leiger", "satser", "satsar", "arbeider", "arbeidar",
))  # fmt: skip
_HOS_DEM = (
    "hjelper de ",
    "hjelper dei ",
    "hjelp dei ",
    "gjør de ",
    "gjer dei ",
    "har de ",
    "har dei ",
    "gir de ",
    "gjev dei ",
)
_NABOEN = ("i nabokommun", "i grannekommun", "nabokommun", "grannekommun", "hos nabokommun")


def kan_vaere_annetsteds(tekst: str) -> bool:
    """Whether a text as it is searched may have such a sentence: most have none."""
    if " kommune " in tekst or " herad " in tekst or "nabokommun" in tekst or "grannekommun" in tekst:
        return True
    return tekst.startswith(_I) or har(tekst, _I_BEGYNNELSEN)


def annetsteds(setninger: Iterable[str], egne: Collection[str]) -> frozenset[str]:
    """The sentences that begin with another place, or with what another municipality does. `egne` are the words of the
    municipality's own names."""
    return frozenset(setning for setning in setninger if _et_annet_sted(setning, egne))


def _et_annet_sted(setning: str, egne: Collection[str]) -> bool:
    ord, sagt = setning.split(), f"{searchable(setning)} "
    if sagt.startswith(_NABOEN):
        return _alene(sagt)
    if sagt.startswith(_I):
        return _i_et_annet_sted(ord[1:], sagt, egne)
    navn, slag, gjoer = _delt(ord)
    return slag in KOMMUNEN and gjoer in _GJOER_SELV and navn.isdisjoint(egne) and _alene(sagt)


def _i_et_annet_sted(ord: Sequence[str], sagt: str, egne: Collection[str]) -> bool:
    """Whether what stands after «i» is another place. A town may be anything of ours, unless it is told what they do there."""
    navn, slag, _ = _delt(ord)
    if not navn or not navn.isdisjoint(egne):
        return False
    if slag in KOMMUNEN or not navn.isdisjoint(_LAND):
        return not har(sagt, _SAMMEN)
    return har(sagt, _HOS_DEM) and _alene(sagt)


def _delt(ord: Sequence[str]) -> tuple[frozenset[str], str, str]:
    """The words of the name that something begins with, what kind of place it is, and what comes then."""
    navn = list(takewhile(lambda o: o[:1].isupper(), ord))
    slag, gjoer, *_ = (*ordene(" ".join(ord[len(navn) : len(navn) + 2])), "", "")
    return frozenset(o for n in navn for o in ordene(n)), slag, gjoer


def _alene(sagt: str) -> bool:
    """Whether what is done in another municipality is its own: we have no part in it."""
    return _VI.isdisjoint(ordene(sagt)) and not har(sagt, _SAMMEN)
