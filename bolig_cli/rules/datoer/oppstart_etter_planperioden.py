from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("oppstart-etter-planperioden", Severity.ADVARSEL)
def oppstart_etter_planperioden(context: Context) -> Iterator[Problem]:
    """Et løpende tiltak begynner først etter planperioden.

    Da skjer det ingenting med tiltaket så lenge planen gjelder. Tiltak med en dato som frist har egne regler:
    `frist-utenfor-planperioden` og `oppstart-etter-frist`.

    Slik retter du det: rett `oppstart`, eller ta tiltaket ut av planen.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    for tiltak in context.plan.all(Tiltak):
        oppstart = tiltak.oppstart
        if not oppstart or not oppstart.first or not tiltak.frist or not tiltak.frist.loepende:
            continue
        if oppstart.first.year > years[1]:
            yield Problem(
                oppstart.place,
                f"{capital(named(tiltak))} begynner {oppstart.naar}, etter planperioden {years[0]}–{years[1]}.",
                "Rett «oppstart», eller ta tiltaket ut av planen.",
            )
