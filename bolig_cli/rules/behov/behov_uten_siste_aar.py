from collections.abc import Iterator

from bolig_cli.finding import Gathering, Severity
from bolig_cli.model.tallvisning import navn_paa
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import behov_foer_perioden


@rule("behov-uten-siste-aar", Severity.ADVARSEL)
def behov_uten_siste_aar(context: Context) -> Iterator[Problem]:
    """En linje i behovsoversikten har ikke behovet det siste året i planperioden.

    Det som mangler av boliger, regnes ut for det siste året. Uten det vet ingen hvor mye som må til i planperioden.

    Slik retter du det: oppgi behovet det siste året, eller gi linjen en framskriving.
    """
    plan = context.plan
    before, _ = behov_foer_perioden(plan)  # those have a finding that says more
    for line in plan.behovsoversikt.linjer if plan.behovsoversikt else ():
        if line not in before and line.oppgitt and not line.framskriving and max(line.oppgitt) < plan.til:
            yield Problem(
                line.origin.key("behov"),
                f"Linjen har bare behovet til og med {max(line.oppgitt)}, men planperioden går til og med {plan.til}.",
                f"Skriv behovet i {plan.til}, eller vis til en forutsetning under «framskriving».",
                gathering=Gathering(
                    f"Behovsoversikten mangler behovet i {plan.til}, det siste året i planperioden, for disse linjene",
                    f"«{navn_paa(plan, line)}» (linje {line.place.line})",
                    f"Skriv behovet i {plan.til} på hver av dem, eller vis til en forutsetning under «framskriving».",
                ),
            )
