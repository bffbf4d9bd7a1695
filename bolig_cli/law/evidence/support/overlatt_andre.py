"""Whether a measure's or a service's own words say that somebody outside the municipality does it all now, and that we only pass
people on.

The state may well pay, decide or take over a part of it: what the municipality does besides is what counts. So such clauses are
taken away, with what only tells of what was, and something has to be done in what is left.
"""

import re
from functools import lru_cache

from bolig_cli.law.evidence.support.fortid import er_fortid
from bolig_cli.law.evidence.support.gjerning import gjoer_noe
from bolig_cli.law.evidence.support.ledd import har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import setninger_i

_ANDRE = (
    r"(?:staten|husbanken|nav stat|fylkeskommunen|fylket|direktoratet|imdi|udi|statsforvalteren|sykehuset|helseforetaket"
    r"|nabokommunen|noen andre|banken|bankene)"
)
_ANDRES = r"(?:statens|husbankens|fylkeskommunens|fylkets|nabokommunens|andres|bankens|statsforvalterens)"
_ALT = r"(?:hele (?:jobben|arbeidet|oppgaven|saken)|alt(?:sammen)? |alt arbeid|jobben |arbeidet |oppgaven |ansvaret |det meste )"
_ANDRE_GJOER_DET = re.compile(
    # «nå tar staten hele jobben», «husbanken har overtatt arbeidet»
    rf" (?:tar|gjør|har|ordner) {_ANDRE} (?:\w+ ){{0,3}}{_ALT}| {_ANDRE} (?:tar|gjør|har|ordner) (?:\w+ ){{0,3}}{_ALT}"
    rf"| {_ANDRE} (?:nå |overtok|overtar|tok over|tar over|har (?:nå )?(?:overtatt|tatt over))"
    rf"| (?:overtok|overtar|har) {_ANDRE} (?:nå )?(?:overtatt|tatt over|arbeid|oppgave)"
    # «det er staten som hjelper folk nå», «det er statens bord»
    rf"| (?:er det|det er) (?:nå )?{_ANDRE} (?:nå )?som | {_ANDRES} (?:bord|jobb|oppgave|ansvar|sak) "
)
_HVOR = r"(?:telefonnummer\w*|nummer\w*|adresse\w*|lenke\w*|nettadresse\w*|navnet)"
_SENDER_VIDERE = re.compile(
    # «den som spør, får nummeret til sentralbordet», «vi viser folk dit»
    rf" (?:får|gir) (?:\w+ ){{0,3}}{_HVOR} "
    rf"| (?:viser|sender|henviser|setter) (?:\w+ ){{1,4}}(?:dit|videre|over til|til {_ANDRE}) "
    r"| (?:blir|settes|vises|sendes|henvises) (?:\w+ ){0,2}(?:over|videre|dit) "
)
# Of which a text must have one for it to be tried.
_KAN_VAERE = (
    "overt", "over ", "staten", "statens", "bank", "fylke", "direktorat", "imdi", "udi ", "nav stat", "sykehus", "helseforetak",
    "nabokommun", "andre", "nummer", "adresse", "lenke", "navnet", "videre", " dit ",
)  # fmt: skip


@lru_cache(maxsize=4096)  # what has not changed says the same in the next check
def overlatt_andre(tekst: str) -> str:
    """The first sentence that says so, where nothing else is done; "" for none."""
    alle = setninger_i(tekst)
    funnet = ""
    for setning, sagt in zip(alle, i_ord(tuple(alle)), strict=True):
        ledd = ledd_i(sagt)
        igjen = [
            del_ for nr, del_ in enumerate(ledd) if not _hos_andre(del_, ledd[nr + 1] if nr + 1 < len(ledd) else "")
        ]
        if len(igjen) < len(ledd):
            funnet = funnet or setning
        if not er_fortid(sagt) and gjoer_noe(igjen):
            return ""
    return funnet


def _hos_andre(ledd: str, neste: str) -> bool:
    if " som " in ledd:  # «vi sender dem som spør, videre til Husbanken»
        ledd = f"{ledd.rstrip()}{neste}" if neste else ledd
    if not har(ledd, _KAN_VAERE):  # as nearly all
        return False
    return _ANDRE_GJOER_DET.search(ledd) is not None or _SENDER_VIDERE.search(ledd) is not None
