from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import behov_etter_perioden


@rule("behov-etter-planperioden", Severity.ADVARSEL)
def behov_etter_planperioden(context: Context) -> Iterator[Problem]:
    """En linje i behovsoversikten har bare behovet i år etter planperioden, mens andre linjer har det for planens år.

    Da kan ikke linjene legges sammen år for år, og det som mangler i planperioden, blir ikke regnet ut for linjen. Ofte er to sifre
    byttet om: 2072 for 2027.

    Slik retter du det: skriv behovet for det samme året som de andre linjene. Et år etter planperioden kan stå i tillegg.
    """
    plan = context.plan
    lines, year = behov_etter_perioden(plan)
    for line in lines:
        first = min(line.oppgitt)
        yield Problem(
            line.origin.key("behov", str(first)),
            f"Linjen har behovet for {first}, etter planperioden {plan.fra}–{plan.til}, mens andre linjer har det for {year}.",
            f"Er det behovet for {year}, skriver du «behov: {{{year}: {line.oppgitt[first]}}}».",
        )
