"""Whether a duty applies to a plan, and its conditions in words."""

import datetime as dt

from bolig_cli import norsk
from bolig_cli.law.plikt import Vilkaar
from bolig_cli.maalform import marked, tr
from bolig_cli.model.plan import Plan

FAKTA_ORD = {
    "bosetter_flyktninger": marked("kommunen bosetter flyktninger"),
    "har_institusjoner": marked("kommunen har institusjoner eller boliger med heldøgns omsorgstjenester"),
    "har_samisk_befolkning": marked("kommunen har samisk befolkning"),
    "gir_etableringstilskudd": marked("kommunen gir tilskudd til etablering i egen bolig"),
}


def beskriv(vilkaar: Vilkaar) -> str:
    """The conditions as a sentence; empty when the duty always applies."""
    deler = []
    if vilkaar.plantype:
        deler.append(
            tr("planen er en {liste}", liste=norsk.listing([tr(plantype) for plantype in vilkaar.plantype], "eller"))
        )
    if vilkaar.fase:
        deler.append(
            tr("er i fasen {liste}", liste=norsk.listing([tr(fase) for fase in vilkaar.fase], "eller"))
            if deler
            else tr("planen er i fasen {liste}", liste=norsk.listing([tr(fase) for fase in vilkaar.fase], "eller"))
        )
    for navn, verdi in vilkaar.fakta:
        deler.append(tr(FAKTA_ORD[navn]) if verdi else tr("det ikke er slik at {verdi}", verdi=tr(FAKTA_ORD[navn])))
    naar = (
        tr("Gjelder når {liste}", liste=norsk.listing(deler))
        if deler
        else tr("Gjelder")
        if vilkaar.fra or vilkaar.til
        else ""
    )
    if vilkaar.fra:
        naar += tr(" fra {dato}", dato=norsk.date(vilkaar.fra))
    if vilkaar.til:
        naar += tr(" til og med {dato}", dato=norsk.date(vilkaar.til))
    return f"{naar}." if naar else ""


def gjelder_ikke(plan: Plan, vilkaar: Vilkaar, dato: dt.date) -> str:
    """The condition that failed, as a sentence; empty when the duty applies. An unknown fact counts as fulfilled."""
    if vilkaar.plantype and plan.plantype not in vilkaar.plantype:
        return tr(
            "Gjelder bare for {liste}. Planen er en {plantype}.",
            liste=norsk.listing([tr(plantype) for plantype in vilkaar.plantype]),
            plantype=tr(plan.plantype),
        )
    if vilkaar.fase and plan.fase not in vilkaar.fase:
        return tr(
            "Gjelder bare i fasen {liste}. Planen er i fasen {fase}.",
            liste=norsk.listing([tr(fase) for fase in vilkaar.fase], "eller"),
            fase=tr(plan.fase),
        )
    for navn, verdi in vilkaar.fakta:
        if navn in plan.kommune.fakta and plan.kommune.fakta[navn] is not verdi:
            return tr(
                "Gjelder bare når kommunens fakta har {navn}: {verdi}. Planen oppgir {navn}: {verdi2}.",
                navn=navn,
                verdi=_verdi(verdi),
                verdi2=_verdi(not verdi),
            )
    if vilkaar.fra and dato < vilkaar.fra:
        return tr("Gjelder fra {dato}.", dato=norsk.date(vilkaar.fra))
    if vilkaar.til and dato > vilkaar.til:
        return tr("Gjaldt til og med {dato}.", dato=norsk.date(vilkaar.til))
    return ""


def ukjente_fakta(plan: Plan, vilkaar: Vilkaar) -> str:
    """Which of the facts that a duty rests on the plan does not state, as a sentence; empty when it states them all."""
    ukjente = [navn for navn, _ in vilkaar.fakta if navn not in plan.kommune.fakta]
    if not ukjente:
        return ""
    return tr(
        "Planen oppgir ikke {liste} under «fakta» i plan.yaml. Plikten regnes derfor med.", liste=norsk.listing(ukjente)
    )


def _verdi(verdi: bool) -> str:
    """A fact's value as it is written in plan.yaml."""
    return "true" if verdi else "false"
