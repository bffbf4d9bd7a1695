"""What stands on the cover and in the document's properties."""

from bolig_cli.documents.document import Fact, Labels
from bolig_cli.documents.tidspunkt import when
from bolig_cli.model.plan import Plan

LABELS = {
    "nb": Labels("Innhold", "Fotnoter", "Side", "av", "Hopp til innholdet", "Tabell"),
    "nn": Labels("Innhald", "Fotnotar", "Side", "av", "Hopp til innhaldet", "Tabell"),
}


def language(plan: Plan) -> str:
    """The document's language as BCP 47: nb or nn."""
    return "nn" if plan.maalform == "nynorsk" else "nb"


def title(plan: Plan) -> str:
    return plan.tittel


def subtitle(plan: Plan) -> str:
    """ "med boligpolitikk 2024–2027"."""
    return f"{plan.undertittel} {plan.fra}–{plan.til}".strip()


def short_title(plan: Plan) -> str:
    return f"{plan.tittel} {plan.fra}–{plan.til}"


def hearing_facts(plan: Plan) -> tuple[Fact, ...]:
    """The facts that someone who wants to answer the hearing needs first."""
    facts: list[Fact] = []
    if plan.prosess and (hoering := plan.prosess.hoering):
        facts.append(Fact("Høringsfrist", when(hoering.til)))
        facts.append(Fact("Uttalelser sendes til", hoering.sendes_til))
        if hoering.saksnummer:
            facts.append(Fact("Merkes med", f"saksnummer {hoering.saksnummer}"))
    edition = when(plan.utgavedato)
    facts.append(Fact("Utgave", f"{plan.utgave}, {edition}" if plan.utgave else edition))
    return tuple(fact for fact in facts if fact.value)
