"""Whether a duty applies to a plan, and its conditions in words."""

import datetime as dt

from bolig_cli import norsk
from bolig_cli.law.plikt import Vilkaar
from bolig_cli.model.plan import Plan

FAKTA_ORD = {
    "bosetter_flyktninger": "kommunen bosetter flyktninger",
    "har_institusjoner": "kommunen har institusjoner eller boliger med heldøgns omsorgstjenester",
    "har_samisk_befolkning": "kommunen har samisk befolkning",
    "gir_etableringstilskudd": "kommunen gir tilskudd til etablering i egen bolig",
}


def beskriv(vilkaar: Vilkaar) -> str:
    """The conditions as a sentence; empty when the duty always applies."""
    deler = []
    if vilkaar.plantype:
        deler.append(f"planen er en {norsk.listing(vilkaar.plantype, 'eller')}")
    if vilkaar.fase:
        deler.append(
            f"er i fasen {norsk.listing(vilkaar.fase, 'eller')}"
            if deler
            else f"planen er i fasen {norsk.listing(vilkaar.fase, 'eller')}"
        )
    for navn, verdi in vilkaar.fakta:
        deler.append(FAKTA_ORD[navn] if verdi else f"det ikke er slik at {FAKTA_ORD[navn]}")
    naar = f"Gjelder når {norsk.listing(deler)}" if deler else "Gjelder" if vilkaar.fra or vilkaar.til else ""
    if vilkaar.fra:
        naar += f" fra {norsk.date(vilkaar.fra)}"
    if vilkaar.til:
        naar += f" til og med {norsk.date(vilkaar.til)}"
    return f"{naar}." if naar else ""


def gjelder_ikke(plan: Plan, vilkaar: Vilkaar, dato: dt.date) -> str:
    """The condition that failed, as a sentence; empty when the duty applies. An unknown fact counts as fulfilled."""
    if vilkaar.plantype and plan.plantype not in vilkaar.plantype:
        return f"Gjelder bare for {norsk.listing(vilkaar.plantype)}. Planen er en {plan.plantype}."
    if vilkaar.fase and plan.fase not in vilkaar.fase:
        return f"Gjelder bare i fasen {norsk.listing(vilkaar.fase, 'eller')}. Planen er i fasen {plan.fase}."
    for navn, verdi in vilkaar.fakta:
        if navn in plan.kommune.fakta and plan.kommune.fakta[navn] is not verdi:
            return (
                f"Gjelder bare når kommunens fakta har {navn}: {_verdi(verdi)}. "
                f"Planen oppgir {navn}: {_verdi(not verdi)}."
            )
    if vilkaar.fra and dato < vilkaar.fra:
        return f"Gjelder fra {norsk.date(vilkaar.fra)}."
    if vilkaar.til and dato > vilkaar.til:
        return f"Gjaldt til og med {norsk.date(vilkaar.til)}."
    return ""


def ukjente_fakta(plan: Plan, vilkaar: Vilkaar) -> str:
    """Which of the facts that a duty rests on the plan does not state, as a sentence; empty when it states them all."""
    ukjente = [navn for navn, _ in vilkaar.fakta if navn not in plan.kommune.fakta]
    if not ukjente:
        return ""
    return f"Planen oppgir ikke {norsk.listing(ukjente)} under «fakta» i plan.yaml. Plikten regnes derfor med."


def _verdi(verdi: bool) -> str:
    """A fact's value as it is written in plan.yaml."""
    return "true" if verdi else "false"
