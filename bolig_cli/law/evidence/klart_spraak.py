"""Et språk som de fleste kan lese: korte nok setninger og ikke for mange lange ord.

Målet er LIX (C.H. Björnsson, 1968): ord per setning pluss prosenten ord med mer enn seks bokstaver. Under 40 regnes som lett, 40–50
som middels, over 50 som tungt. Alt forfatterne har skrevet i planen, teller, også tiltak og mål. Punkter i lister regnes som
setninger. Overskrifter og tabeller er ikke med. Et punktum avslutter en setning når en stor bokstav følger, slik at «bl.a.» og
«nr. 3» ikke deler den.

Gjentar et kapittel de samme setningene, eller er det ikke setninger på norsk, sier målet ingenting, og svaret er delvis.

Et tall kan ikke si om teksten er klar eller riktig, eller om den passer for leserne. Det kan bare si når den trolig er tung.

Nøkler: `hoeyst_lix`, `minst_ord` (så mange ord må planen ha for å kunne vurderes).

Svarer: en plan med korte setninger og LIX 42.
Svarer ikke: en plan med færre ord enn katalogen krever.
"""

import re
from collections.abc import Iterable, Sequence

from bolig_cli.law.basis import PLAN, chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.message import message
from bolig_cli.model.texts import texts
from bolig_cli.record import record
from bolig_cli.searchable import visible
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.fragment import kept as kept_on_text
from bolig_cli.source.tree import LAYOUT

_LANGT = 6
# Of a text with so many words, no more than this share may stand in sentences that stand there already, and at least this share
# must be words that prose is held together by: in Norwegian they are three or four of ten.
_NOK_ORD, _MEST_GJENTATT, _MINST_BINDER = 60, 0.4, 0.12
_BINDEORD = frozenset((
    "og", "i", "å", "er", "det", "som", "på", "en", "ein", "et", "eit", "av", "til", "med", "den", "de", "dei", "har", "om", "ikke",
    "ikkje", "kan", "vi", "skal", "fra", "frå", "ved", "når", "blir", "vert", "seg", "eller", "hos", "etter", "du", "får", "må",
    "vil", "være", "vere", "hvor", "kor", "hva", "kva", "så", "var", "mellom", "uten", "utan", "ei", "sin", "sine", "også", "òg",
))  # fmt: skip
# A point ends a sentence when a capital letter follows: «bl.a. råd», «nr. 3» and «1. juli» go on. A colon always ends one.
_ORD = re.compile(r"[^\W\d_]+")
_STOR = r"(?=[«“\"(]*[A-ZÆØÅÄÖÁČĐŊŠŦŽ])"
# It begins with what all ends have, and looks back from there: those are found at once.
_SLUTT = re.compile(rf"[\s»”\")](?:(?<=:\s)\s*|(?<=[.!?]\s)\s*{_STOR}|(?<=[.!?][»”\")])[»”\")]*\s+{_STOR})")


@record
class Parametre:
    hoeyst_lix: int
    minst_ord: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    omfang = _planens_omfang(context)
    antall = omfang.ord
    sted = plan.origin.at("maalform")
    if antall < parametre.minst_ord:
        tekst = message(
            "Planen har {antall} ord med tekst. Det er for lite til å vurdere språket (det trengs {minst_ord}).",
            antall=antall,
            minst_ord=parametre.minst_ord,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    verdi = omfang.lix
    lett = verdi <= parametre.hoeyst_lix
    snitt = round(antall / omfang.setninger)
    maalt = (
        message(
            "Teksten er lett nok. Den har {verdi} i lesbarhet (LIX), der under 40 er lett, 40–50 middels og over 50 tungt. "
            "Setningene har {verdi2} ord i gjennomsnitt.",
            verdi=round(verdi),
            verdi2=snitt,
        )
        if lett
        else message(
            "Teksten har {verdi} i lesbarhet (LIX), der under 40 er lett, 40–50 middels og over 50 tungt. "
            "Setningene har {verdi2} ord i gjennomsnitt.",
            verdi=round(verdi),
            verdi2=snitt,
        )
    )
    grunnlag = (PLAN, *(chapter_id(k) for k in plan.kapitler), *(item.id for item in plan.items))
    bevis = (Bevis(maalt, grunnlag, sted, Slag.FAKTA),)
    mangler = [
        Mangel(
            message(
                "Kapittelet «{tittel}» gjentar de samme setningene, eller er ikke setninger på norsk.", tittel=k.tittel
            ),
            k.origin.at("tittel"),
        )
        for k in plan.kapitler
        if er_fyll(k.tekst)
    ]
    if not lett:
        tekst = message(
            "{maalt} Tallet bør ikke være over {hoeyst_lix}. Del opp lange setninger, og bytt lange ord med kortere.",
            maalt=maalt,
            hoeyst_lix=parametre.hoeyst_lix,
        )
        mangler.append(Mangel(tekst, sted))
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, bevis, tuple(mangler))


@kept_on_text
def er_fyll(text: Markdown) -> bool:
    """Whether a text is no prose: the same sentences again and again, or words that nothing holds together."""
    setninger = [tuple(o.casefold() for o in setning) for setning in setninger_i(text)]
    antall = sum(map(len, setninger))
    if antall < _NOK_ORD:
        return False
    gjentatt = antall - sum(map(len, set(setninger)))
    binder = sum(o in _BINDEORD for setning in setninger for o in setning)
    return gjentatt > antall * _MEST_GJENTATT or binder < antall * _MINST_BINDER


@record
class Omfang:
    """How much text there is: sentences, words, and words of more than six letters."""

    setninger: int
    ord: int
    lange: int

    @property
    def lix(self) -> float:
        """Words per sentence + 100 · long words / words (Björnsson 1968)."""
        return self.ord / self.setninger + 100 * self.lange / self.ord


def omfang(setninger: Iterable[Sequence[str]]) -> Omfang:
    """The size of sentences given as words."""
    alle = list(setninger)
    lengder = [len(ord) for setning in alle for ord in setning]
    return Omfang(len(alle), len(lengder), len([lengde for lengde in lengder if lengde > _LANGT]))


@kept
def _planens_omfang(context: Context) -> Omfang:
    """Of everything that the authors have written."""
    av = [_tekstens_omfang(text) for text in texts(context.plan)]
    return Omfang(sum(o.setninger for o in av), sum(o.ord for o in av), sum(o.lange for o in av))


@kept_on_text
def _tekstens_omfang(text: Markdown) -> Omfang:
    return omfang(setninger_i(text))


@kept_on_text
def setninger_i(text: Markdown) -> Sequence[Sequence[str]]:
    """The sentences of a text's paragraphs, each as its words."""
    return [
        ord
        for avsnitt in text.paragraphs
        for setning in _SLUTT.split(visible(avsnitt))
        if (ord := _ORD.findall(setning))
    ]


_LESER = ("kapittel", "tjenester", "organisasjon", "saksgang")
TYPE = Bevistype("klart_spraak", Parametre, _LESER, find, ser_i=tuple(LAYOUT.values()))
