"""The words that a short text beside the data may have, by what it is of: those of the matter itself, and few others.

What a text may be of instead cannot be listed, and people who write of something else do it in the field's own words as well. What
the coordinator of a person's services does can be said in some hundred words. A text with others is no lie, but somebody has to
read it. The words are in `law/sakens_ord.txt`, by their beginnings.
"""

from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from pathlib import Path

from bolig_cli.law.evidence.support.fagord import staar_overalt, uten_navn
from bolig_cli.law.evidence.support.innhold import TOMME_ORD
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.record import record

ORDLISTE = Path(__file__).parents[2] / "sakens_ord.txt"
FELLES, TJENESTER = "felles", "tjenester"
_OM_FOLK = ("ansvar_", "for_hvem")  # whom something is for has none of the words of what is given
# Where what there is to say is little, one word of something else is enough. A measure may do more than one thing, and a service
# of advice may be of much.
_SNEVRE = frozenset((
    "individuell_plan", "koordinator", "introduksjonsprogram", "midlertidig_bolig", "prioritering", "utenom_aapningstid",
    "for_hvem",
    "metode",
    "ansvar_oppholder_seg", "ansvar_institusjon", "ansvar_integreringstilskudd", "ansvar_avtalt_flytting",
))  # fmt: skip
_FLERE = 2
_LANG = 40  # words that one more may stand among
_KORT = 3  # as short a word is itself, and no beginning


@record
class _Ord:
    hele: frozenset[str]
    begynnelser: tuple[str, ...]

    def har(self, ord: str) -> bool:
        return ord in self.hele or ord.startswith(self.begynnelser)


def utenfor_saken(tekst: str, saker: tuple[str, ...], navn: Collection[str]) -> tuple[str, ...]:
    """The words of a text that are of none of the matters nor of any, where they are enough to tell; nothing where no list is of
    them. `navn` are the words of the municipality's own names."""
    utenfor = tuple(o for o in _utenfor(tekst, saker) if o not in navn)
    mange = len(ordene(tekst)) // _LANG + 1
    return utenfor if len(utenfor) >= (mange if _SNEVRE.issuperset(saker) else max(mange, _FLERE)) else ()


@lru_cache(maxsize=4096)  # several duties ask of the same texts, and so does the next check
def _utenfor(tekst: str, saker: tuple[str, ...]) -> tuple[str, ...]:
    lister = [_listene()[sak] for sak in saker if sak in _listene()]
    if not lister:
        return ()
    lister += [_listene()[navn] for navn in (FELLES, TJENESTER) if navn == FELLES or not saker[0].startswith(_OM_FOLK)]
    alle = dict.fromkeys(o for o in ordene(uten_navn(tekst)) if not o.isdecimal() and o not in TOMME_ORD)
    return tuple(o for o in alle if not (staar_overalt(o) or any(liste.har(o) for liste in lister)))


@cache
def _listene() -> Mapping[str, _Ord]:
    lister: dict[str, list[str]] = {}
    sak = ""
    for linje in ORDLISTE.read_text("utf-8").splitlines():
        if linje.startswith("#"):
            continue
        if not linje.startswith(" "):
            sak = linje.strip(":")
        else:
            lister.setdefault(sak, []).extend(linje.split())
    return {
        sak: _Ord(frozenset(o for o in ord if len(o) <= _KORT), tuple(o for o in ord if len(o) > _KORT))
        for sak, ord in lister.items()
    }
