from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("beloep-utenfor-planperioden", Severity.ADVARSEL)
def beloep_utenfor_planperioden(context: Context) -> Iterator[Problem]:
    """Et beløp er ført på et år utenfor planperioden.

    Handlingsdelen har én kolonne for hvert år i planperioden. Beløpet kommer ikke med der, og ikke i summene.

    Slik retter du det: rett årstallet, eller ta beløpet ut. Kostnader etter perioden kan du gjøre greie for i `merknad`.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    for amount in context.amounts:
        if amount.value and not years[0] <= amount.year <= years[1]:
            yield Problem(
                amount.year_place,
                f"{capital(named(amount.tiltak))} har et beløp i {amount.year}, utenfor planperioden {years[0]}–{years[1]}.",
                f"Er det {amount.year} tusen kroner i {amount.value}, har tallene byttet plass: «{amount.value}: {amount.year}»."
                if years[0] <= amount.value <= years[1]
                else "Rett årstallet, eller ta beløpet ut og gjør greie for det i «merknad».",
            )
