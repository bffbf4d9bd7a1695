from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Kunngjort
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("kunngjoering-etter-hoeringsstart", Severity.ADVARSEL)
def kunngjoering_etter_hoeringsstart(context: Context) -> Iterator[Problem]:
    """Høringen kunngjøres etter at den har begynt.

    Da får de som skal uttale seg, kortere tid enn planen sier.

    Slik retter du det: rett datoen, eller flytt høringen så den begynner når den er kunngjort.
    """
    prosess = context.plan.prosess
    if not prosess or not prosess.hoering:
        return
    start = prosess.hoering.fra
    if not start or not start.first:
        return
    for announcement in prosess.kunngjoering:
        when = announcement.dato
        if announcement.hva == Kunngjort.HOERING and when and when.first and when.first > start.first:
            yield Problem(
                when.place,
                f"Høringen kunngjøres {when.naar}, men begynner {start.sagt}.",
                "Rett datoen, eller la høringen begynne når den er kunngjort.",
            )
