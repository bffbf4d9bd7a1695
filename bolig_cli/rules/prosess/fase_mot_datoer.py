import datetime as dt
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase, Milepael, Milepaelstatus
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.tidsplan import decision_steps, hearing_steps

_BEFORE_DECISION = (Fase.UTKAST, Fase.HOERING)
_AFTER_HEARING = (Fase.VEDTAK, Fase.OPPFOELGING)
_SENT_OUT_BEFORE = dt.timedelta(
    days=31
)  # the edition that is sent out is dated some weeks before, by who decides on the hearing


@rule("fase-mot-datoer", Severity.ADVARSEL)
def fase_mot_datoer(context: Context) -> Iterator[Problem]:
    """Fasen stemmer ikke med datoene for høringen, eller med hvor langt tidsplanen er kommet.

    Planen er et utkast til høringen begynner, på høring til fristen er ute, og til vedtak etterpå. Er utgaven datert
    mens høringen varer, kan fasen ikke være utkast, og er den datert mer enn en måned før høringen begynner, er den ikke
    på høring ennå. Er den datert før høringsfristen, kan fasen ikke være vedtak eller oppfølging. Regelen sier også fra
    når et steg i tidsplanen har en status som ikke kan stemme med fasen.

    Slik retter du det: rett `fase` eller `utgave: dato:` i `plan.yaml`, eller datoen eller statusen i `prosess.yaml`.
    """
    plan = context.plan
    process = plan.prosess
    if process is None:
        return
    edition, hearing = plan.utgavedato, process.hoering
    if edition and hearing and hearing.fra and hearing.til and not hearing.ends_before_it_begins:
        begun, over = hearing.fra.ends_before(edition), hearing.til.ends_before(edition)
        if plan.fase == Fase.UTKAST and begun and not over:
            yield Problem(
                plan.origin.at("fase"),
                f"Fasen er «utkast», men utgaven er datert {edition.sagt}, mens planen er på høring fra {hearing.fra.sagt} til "
                f"{hearing.til.sagt}.",
                "Skriv «fase: høring», eller rett datoen.",
            )
        if (
            plan.fase == Fase.HOERING
            and edition.last
            and hearing.fra.first
            and edition.last + _SENT_OUT_BEFORE < hearing.fra.first
        ):
            yield Problem(
                plan.origin.at("fase"),
                f"Fasen er «høring», men utgaven er datert {edition.sagt}, og høringen begynner ikke før {hearing.fra.naar}.",
                "Skriv «fase: utkast» til høringen begynner, eller rett datoen.",
            )
        if plan.fase in _AFTER_HEARING and edition.ends_before(hearing.til):
            yield Problem(
                edition.place,
                f"Fasen er «{plan.fase}», men utgaven er datert {edition.sagt}, før høringsfristen {hearing.til.sagt}.",
                "Gi utgaven en ny dato, eller rett «fase» eller høringsfristen.",
            )
    hearings, decisions = hearing_steps(plan), decision_steps(plan)
    for step, place in (
        (step, process.origin.at("tidsplan", nr, "status")) for nr, step in enumerate(process.tidsplan)
    ):
        is_hearing, is_decision = step in hearings, step in decisions
        done = step.status == Milepaelstatus.GJENNOMFOERT
        if (
            (plan.fase == Fase.UTKAST and is_hearing and step.status == Milepaelstatus.PAAGAAR)
            or (plan.fase == Fase.HOERING and is_hearing and done and _begins_after(step, edition))
            or (plan.fase in _BEFORE_DECISION and is_decision and done and not plan.vedtak)
            or (plan.fase in _AFTER_HEARING and is_hearing and step.status and not done)
            or (plan.fase == Fase.OPPFOELGING and is_decision and step.status and not done)
        ):
            yield Problem(
                place,
                f"Fasen er «{plan.fase}», men «{step.hva}» i tidsplanen har status «{step.status}».",
                "Rett statusen, eller rett «fase» i plan.yaml.",
            )


def _begins_after(step: Milepael, edition: Tidspunkt | None) -> bool:
    """Whether a step begins after the edition is dated: it cannot be over then. With more rounds, an earlier one may."""
    return bool(edition and step.fra and edition.ends_before(step.fra))
