"""What stands on the cover and in the document's properties."""

import re

from bolig_cli.documents import kort
from bolig_cli.documents.document import Fact, Labels
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Behandling, Hoering, Plan

# A title that says what kind of document it is: a plan, or a plan of some sort (boligsosial, boligpolitisk, helhetlig).
_WORD_FOR_PLAN = re.compile(
    r"(?:(?:felles|ny|revidert|\w+(?:al|ell|sk|ig|eg)t?) (?:og \w+ )?)*"
    r"\w*(?:plan|planen|strategi|strategien|program|programmet|melding|meldingen|meldinga)\b",
    re.IGNORECASE,
)


def labels() -> Labels:
    return Labels(
        tr("Innhold"),
        tr("Fotnoter"),
        tr("Side"),
        tr("av"),
        tr("Hopp til innholdet"),
        tr("Tabell"),
        tr("Forside"),
        tr("Søk i planen"),
        tr("{antall} treff"),
        tr("Ingen treff"),
        tr("Forrige"),
        tr("Neste"),
        tr("Gå rett til"),
    )


def title(plan: Plan) -> str:
    return plan.tittel


def subtitle(plan: Plan) -> str:
    """ "med boligpolitikk 2024–2027"."""
    return f"{plan.undertittel} {plan.fra}–{plan.til}".strip()


def short_title(plan: Plan) -> str:
    return f"{plan.tittel} {plan.fra}–{plan.til}"


def date(plan: Plan) -> str:
    """The edition's date as ISO; where the plan states none, the first day of its period."""
    return plan.utgavedato.first.isoformat() if plan.utgavedato and plan.utgavedato.first else f"{plan.fra}-01-01"


def edition(plan: Plan) -> tuple[Fact, ...]:
    """ "Utgave" – "Høringsutkast, 1. februar 2024"; nothing where neither is known."""
    return _known(Fact(tr("Utgave"), _edition(plan)))


def edition_of_plan(plan: Plan) -> tuple[Fact, ...]:
    """As `edition`, on a document that is not the plan itself, and has a day of its own."""
    return _known(Fact(tr("Utgave av planen"), _edition(plan)))


def dated_edition_of_plan(plan: Plan) -> tuple[Fact, ...]:
    """As `edition_of_plan`, on a cover that has told the day already."""
    return _known(Fact(tr("Utgave av planen"), plan.utgave))


def _edition(plan: Plan) -> str:
    words = when(plan.utgavedato)
    return f"{plan.utgave}, {words}" if plan.utgave else words


def _known(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value)


def hearing_facts(plan: Plan) -> tuple[Fact, ...]:
    """The facts that someone who wants to answer the hearing needs first."""
    facts: list[Fact] = []
    if plan.prosess and (hoering := plan.prosess.hoering):
        facts.append(Fact(tr("Høringsfrist"), when(hoering.til)))
        links = kort.mail_links(hoering.sendes_til, answer_subject(plan, hoering))
        facts.append(Fact(tr("Uttalelser sendes til"), hoering.sendes_til, links))
        if hoering.saksnummer:
            facts.append(Fact(tr("Merkes med"), tr("saksnummer {nummer}", nummer=hoering.saksnummer)))
    return (*_known(*facts), *edition(plan))


def answer_subject(plan: Plan, hearing: Hoering) -> str:
    """What an answer is about, as the one who receives it sorts it: "Uttalelse til boligsosial handlingsplan, sak 24/1234"."""
    answer = tr("Uttalelse til {plan}", plan=in_text(plan))
    return (
        tr("{uttalelse}, sak {nummer}", uttalelse=answer, nummer=hearing.saksnummer) if hearing.saksnummer else answer
    )


def decision_facts(plan: Plan) -> tuple[Fact, ...]:
    """Who adopted the plan, when, and in which case: each of them, where several municipalities make it; nothing before that."""
    facts: list[Fact] = []
    if any(plan.vedtak_i(kommune) for kommune in plan.kommuner):
        facts += [Fact(kommune.navn, _decision(plan.vedtak_i(kommune))) for kommune in plan.kommuner]
    elif vedtak := plan.vedtak:
        facts.append(Fact(tr("Vedtatt av"), vedtak.organ))
        facts.append(Fact(tr("Vedtatt"), when(vedtak.tidspunkt)))
        if vedtak.saksnummer:
            facts.append(Fact(tr("Sak"), vedtak.saksnummer))
    return _known(*facts)


def _decision(vedtak: Behandling | None) -> str:
    """ "Vedtatt 3. mars 2027, Kommunestyret, sak 12/27"."""
    if vedtak is None:
        return tr("Ikke vedtatt")
    number = tr("sak {nummer}", nummer=vedtak.saksnummer) if vedtak.saksnummer else ""
    day = tr("Vedtatt {dato}", dato=when(vedtak.tidspunkt)) if vedtak.tidspunkt else tr("Vedtatt")
    return ", ".join(part for part in (day, vedtak.organ, number) if part)


def in_text(plan: Plan) -> str:
    """The plan's name inside a sentence: "boligsosial handlingsplan 2024–2027"; a title that is no word for a plan stands as it is
    written: "«Et trygt hjem i Lom» 2027–2030"."""
    name = plan.tittel
    shown = name[:1].lower() + name[1:] if _WORD_FOR_PLAN.match(name) else f"«{name}»"
    return f"{shown} {plan.fra}–{plan.til}"
