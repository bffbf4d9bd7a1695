from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import behov_foer_perioden


@rule("behov-foer-planperioden", Severity.ADVARSEL)
def behov_foer_planperioden(context: Context) -> Iterator[Problem]:
    """En linje i behovsoversikten har bare behovet i år før planperioden, mens andre linjer har det for planens år.

    Da kan ikke linjene legges sammen år for år, og summen i tabellen blir feil for det året. Det som er i dag, står i `i_dag`.

    Slik retter du det: skriv behovet for det samme året som de andre linjene.
    """
    plan = context.plan
    lines, first = behov_foer_perioden(plan)
    for line in lines:
        last = max(line.oppgitt)
        yield Problem(
            line.origin.key("behov", str(last)),
            f"Linjen har behovet for {last}, før planperioden {plan.fra}–{plan.til}, mens andre linjer har det for {first}.",
            f"Er det behovet for {first}, skriver du «behov: {{{first}: {line.oppgitt[last]}}}». "
            "Det som er i dag, hører til i «i_dag».",
        )
