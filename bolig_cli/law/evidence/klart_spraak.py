"""Et språk som de fleste kan lese: korte nok setninger og ikke for mange lange ord.

Målet er LIX (C.H. Björnsson, 1968): ord per setning pluss prosenten ord med mer enn seks bokstaver. Under 40 regnes som lett, 40–50
som middels, over 50 som tungt. Alt forfatterne har skrevet i planen, teller, også tiltak og mål. Punkter i lister regnes som
setninger. Overskrifter og tabeller er ikke med. Et punktum avslutter en setning når en stor bokstav følger, slik at «bl.a.» og
«nr. 3» ikke deler den.

Et tall kan ikke si om teksten er klar eller riktig, eller om den passer for leserne. Det kan bare si når den trolig er tung.

Parametre: `hoeyst_lix`, `minst_ord` (så mange ord må planen ha for å kunne vurderes).

Svarer: en plan med korte setninger og LIX 42.
Svarer ikke: en plan med færre ord enn katalogen krever.
"""

import re
from dataclasses import dataclass

from bolig_cli.law.basis import PLAN, chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.message import message
from bolig_cli.source.markdown import Markdown

_LANGT = 6
# A point ends a sentence when a capital letter follows: «bl.a. råd», «nr. 3» and «1. juli» go on. A colon always ends one.
_SLUTT = re.compile(r"(?<=:)\s+|(?<=[.!?])[»”\")]*\s+(?=[«“\"(]*[A-ZÆØÅÄÖÁČĐŊŠŦŽ])")


@dataclass(frozen=True, slots=True)
class Parametre:
    hoeyst_lix: int
    minst_ord: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    setninger = _setninger(context)
    antall = sum(map(len, setninger))
    sted = plan.origin.at("maalform")
    if antall < parametre.minst_ord:
        tekst = message(
            "Planen har {antall} ord med tekst. Det er for lite til å vurdere språket (det trengs {minst_ord}).",
            antall=antall,
            minst_ord=parametre.minst_ord,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    verdi = lix(setninger)
    maalt = message(
        "Teksten har LIX {verdi}, med {verdi2} ord i hver setning i gjennomsnitt.",
        verdi=round(verdi),
        verdi2=round(antall / len(setninger)),
    )
    grunnlag = (PLAN, *(chapter_id(k) for k in plan.kapitler), *(item.id for item in plan.items))
    bevis = (Bevis(maalt, grunnlag, sted),)
    if verdi <= parametre.hoeyst_lix:
        return Svar(Grad.OPPFYLT, bevis)
    tekst = message(
        "{maalt} Over {hoeyst_lix} er tungt. Del opp lange setninger, og bytt lange ord med kortere.",
        maalt=maalt,
        hoeyst_lix=parametre.hoeyst_lix,
    )
    return Svar(Grad.DELVIS, bevis, (Mangel(tekst, sted),))


def lix(setninger: list[list[str]]) -> float:
    """LIX of sentences given as words: words per sentence + 100 · words of more than six letters / words (Björnsson 1968)."""
    ord = [o for setning in setninger for o in setning]
    return len(ord) / len(setninger) + 100 * sum(len(o) > _LANGT for o in ord) / len(ord)


@kept
def _setninger(context: Context) -> list[list[str]]:
    """The sentences of everything that the authors have written."""
    return [setning for text in context.plan.texts() for setning in setninger_i(text)]


def setninger_i(text: Markdown) -> list[list[str]]:
    """The sentences of a text's paragraphs, each as its words."""
    return [
        ord
        for avsnitt in text.paragraphs
        for setning in _SLUTT.split(avsnitt)
        if (ord := re.findall(r"[^\W\d_]+", setning))
    ]


TYPE = Bevistype("klart_spraak", Parametre, find)
