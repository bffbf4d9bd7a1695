from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-uten-dato", Severity.ADVARSEL)
def innspill_uten_dato(context: Context) -> Iterator[Problem]:
    """Det står ikke hvilken dag et innspill er fra.

    Datoen står i merknadsbehandlingen, og viser at innspillet kom i tide. Når et brev leses inn, tar bolig datoen i brevhodet,
    ellers den dagen filen sier at den ble lagret. Dagen den ble lest inn, er ikke dagen den kom.

    Slik retter du det: skriv datoen i brevet, eller dagen det kom inn, under `dato`.
    """
    for innspill in context.under_behandling:
        if innspill.dato is None and not innspill.written.attempted("dato"):
            yield Problem(
                innspill.origin.at("id"),
                f"Det står ikke hvilken dag innspillet {innspill.id} fra {innspill.avsender} er fra.",
                "Skriv datoen i brevet, eller dagen det kom inn, under «dato».",
            )
