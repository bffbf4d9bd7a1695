"""Whether a measure's own words say that what it gives is gone, closed or thrown away, or left to those who need it.

A title and an indicator may stand as they were, and the description tell that the money is used up, that the meeting place is
closed, or that the applications lie in a drawer. What is said of some case or some other time says nothing of the measure.
"""

import re
from functools import lru_cache

from bolig_cli.law.evidence.support.ledd import NEI, har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import setninger_i

# The money, and that there is no more of it.
_PENGER = (
    " penge", " kassa ", " kassen ", " pott", " midle", " budsjett", " tilskudd", " bevilgning", " ramme", " støtte", " ordning",
    " lån",
)  # fmt: skip
_BORTE = (
    " er tom ", " er tomt ", " tom for ", " bunnskrap", " skrapt ", " brukt opp ", " brukte opp ", " oppbrukt", " er slutt ",
    " tok slutt ", " tatt slutt ", " er borte ", " er historie ", " er en saga blott ",
    " brukte pengene ", " ga pengene ", " gikk pengene ", " gikk til andre ", " strøket ", " delt ut ferdig ",
)  # fmt: skip
# That there is none of it: «null kroner i alle år», «en pott på 0 kr»
_NULL_ORD = (" null ", " 0 ", " ingenting ")
_NULL = (
    r"(?<!\d)(?<! 000) (?:null|0) (?:kroner|kr) | (?:er|på|til|blir) (?:null|0)(?! \d| prosent| visjon) "
    r"| (?:halvert|redusert|kuttet|satt ned) til ingenting "
)
# What the municipality does to what it should give.
_STENGER = re.compile(
    r" (?:stenger|låser|lukker|legger ned|avvikler|kaster|makulerer|river|sletter|kutter|kutter ut|fjerner|tok bort|tar bort) "
    r"(?:vi |kommunen |ned |ut )?(?:alle |de |den |det |kommunens |våre )?"
    r"(?:søkna|møteplass|møtested|tilbud|tilskudd|ordning|bostøtte|tjenest|grendehus|benk|kafé|kafe|kontoret|henvendels|potten"
    r"|pengene|hjelpen|støtten|rådgiv|stilling)"
)
_KASTER_VI = re.compile(
    r" (?:kaster|makulerer|sletter|stenger|legger) (?:vi|kommunen) (?:bort |ned )?$| gir (?:\w+ )?ingenting "
)
_GLEMT = (
    " på loftet ", " i en skuff ", " i skuffen ", " i en bunke ", " i papirkurven ", " i søpla ", " i søppelet ",
    " i makuleringen ",
    " i makulatoren ", " nederst i bunken ", " toget er gått ", " toget har gått ",
)  # fmt: skip
_GJOER_IKKE = re.compile(
    r" (?:vi|kommunen) (?:svarer|hjelper|tar) (?:\w+ )?ikke (?:på |noen |folk |dem |deg |imot |lenger )"
)
# What is left to them: «… må betale alt av egen lomme».
_MAA = re.compile(r"^(?: så| da| og| men)? (?:du må|må du|må|beboerne må|familien må|den enkelte må|hver enkelt må) ")
_SELV = (
    " selv ", " på egen hånd ", " på egen regning ", " av egen lomme ", " av egne penger ", " på egen kostnad ", " av familien ",
)  # fmt: skip
_BAERE = (" betale", " dekke", " regning", " finne", " skaffe", " ordne", " låne", " klare", " greie", " bære")
_FAAR_LAANE = (" får låne av ", " må låne av ", " får klare seg ", " får greie seg ", " får ordne seg ")
_BAKGRUNN = (
    " når ",
    " da ",
    " hvis ",
    " dersom ",
    " før ",
    " siden ",
    " etter at ",
    " hvem som ",
    " i dag ",
    " mange ",
    " noen ",
)

_VERB_FOERST = (" er ", " blir ", " har ", " får ", " kan ")  # «er potten brukt opp, …» says when


@lru_cache(maxsize=4096)  # what has not changed says the same in the next check
def det_som_er_borte(tekst: str) -> str:
    """The sentence of a measure that may say so; "" for none."""
    alle = setninger_i(tekst)
    return next((s for s, sagt in zip(alle, i_ord(tuple(alle)), strict=True) if _borte(sagt)), "")


def _borte(sagt: str) -> bool:
    if har(sagt, (*_GLEMT, *_FAAR_LAANE)) and not har(sagt, (*NEI, " lå ", " nå ")):
        return True
    if har(sagt, _PENGER) and har(sagt, _NULL_ORD) and re.search(_NULL, sagt):
        return True
    if not har(sagt, _BAKGRUNN) and _GJOER_IKKE.search(sagt):
        return True
    alle = ledd_i(sagt)
    return any(map(_ledd_borte, alle[1:] if len(alle) > 1 and alle[0].startswith(_VERB_FOERST) else alle))


def _ledd_borte(ledd: str) -> bool:
    if har(ledd, _BAKGRUNN) or har(ledd, (" ikke ", " aldri ", " som ", " var ", " i fjor ")):
        return False
    if (har(ledd, _PENGER) and har(ledd, _BORTE)) or _STENGER.search(ledd) or _KASTER_VI.search(ledd):
        return True
    return _MAA.match(ledd) is not None and har(ledd, _SELV) and har(ledd, _BAERE)
