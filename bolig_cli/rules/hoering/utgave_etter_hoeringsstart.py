from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("utgave-etter-hoeringsstart", Severity.ADVARSEL)
def utgave_etter_hoeringsstart(context: Context) -> Iterator[Problem]:
    """Høringsutkastet er datert etter at høringen begynte.

    Alle skal uttale seg om den samme teksten. Er utkastet yngre enn høringen, har noen fått et annet.

    Slik retter du det: rett `utgave: dato:` i `plan.yaml` eller `hoering: fra:` i `prosess.yaml`. Er planen kommet videre,
    retter du `fase`.
    """
    plan = context.plan
    hoering = plan.prosess.hoering if plan.prosess else None
    if plan.fase != Fase.HOERING or not hoering or not hoering.fra or not hoering.fra.last:
        return
    if plan.utgavedato and plan.utgavedato.first and plan.utgavedato.first > hoering.fra.last:
        yield Problem(
            plan.utgavedato.place,
            f"Utgaven er datert {plan.utgavedato.sagt}, men høringen begynte {hoering.fra.sagt}.",
            "Rett datoen, eller rett «fase» hvis høringen er over.",
        )
