"""Whether a sentence is of those who live in another town: «følger opp innbyggerne i Tønsberg», «sitter i Larvik og hjelper dem som
bor der».

No list of places is asked, as a municipality has many of its own: a place is another where nothing else in the plan has its name.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.model.plan import Enhet, Tiltak, Utfordring
from bolig_cli.searchable import searchable

_NAVN = r"([A-ZÆØÅ][a-zæøå-]+(?:[ -][A-ZÆØÅ][a-zæøå]+)*)"
_STED = rf"\bi {_NAVN}(?!\w)"
# Those who are there, right before the place.
_DE_SOM_ER = (
    r"\b(?i:(?:inn|be)bygger\w*|bor|bor du|bor de|bosatt\w*|beboer\w*|bebuar\w*|innbyggjar\w*|bur|folk\w*|familiene|familier"
    rf"|personer|adresse|hjemme|husstander|husstandene) {_STED}"
)
_DER = " der "
_IKKE_BY = (
    "gata", "gaten", "gate", "veien", "vegen", "vei", "veg", "huset", "senteret", "bygget", "norge", "noreg", "plass", "torg",
)  # fmt: skip
_SAMMEN = ("samarbeid", "sammen med", "saman med", "avtale med", "vertskommune", "på vegne", "interkommunal")


def av_en_annen_by(context: Context, setning: str) -> bool:
    if not _har_sted(setning):
        return False
    sagt = f"{searchable(setning)} ".replace(",", " ").replace(".", " ")
    funnet = re.search(_DE_SOM_ER, setning)
    if funnet is None and har(sagt, (_DER,)):
        funnet = re.search(_STED, setning)
    if funnet is None or har(sagt, _SAMMEN):
        return False
    navn = ordene(funnet[1])
    return not funnet[1].lower().endswith(_IKKE_BY) and not any(_kjent(context)[o] for o in navn)


@lru_cache(maxsize=8192)  # what has not changed names the same in the next check
def _har_sted(setning: str) -> bool:
    return " i " in f" {setning}" and re.search(_STED, setning) is not None


class _Kjent(dict[str, bool]):
    """A word → whether it is of the municipality's own name, or stands in a chapter, measure, challenge or name of a unit."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def __missing__(self, ord: str) -> bool:
        plan = self.context.plan
        steder = (
            *(k.tekst.searched for k in plan.kapitler),
            *(searchable(e.tittel) for e in plan.all(Enhet)),
            *(searchable(f"{t.tittel} {t.beskrivelse.plain}") for t in plan.all(Tiltak)),
            *(searchable(f"{u.tittel} {u.beskrivelse.plain}") for u in plan.all(Utfordring)),
        )
        made = self[ord] = ord in egne_navn(self.context) or any(ord in tekst for tekst in steder)
        return made


@kept
def _kjent(context: Context) -> Mapping[str, bool]:
    return _Kjent(context)
