from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("kapittel-tomt", Severity.ADVARSEL)
def kapittel_tomt(context: Context) -> Iterator[Problem]:
    """Et kapittel har verken tekst eller innhold.

    I dokumentene blir det en overskrift som ikke følges av noe.

    Slik retter du det: skriv teksten under hodet, skriv `innhold:` hvis det er noe verktøyet skal sette inn, eller slett filen.
    """
    for chapter in context.plan.kapitler:
        if not chapter.tekst.blocks and not chapter.written.attempted("innhold"):
            yield Problem(
                chapter.origin.at("tittel"),
                f"Kapittelet «{chapter.tittel}» har ingen tekst.",
                "Skriv teksten under hodet, eller slett filen.",
            )
