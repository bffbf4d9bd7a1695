"""What a service says of what the municipality saves by it, and of when and by whom it is ended.

That may well be told beside what somebody gets («hvem som gir den, og når den kan trappes ned»). So the clauses that tell it are
taken away, and the rest has to say what the service is.
"""

import re

from bolig_cli.law.evidence.support.ledd import har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import setninger_i

_KAN_VAERE = (
    "spar", "kost", "kutt", "trapp", "avslutt", "sier ", "sies ", "slutt", "opphør", "billig", "budsjett", "penge", "ta bort",
    "fjern",
)  # fmt: skip
_FOR_KOMMUNEN = re.compile(
    # «hva kommunen sparer», «hva du koster kommunen», «budsjettet vårt»
    r" (?:kommunen|vi|oss) (?:kan |vil |skal |får )?(?:spare|sparer|spart|tjener|bruker penger|kutter|kutte) "
    r"| (?:sparer|spare) (?:vi|kommunen|på) "
    r"| (?:koster|koste) (?:kommunen|oss|samfunnet|for mye) | hva (?:hjelpen|du|det|tjenesten\w*|den) (?:\w+ ){0,2}koster "
    r"| budsjettet (?:vårt|til kommunen) | (?:hva|hvor mye) vi (?:bruker|betaler) | billig(?:ere|st) for (?:kommunen|oss) "
    # «hvor det kan kuttes», «hvem som avslutter den», «når hjelpen tar slutt»
    r"| (?:kan|skal|bør|må) (?:\w+ )?(?:trappes ned|kuttes|avsluttes|fjernes|tas bort|reduseres|sies opp|opphøre) "
    r"| (?:kuttes|avsluttes|trappes ned|tas bort|opphører) | (?:hvem|den|de) som (?:avslutter|kutter|stopper|sier (?:den|det) opp) "
    r"| (?:hjelpen|den|det|tilbudet|tjenesten|støtten) (?:tar slutt|slutter|opphører) | som (?:avslutter|sier (?:den|det) opp) "
)
# What is the person's own doing, or for the person: «du kan avslutte den når du vil».
_DIN_SKYLD = (" du kan ", " kan du ", " når du vil ", " du sparer ", " sparer du ", " ikke ", " aldri ", " uten at ")


def uten_innsparing(hva: str) -> str:
    """The text without the clauses that tell it, as it is searched; the text as it is where there are none."""
    alle = i_ord(tuple(setninger_i(hva)))
    hver = [ledd_i(sagt) if har(sagt, _KAN_VAERE) else (sagt,) for sagt in alle]
    igjen = [[del_ for del_ in ledd if not _er_innsparing(del_)] for ledd in hver]
    if igjen == [list(ledd) for ledd in hver]:
        return hva
    return "\n".join(",".join(ledd) for ledd in igjen if ledd)


def _er_innsparing(ledd: str) -> bool:
    return har(ledd, _KAN_VAERE) and not har(ledd, _DIN_SKYLD) and _FOR_KOMMUNEN.search(ledd) is not None
