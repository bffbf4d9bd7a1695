from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import erstattet
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-ubehandlet", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.MERKNAD)
def innspill_ubehandlet(context: Context) -> Iterator[Problem]:
    """Et innspill fra høringen har punkter som ikke er behandlet.

    Når planen skal vedtas, skal hvert punkt ha en konklusjon: tas til følge, tas delvis til følge, tas ikke til følge eller tas til
    orientering. Merknadsbehandlingen kan lages likevel, og sier da hvilke punkter som ikke er behandlet. Et svar som
    er erstattet av et nyere fra samme avsender, trenger ingen konklusjon.

    Slik retter du det: skriv `vurdering` og `konklusjon` på hvert punkt.
    """
    replaced = erstattet(context.plan.innspill)
    for innspill in context.plan.innspill:
        if innspill.id in replaced:
            continue
        left = [punkt for punkt in innspill.punkter if not punkt.er_behandlet]
        if left:
            numbers = norsk.listing([str(punkt.nummer) for punkt in left])
            yield Problem(
                left[0].origin.at(),
                f"Innspillet {innspill.id} fra {innspill.avsender} har punkter uten konklusjon: {numbers}.",
                "Skriv «vurdering» og «konklusjon» på hvert punkt.",
            )
