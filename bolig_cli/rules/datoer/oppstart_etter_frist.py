from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("oppstart-etter-frist", Severity.FEIL)
def oppstart_etter_frist(context: Context) -> Iterator[Problem]:
    """Et tiltak begynner etter at det skal være ferdig.

    En frist som er et år, går ut den siste dagen i året, og en frist som er en måned, den siste dagen i måneden.

    Slik retter du det: rett `oppstart` eller `frist`.
    """
    for tiltak in context.plan.all(Tiltak):
        oppstart, frist = tiltak.oppstart, tiltak.frist
        if oppstart and frist and oppstart.first and frist.last and oppstart.first > frist.last:
            yield Problem(
                oppstart.place,
                f"{capital(named(tiltak))} begynner {oppstart.naar}, etter fristen {frist.naar}.",
                "Rett «oppstart» eller «frist».",
            )
