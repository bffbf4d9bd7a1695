"""Whether a duty applies to a plan, and its conditions in words."""

import datetime as dt

from bolig_cli.law.plikt import Lov, Plikt, Vilkaar
from bolig_cli.maalform import marked
from bolig_cli.message import Message, Text, Value, joined, listing, message
from bolig_cli.model.plan import Plan

FAKTA_ORD = {
    "bosetter_flyktninger": message("kommunen bosetter flyktninger"),
    "har_institusjoner": message("kommunen har institusjoner eller boliger med heldøgns omsorgstjenester"),
    "har_samisk_befolkning": message("kommunen har samisk befolkning"),
    "gir_etableringstilskudd": message("kommunen gir tilskudd til etablering i egen bolig"),
}
# Documents say both without the file's own words.
FAKTA_STEMMER_IKKE = marked("Gjelder bare når {fakta}. Planen oppgir «{navn}: {verdi}» i plan.yaml.")
UKJENTE_FAKTA = marked("Planen oppgir ikke {liste} under «fakta» i plan.yaml. Plikten regnes derfor med.")


def describe(vilkaar: Vilkaar) -> Text:
    """The conditions as a sentence; empty when the duty always applies."""
    deler: list[Message] = []
    if vilkaar.plantype:
        deler.append(message("planen er en {liste}", liste=listing(map(Message, vilkaar.plantype), "eller")))
    if vilkaar.fase:
        deler.append(
            message("er i fasen {liste}", liste=listing(map(Message, vilkaar.fase), "eller"))
            if deler
            else message("planen er i fasen {liste}", liste=listing(map(Message, vilkaar.fase), "eller"))
        )
    for navn, verdi in vilkaar.fakta:
        deler.append(_fakta_i_ord(navn, verdi))
    if not (deler or vilkaar.fra or vilkaar.til):
        return ""
    naar: list[Value] = [message("Gjelder når {liste}", liste=listing(deler)) if deler else message("Gjelder")]
    if vilkaar.fra:
        naar.append(message(" fra {dato}", dato=vilkaar.fra))
    if vilkaar.til:
        naar.append(message(" til og med {dato}", dato=vilkaar.til))
    return joined((*naar, "."))


def ikke_i_kraft(lov: Lov, plikt: Plikt, dato: dt.date) -> Text:
    """Why a provision does not apply on a day, as a sentence; empty when it is in force."""
    if lov.i_kraft and dato < lov.i_kraft:
        return message("Loven gjelder fra {dato}.", dato=lov.i_kraft)
    if plikt.i_kraft and dato < plikt.i_kraft:
        return message("Bestemmelsen gjelder fra {dato} slik den er nå.", dato=plikt.i_kraft)
    if plikt.opphevet and dato >= plikt.opphevet:
        return message("Bestemmelsen er opphevet fra {dato}.", dato=plikt.opphevet)
    if lov.opphevet and dato >= lov.opphevet:
        return message("Loven er opphevet fra {dato}.", dato=lov.opphevet)
    return ""


def i_tid(plikt: Plikt) -> Text:
    """From when and until when a provision applies, where that differs from its act, as sentences."""
    deler = [
        message("Gjelder fra {dato} slik den er nå.", dato=plikt.i_kraft) if plikt.i_kraft else "",
        message("Opphevet fra {dato}.", dato=plikt.opphevet) if plikt.opphevet else "",
    ]
    return joined([del_ for del_ in deler if del_], " ")


def gjelder_ikke(plan: Plan, vilkaar: Vilkaar, dato: dt.date) -> Text:
    """The condition that failed, as a sentence; empty when the duty applies. An unknown fact counts as fulfilled."""
    if vilkaar.plantype and plan.plantype not in vilkaar.plantype:
        return message(
            "Gjelder bare for {liste}. Planen er en {plantype}.",
            liste=listing(map(Message, vilkaar.plantype)),
            plantype=Message(plan.plantype),
        )
    if vilkaar.fase and plan.fase not in vilkaar.fase:
        return message(
            "Gjelder bare i fasen {liste}. Planen er i fasen {fase}.",
            liste=listing(map(Message, vilkaar.fase), "eller"),
            fase=Message(plan.fase),
        )
    for navn, verdi in vilkaar.fakta:
        if navn in plan.kommune.fakta and plan.kommune.fakta[navn] is not verdi:
            return message(FAKTA_STEMMER_IKKE, fakta=_fakta_i_ord(navn, verdi), navn=navn, verdi=_verdi(not verdi))
    if vilkaar.fra and dato < vilkaar.fra:
        return message("Gjelder fra {dato}.", dato=vilkaar.fra)
    if vilkaar.til and dato > vilkaar.til:
        return message("Gjaldt til og med {dato}.", dato=vilkaar.til)
    return ""


def ukjente_fakta(plan: Plan, vilkaar: Vilkaar) -> Text:
    """Which of the facts that a duty rests on the plan does not state, as a sentence; empty when it states them all."""
    ukjente = [navn for navn, _ in vilkaar.fakta if navn not in plan.kommune.fakta]
    if not ukjente:
        return ""
    fakta = listing([FAKTA_ORD[navn] for navn in ukjente], "eller om")
    return message(UKJENTE_FAKTA, liste=listing(ukjente), fakta=fakta)


def _fakta_i_ord(navn: str, verdi: bool) -> Message:
    return FAKTA_ORD[navn] if verdi else message("det ikke er slik at {verdi}", verdi=FAKTA_ORD[navn])


def _verdi(verdi: bool) -> str:
    """A fact's value as it is written in plan.yaml."""
    return "true" if verdi else "false"
