from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.kommune import UKJENT_NUMMER
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("kommunenummer-mangler", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def kommunenummer_mangler(context: Context) -> Iterator[Problem]:
    """Kommunenummeret er 0000, som en ny plan har til noen skriver det riktige.

    Ingen kommune har dette nummeret. Tall fra Statistisk sentralbyrå hentes med det.

    Slik retter du det: skriv kommunens eget nummer på fire sifre i plan.yaml.
    """
    plan = context.plan
    for kommune in plan.kommuner or (plan.kommune,):
        if kommune.nummer == UKJENT_NUMMER:
            yield Problem(
                kommune.origin.at("nummer"),
                f"Kommunenummeret er {UKJENT_NUMMER}.",
                "Skriv kommunens eget nummer på fire sifre.",
            )
