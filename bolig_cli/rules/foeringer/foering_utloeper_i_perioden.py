import datetime as dt
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Foering
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("foering-utloeper-i-perioden", Severity.MERKNAD)
def foering_utloeper_i_perioden(context: Context) -> Iterator[Problem]:
    """En føring slutter å gjelde mens planen gjelder.

    Planen kan fortsatt bygge på den, men må kanskje rulleres når det kommer noe nytt.

    Slik retter du det: skriv i planen hva kommunen gjør når føringen løper ut, eller rett `gjelder_til`. Ellers trenger du ikke
    gjøre noe nå.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    last_day = dt.date(years[1], 12, 31)
    for foering in context.plan.all(Foering):
        end = None if foering.ends_before_it_begins else foering.gjelder_til
        if end and end.last and end.last.year >= years[0] and end.last < last_day:
            yield Problem(
                end.place,
                f"{capital(named(foering))} gjelder bare til {end.sagt}, mens planen gjelder til og med {years[1]}.",
                "Si i planen hva som skjer når føringen løper ut. Ellers trenger du ikke gjøre noe nå.",
            )
