from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Innspill, Punkt, erstattet
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-ubehandlet", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.MERKNAD)
def innspill_ubehandlet(context: Context) -> Iterator[Problem]:
    """Et innspill fra høringen har punkter som ikke er behandlet.

    Når planen skal vedtas, skal hvert punkt ha en konklusjon (tas til følge, tas delvis til følge, tas ikke til følge eller tas til
    orientering) og en vurdering som sier hvorfor. Det gjelder også et punkt som bare tas til orientering: Den som har skrevet, skal
    få vite hvorfor det ikke endrer planen. Der holder én setning. Merknadsbehandlingen kan lages likevel, og sier da hvilke punkter
    som ikke er behandlet. Et svar som er erstattet av et nyere fra samme avsender, trenger ingen av delene.

    Slik retter du det: skriv `vurdering` og `konklusjon` på hvert punkt.
    """
    replaced = erstattet(context.plan.innspill)
    for innspill in context.plan.innspill:
        if innspill.id in replaced:
            continue
        if left := [punkt for punkt in innspill.punkter if not punkt.konklusjon]:
            yield _problem(innspill, left, "konklusjon", "Skriv «vurdering» og «konklusjon» på hvert punkt.")
        if left := [punkt for punkt in innspill.punkter if punkt.konklusjon and not punkt.er_behandlet]:
            yield _problem(
                innspill, left, "vurdering", "Skriv i «vurdering» hvorfor punktet ender med den konklusjonen."
            )


def _problem(innspill: Innspill, left: list[Punkt], lacks: str, what_to_do: str) -> Problem:
    numbers = norsk.listing([str(punkt.nummer) for punkt in left])
    return Problem(
        left[0].origin.at(),
        f"Innspillet {innspill.id} fra {innspill.avsender} har punkter uten {lacks}: {numbers}.",
        what_to_do,
    )
