"""Whether a sentence tells what is done in another place: «I Tønsberg kommune kan den som er uenig, klage»."""

from collections.abc import Collection, Iterable
from itertools import takewhile

from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.searchable import searchable

_LAND = frozenset((
    "danmark", "sverige", "svergar", "finland", "island", "norden", "europa", "tyskland", "england", "storbritannia", "usa",
    "utlandet", "nederland",
))  # fmt: skip
_I = ("i ", "hos ")
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
)


def kan_vaere_annetsteds(tekst: str) -> bool:
    """Whether a text as it is searched may have such a sentence: most have none."""
    return tekst.startswith(_I) or any(f"{slutt}{i}" in tekst for slutt in ("\n", ". ", "! ", "? ", ": ") for i in _I)


def annetsteds(setninger: Iterable[str], egne: Collection[str]) -> frozenset[str]:
    """The sentences that begin with another place. `egne` are the words of the municipality's own names."""
    return frozenset(setning for setning in setninger if _begynner_et_annet_sted(setning, egne))


def _begynner_et_annet_sted(setning: str, egne: Collection[str]) -> bool:
    foerste, *resten = setning.split() or [""]
    if f"{foerste.lower()} " not in _I:
        return False
    navn = list(takewhile(lambda ord: ord[:1].isupper(), resten))
    ord = {o for n in navn for o in ordene(n)}
    slag = ordene(" ".join(resten[len(navn) : len(navn) + 1]))
    kommune = not KOMMUNEN.isdisjoint(slag) and ord.isdisjoint(egne)
    return bool(ord) and (kommune or not ord.isdisjoint(_LAND)) and not any(s in searchable(setning) for s in _SAMMEN)
