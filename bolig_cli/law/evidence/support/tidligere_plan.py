"""Whether a sentence tells what an earlier plan said: «I planen for 2016–2019 sto det at den som er uenig, kan klage»."""

from collections.abc import Iterable

from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.searchable import searchable

_PLAN = ("planen", "plan ", "handlingsplan", "temaplan", "handlingsprogram", "boligplan", "bustadplan")
_FORRIGE = (
    "forrige", "førre", "den forrige", "den førre", "den gamle", "den tidligere", "den tidlegare", "gamle", "tidligere",
    "tidlegare",
)  # fmt: skip
_I = ("i ", "etter ", "ifølge ", "ifølgje ", "")
_BEGYNNELSER = tuple(f"{i}{forrige} " for i in _I for forrige in _FORRIGE)
_PLANEN_FRA = ("i planen for ", "i planen frå ", "i planen fra ", "planen for ", "planen frå ", "planen fra ")
_AAR = 4  # digits
# What is said to hold still, or to be otherwise now.
_NAA = (
    " fortsatt", " fremdeles", " framleis", " videreført", " vidareført", " videreføre", " vidarefører", " også nå",
    " også no ", " nå ", " no ", " derfor ", " difor ", " denne planen", " ikke ", " ikkje ",
)  # fmt: skip


def kan_vaere_fra_en_tidligere(tekst: str) -> bool:
    """Whether a text as it is searched may have such a sentence: most have none."""
    return har(tekst, ("forrige", "førre", "gamle", "tidligere", "tidlegare", "planen f"))


def fra_en_tidligere(setninger: Iterable[str], fra: int) -> frozenset[str]:
    """The sentences that begin with an earlier plan, or with one for years before `fra`, and say nothing of now."""
    return frozenset(setning for setning in setninger if _om_en_tidligere(f"{searchable(setning)} ", fra))


def _om_en_tidligere(sagt: str, fra: int) -> bool:
    if any(ord in sagt for ord in _NAA):
        return False
    if begynnelse := next((b for b in _BEGYNNELSER if sagt.startswith(b)), ""):
        return sagt[len(begynnelse) :].startswith(_PLAN)
    rest = next((sagt[len(b) :] for b in _PLANEN_FRA if sagt.startswith(b)), "")
    aar = [o for o in rest.replace("–", " ").replace("-", " ").split()[:2] if len(o) == _AAR and o.isdecimal()]
    return bool(aar) and int(aar[-1]) < fra
