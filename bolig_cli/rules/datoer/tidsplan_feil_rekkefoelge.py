from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("tidsplan-feil-rekkefoelge", Severity.FEIL)
def tidsplan_feil_rekkefoelge(context: Context) -> Iterator[Problem]:
    """Et steg i tidsplanen slutter før det begynner.

    Slik retter du det: skriv når arbeidet begynner, i `fra`, og når det slutter, i `til`.
    """
    for step in context.plan.prosess.tidsplan if context.plan.prosess else ():
        if step.fra and step.til and step.fra.first and step.til.last and step.til.last < step.fra.first:
            yield Problem(
                step.til.place,
                f"«{step.hva}» i tidsplanen slutter {step.til.naar}, men begynner først {step.fra.naar}.",
                "Rett «fra» eller «til».",
            )
