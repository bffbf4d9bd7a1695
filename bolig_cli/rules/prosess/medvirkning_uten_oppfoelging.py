from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("medvirkning-uten-oppfoelging", Severity.ADVARSEL)
def medvirkning_uten_oppfoelging(context: Context) -> Iterator[Problem]:
    """Det kom innspill, men planen sier ikke hva de førte til.

    Den som har møtt opp, skal kunne se hva som skjedde med innspillet, også når svaret ble nei.

    Slik retter du det: skriv det i `oppfoelging`, eller før opp tiltakene og målene under `foerte_til`.
    """
    for event in context.plan.prosess.medvirkning if context.plan.prosess else ():
        if event.innspill.words and not event.oppfoelging.words and not event.foerte_til:
            yield Problem(
                event.place,
                f"Det kom innspill på «{event.tittel}», men planen sier ikke hva de førte til.",
                "Skriv det i «oppfoelging», eller før opp id-ene under «foerte_til».",
            )
