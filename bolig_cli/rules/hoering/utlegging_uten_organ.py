from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import eget_saksfremlegg
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.stadium import has_words, is_written_for, stadium
from bolig_cli.model.utlegging import utlegginger
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("utlegging-uten-organ", Severity.ADVARSEL)
def utlegging_uten_organ(context: Context) -> Iterator[Problem]:
    """Saken ber om at planen legges ut på høring, men planen sier ikke hvem som avgjør det.

    Øverst i saksfremlegget står det organet som har saken, og når det møtes. Står bare møtene om å vedta planen i `behandling`,
    ser det ut som om saken skal dit. Regelen ser på `prosess.yaml` når
    saken er skrevet for utleggingen.

    Slik retter du det: før opp møtet først under `behandling` i `prosess.yaml`, med `organ`, `tidspunkt` og
    `sak: Utlegging på høring`, eller skriv `vedtatt_av` og `vedtaksdato` under `hoering`.
    """
    plan = context.plan
    if {"prosess", "saksfremlegg"} & {*context.uleste, *context.med_feil}:
        return
    sak, now = eget_saksfremlegg(plan), stadium(plan)
    if sak is None or now is not Stadium.UTLEGGING or not has_words(sak) or not is_written_for(sak, now, plan.fra):
        return
    if plan.prosess and not utlegginger(plan):
        yield Problem(
            plan.prosess.origin.at("behandling"),
            "Saksfremlegget ber om at planen legges ut på høring, men det står ikke hvilket organ som avgjør det.",
            "Skriv «organ», «tidspunkt» og «sak: Utlegging på høring» først under «behandling» i prosess.yaml.",
        )
