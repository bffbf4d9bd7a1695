from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_A_MILLIARD = 1_000_000  # in thousand kroner


@rule("beloep-trolig-i-kroner", Severity.MERKNAD)
def beloep_trolig_i_kroner(context: Context) -> Iterator[Problem]:
    """Et beløp er så stort at det trolig er skrevet i kroner.

    Alle beløp er i tusen kroner. `1500000` betyr halvannen milliard kroner.

    Slik retter du det: del beløpet på tusen. Er det riktig, trenger du ikke gjøre noe.
    """
    for amount in context.amounts:
        if abs(amount.value) >= _A_MILLIARD:
            yield Problem(
                amount.place,
                f"{capital(named(amount.tiltak))} har et beløp på {amount.value} tusen kroner i {amount.year}. "
                "Det er en milliard kroner eller mer.",
                f"Er det skrevet i kroner, skal det stå {round(amount.value / 1000)}.",
            )
