from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Konklusjon
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-uten-endring", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def innspill_uten_endring(context: Context) -> Iterator[Problem]:
    """Et punkt i et innspill tas til følge, men det står ikke hva som er endret i planen.

    Den som svarte på høringen, skal kunne se hva svaret førte til. Uten en endring er «tas til følge» et løfte som ingen kan
    sjekke.

    Slik retter du det: skriv `endring` med hva som er endret og hva det gjelder, eller velg en annen konklusjon.
    """
    for innspill in context.plan.innspill:
        for punkt in innspill.punkter:
            if punkt.konklusjon in (Konklusjon.FOELGES, Konklusjon.DELVIS) and not (
                punkt.endring and punkt.endring.hva
            ):
                yield Problem(
                    punkt.origin.at("konklusjon"),
                    f"Punkt {punkt.nummer} i innspillet {innspill.id} {punkt.konklusjon}, men det står ikke hva som er endret.",
                    "Skriv hva som er endret, i «endring», eller velg en annen konklusjon.",
                )
