from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Foering
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("foering-slutter-foer-start", Severity.FEIL)
def foering_slutter_foer_start(context: Context) -> Iterator[Problem]:
    """En føring slutter å gjelde før den ble vedtatt.

    Da er én av datoene feil, og ingen kan vite om føringen gjelder.

    Slik retter du det: rett `vedtatt` eller `gjelder_til`.
    """
    for foering in context.plan.all(Foering):
        start, end = foering.vedtatt, foering.gjelder_til
        if start and end and foering.ends_before_it_begins:
            yield Problem(
                end.place,
                f"{capital(named(foering))} gjelder til {end.sagt}, men ble vedtatt {start.naar}.",
                "Rett «vedtatt» eller «gjelder_til».",
            )
