from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("okonomi-uten-prisnivaa", Severity.ADVARSEL)
def okonomi_uten_prisnivaa(context: Context) -> Iterator[Problem]:
    """Planen har beløp, men sier ikke hvilket års priser de er i.

    Uten prisnivå kan ikke beløpene føres inn i økonomiplanen uten at noen må gjette. Det må også gå fram om tallene er egne
    beregninger eller bare illustrerer.

    Slik retter du det: skriv `okonomi:` i `plan.yaml` med `prisnivaa` og `tallstatus`.
    """
    plan = context.plan
    if plan.written.attempted("okonomi") or not any(amount.value for amount in context.amounts):
        return
    yield Problem(
        plan.origin.at(),
        "Tiltakene har beløp, men plan.yaml sier ikke hvilket års priser de er i.",
        "Legg til «okonomi:» i plan.yaml, med «prisnivaa: 2024» og «tallstatus: egen telling» på linjene under.",
    )
