from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import gyldig_periode

LONGEST = 20  # years


@rule("planperiode-lang", Severity.ADVARSEL)
def planperiode_lang(context: Context) -> Iterator[Problem]:
    """Planperioden er lengre enn tjue år.

    Som regel er det skrevet feil årstall. Tabeller og figurer er laget for planer på opptil tjue år.

    Slik retter du det: rett årstallet. Skal planen gjelde lenger, kan du la være å gjøre noe.
    """
    years = gyldig_periode(context.plan)
    if years and years[1] - years[0] + 1 > LONGEST:
        yield Problem(
            context.plan.origin.at("periode", "til"),
            f"Planperioden {years[0]}–{years[1]} er på {years[1] - years[0] + 1} år.",
            f"Rett årstallet hvis det er skrevet feil. Tabellene er laget for planer på opptil {LONGEST} år.",
        )
