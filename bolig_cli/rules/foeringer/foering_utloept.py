from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.foeringer import kommet_siden, nevnt
from bolig_cli.model.plan import Foering
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("foering-utloept", Severity.ADVARSEL)
def foering_utloept(context: Context) -> Iterator[Problem]:
    """En føring gjelder ikke lenger når planperioden begynner.

    En plan som bygger på en strategi eller plan som er utløpt, kan mangle det som er kommet etterpå.

    Slik retter du det: vis til det som gjelder nå, eller rett `gjelder_til`.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    for foering in context.plan.all(Foering):
        end = foering.gjelder_til
        if end and end.last and end.last.year < years[0] and not foering.ends_before_it_begins:
            yield Problem(
                end.place,
                f"{capital(named(foering))} gjaldt til {end.sagt}, og er utløpt når planperioden begynner i {years[0]}.",
                "Finn ut hva som er kommet i stedet, og vis til det, eller rett «gjelder_til»." + _siden(foering),
            )


def _siden(foering: Foering) -> str:
    known = nevnt(foering.tittel) if foering.slag == "nasjonal" else ()
    later = [after for found in known for after in kommet_siden(found)]
    return f" Siden er dette kommet: {later[-1].tittel}." if later else ""
