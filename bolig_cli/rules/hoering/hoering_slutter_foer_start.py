from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("hoering-slutter-foer-start", Severity.FEIL)
def hoering_slutter_foer_start(context: Context) -> Iterator[Problem]:
    """Høringsfristen er før den første dagen i høringen.

    Datoene står foran i høringsutkastet. Er de byttet om, vet ingen når de må svare.

    Slik retter du det: skriv den første dagen i `fra` og siste frist for å svare i `til`.
    """
    hoering = context.plan.prosess.hoering if context.plan.prosess else None
    if not hoering or not hoering.fra or not hoering.til or not hoering.fra.first or not hoering.til.last:
        return
    if hoering.til.last < hoering.fra.first:
        yield Problem(
            hoering.til.place,
            f"Høringen slutter {hoering.til.sagt}, men begynner først {hoering.fra.sagt}.",
            "Skriv den første dagen i «hoering.fra» og høringsfristen i «hoering.til».",
        )
