from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.tidsrom import MOST
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import gyldig_periode


@rule("handlingsperiode-mangler", Severity.MERKNAD)
def handlingsperiode_mangler(context: Context) -> Iterator[Problem]:
    """En lang plan har beløp, men sier ikke hvilke år handlingsdelen gjelder.

    Tabellene over økonomien har ikke plass til alle årene ved siden av hverandre, og blir delt i flere. Har planen en handlingsdel
    for de første årene, er det nok at den vises år for år, med resten lagt sammen.

    Slik retter du det: skriv for eksempel `handlingsperiode: {fra: 2027, til: 2030}` i plan.yaml. Vil du vise alle årene, kan du la
    være å gjøre noe.
    """
    plan = context.plan
    years = gyldig_periode(plan)
    if not years or plan.handlingsperioder or len(plan.aar) <= MOST:
        return
    if any(amount.value for amount in context.amounts):
        first = f"{{fra: {plan.fra}, til: {plan.fra + 3}}}"
        yield Problem(
            plan.origin.key("periode"),
            f"Planen gjelder {len(plan.aar)} år, og tabellene over økonomien blir delt i flere.",
            f"Gjelder handlingsdelen bare de første årene, skriver du det, for eksempel «handlingsperiode: {first}».",
        )
