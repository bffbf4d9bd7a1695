"""Whether what was decided says that the plan was adopted: that it was, and not only that something was.

Patterns are looked for where something is decided, and made no sooner.
"""

import re

from bolig_cli.law.evidence.support.fagfelt import annet_felt
from bolig_cli.law.evidence.support.tekst import lest, setninger_i
from bolig_cli.searchable import searchable

# The plan, and not a plan of a kind that this never is.
_PLANEN = (
    r"(?!(?:økonomi|regulering|areal|budsjett))\w*plan(?:en|a|forslaget|forslag|utkastet|framlegget|dokumentet)?\b"
    r"(?! for å\b)"
)
_VEDTAR = r"(?:vedtar|vedtek|vedtok|godkjenner|godkjente|godkjende|(?:slutter|sluttar|sluttet|slutta) seg til)"
_VEDTATT = r"(?:vedtatt|vedteken|vedteke|godkjent|godkjend)"
_VEDTAS = (
    rf"(?:vedtas|vedtakast|vedtek|godkjennes|godkjennast|(?:ble|blei|er|vart|blir|vert) (?:(?!ikk)\w+ )?{_VEDTATT})"
)
# What is decided of the plan where one of these stands between is something else: that it is begun, heard, put off or ended.
_NOE_ANNET = (
    r"(?:å|at|ikke|ikkje|oppstart|arbeid|revi|ruller|utsett|utsatt|opphev|høring|høyring|legg|send|når|før|etter|om)"
)
_IMELLOM = rf"(?:(?!{_NOE_ANNET})[\w–/-]+ )"
_SENERE = r"(?! (?:senere|seinare|i neste|til neste|neste|ikke|ikkje))"
_DEN = r"(?:innstilling\w*|tilråding\w*|forslaget|framlegget|saken|saka|dokumentet|den)"
_SIER_VEDTATT = (
    rf"\b{_VEDTAR} {_IMELLOM}{{0,5}}?{_PLANEN}{_SENERE}"
    rf"|\b{_PLANEN} {_IMELLOM}{{0,6}}?{_VEDTAS}\b{_SENERE}"
    # what stands before the body: «forslaget ble enstemmig vedtatt», «som innstillingen»
    rf"|\b{_DEN} {_VEDTAS}\b{_SENERE}"
    rf"|\b{_VEDTAR} {_IMELLOM}{{0,2}}?(?:innstilling\w*|tilråding\w*|forslaget|framlegget)\b{_SENERE}"
    r"|\b(?:som|i samsvar med|i tråd med|likt med) (?:\w+ ){0,2}?(?:innstilling|tilråding|forslag)\w*"
    rf"|^\W*(?:enstemmig |samrøystes )?{_VEDTATT}(?: enstemmig| samrøystes| mot | med |\W*$)"
)


def sier_vedtatt(vedtak: str) -> bool:
    """Whether a sentence of what was decided says that the plan was adopted, and is of no other field."""
    return any(
        re.search(_SIER_VEDTATT, searchable(setning)) and not annet_felt(setning)
        for setning in setninger_i(lest(vedtak))
    )
