"""Whether the reason for a conclusion on an answer is one: by the measure that descriptions are held to, and by whether a word is
left when thanks and the conclusion itself are taken out. «Takk for innspillet, vi tar det med oss» tells nobody why."""

import re

from bolig_cli.law.evidence.support.innhold import feil_ved_kort_tekst, innhold

# Beginnings of the words that any answer could have: thanks, what came in, and what it ended with.
_TOMME_SVAR = (
    "takk", "hilsen", "helsing", "innspill", "innspel", "merknad", "kommentar", "synspunkt", "tilbakemelding", "uttal", "svar",
    "brev", "høring", "høyring", "orientering", "delvis", "kommunedirektør", "rådmann", "administrasjon", "enig", "einig", "uenig",
    "ueinig", "følge", "notert", "noter", "merk", "vurder", "konklusjon", "avvis", "imøtekom", "bidra", "engasjement", "god", "fin",
    "flott", "nyttig", "interessant", "gjennomgå", "lest", "sett", "verken", "forslag", "avsender", "tilbake",
)  # fmt: skip
# Where the same is answered, which the reader has in the same document.
_ANNET_SVAR = re.compile(r"\b(?:punkt|pkt\.?|innspill(?:et)?|innspel(?:et)?) +(?:nr\.? *)?I?\d+", re.IGNORECASE)


def sier_hvorfor(tekst: str) -> bool:
    """Whether it may be a reason. One that names the point where the same is answered, has that point's."""
    return bool(_ANNET_SVAR.search(tekst) or (not feil_ved_kort_tekst(tekst) and innhold(tekst, _TOMME_SVAR)))
