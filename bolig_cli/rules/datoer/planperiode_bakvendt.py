from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import periode


@rule("planperiode-bakvendt", Severity.FEIL)
def planperiode_bakvendt(context: Context) -> Iterator[Problem]:
    """Planperioden slutter før den begynner.

    Tabellene over økonomi og behov går over årene i planperioden. Er periodens år byttet om, blir de gale.

    Slik retter du det: skriv det første året i `fra` og det siste i `til`.
    """
    years = periode(context.plan)
    if years and years[1] < years[0]:
        yield Problem(
            context.plan.origin.at("periode", "til"),
            f"Planperioden slutter i {years[1]}, men begynner først i {years[0]}.",
            "Skriv det første året i «fra» og det siste i «til».",
        )
