"""Det bare forfatteren kan gjøre for at dokumentet skal kunne leses av alle.

Verktøyet lager overskrifter, tabellhoder, lenker og språk slik at skjermlesere kan bruke dem. Resten er forfatterens:

- Hver tabell i kunnskapsgrunnlaget har tittel, og hver kolonne har et navn.
- Lenketekster sier hvor de fører: ikke «her», «les mer» eller bare en nettadresse.
- Lange kapitler er delt opp med mellomtitler.

Verktøyet ser ikke resten av nettstedet, og ikke om en tekst er til å forstå.

Nøkler: `hoeyst_ord` (hvor langt et kapittel kan være uten mellomtittel, i ord).

Svarer: kapitlene har mellomtitler, og lenkene heter det de fører til.
Svarer ikke: planen har ingen kapitler.
"""

import re
from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.message import message
from bolig_cli.model.plan import Tabell
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.tree import LAYOUT

_SIER_INGENTING = frozenset(
    (
        "her",
        "klikk her",
        "trykk her",
        "se her",
        "sjå her",
        "les mer",
        "les mer her",
        "les meir",
        "les meir her",
        "lenke",
        "lenka",
        "lenken",
        "lenkje",
        "lenkja",
        "denne lenken",
        "denne lenka",
        "denne lenkja",
        "denne siden",
        "denne sida",
        "mer",
        "meir",
    )
)
_ADRESSE = re.compile(r"(?:https?://\S*|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?)", re.IGNORECASE)


@record
class Parametre:
    hoeyst_ord: int


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    if not plan.kapitler:
        mangel = message("Planen har ingen kapitler å vurdere. Skriv dem i mappen kapitler.")
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, plan.origin.at()),))
    tabeller = plan.all(Tabell)
    mangler = tuple(_mangler(context, parametre.hoeyst_ord))
    tekst = message(
        "{antall} kapitler og {antall2} tabeller er gått gjennom: titler, kolonnenavn, mellomtitler og lenketekster.",
        antall=len(plan.kapitler),
        antall2=len(tabeller),
    )
    grunnlag = (*(chapter_id(k) for k in plan.kapitler), *(t.id for t in tabeller))
    bevis = (Bevis(tekst, grunnlag, plan.kapitler[0].origin.at(), Slag.FAKTA),)
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, bevis, mangler)


def _mangler(context: Context, hoeyst_ord: int) -> Iterator[Mangel]:
    plan = context.plan
    for tabell in plan.all(Tabell):
        if not tabell.tittel or not all(visible(navn).strip() for navn in tabell.kolonner):
            tekst = message("Tabellen {id} mangler tittel eller kolonnenavn. Skriv dem i tabellen.", id=tabell.id)
            yield Mangel(tekst, tabell.origin.at("id"))
    for lenke, place in _lenker(context):
        ren = searchable(lenke).strip(" .!?:()«»\n")
        if ren in _SIER_INGENTING or _ADRESSE.fullmatch(ren):
            tekst = message("Lenken «{lenke}» sier ikke hvor den fører. Skriv hva leseren finner der.", lenke=lenke)
            yield Mangel(tekst, place)
    for kapittel in plan.kapitler:
        if kapittel.tekst.words > hoeyst_ord and not kapittel.tekst.headings:
            tekst = message(
                "Kapittelet «{tittel}» har {words} ord uten mellomtitler. Del det opp med overskrifter.",
                tittel=kapittel.tittel,
                words=kapittel.tekst.words,
            )
            yield Mangel(tekst, kapittel.origin.at("tittel"))


@kept
def _lenker(context: Context) -> tuple[tuple[str, Place], ...]:
    """The text of every link, with the place of what its text belongs to."""
    plan = context.plan
    i_kapitler = ((k.tekst, k.origin, "tittel") for k in plan.kapitler)
    i_deler = ((tekst, item.origin, felt) for item in plan.items for felt, tekst in item.texts())
    return tuple(
        (lenke, origin.at(felt)) for tekst, origin, felt in (*i_kapitler, *i_deler) for lenke in tekst.link_texts
    )


TYPE = Bevistype(
    "tilgjengelig_innhold", Parametre, ("tabell", "kapittel", "profil"), find, ser_i=tuple(LAYOUT.values())
)
