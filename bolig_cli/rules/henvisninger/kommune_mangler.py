from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital
from bolig_cli.rules.support.tilhoerighet import Eid, eide


@rule("kommune-mangler", Severity.ADVARSEL)
def kommune_mangler(context: Context) -> Iterator[Problem]:
    """Flere kommuner lager planen sammen, og noe som er den enes, sier ikke hvilken.

    Pliktene i loven gjelder hver kommune for seg. En enhet, et råd, en behandling, en linje i behovsoversikten eller en kommunes
    egen plan teller derfor bare for den kommunen den er ført på. Står det ingen, teller den ikke for noen.

    Slik retter du det: skriv `kommune` med navnet slik det står i plan.yaml. Er noe felles, for eksempel en enhet i et
    vertskommunesamarbeid, skriver du alle i en liste.
    """
    plan = context.plan
    if not plan.kommuner:
        return
    lacking: dict[str, list[Eid]] = {}
    for each in eide(plan):
        if each.egen and not each.kommune:
            lacking.setdefault(each.slag, []).append(each)
    for many, those in lacking.items():
        first = those[0]
        rest = f", og {len(those) - 1} av de andre {many} gjør det heller ikke" if len(those) > 1 else ""
        yield Problem(
            first.sted,
            f"{capital(first.navn)} sier ikke hvilken kommune det gjelder{rest}.",
            f"Skriv «kommune: {plan.kommune.navn}», eller {norsk.listing([k.navn for k in plan.kommuner[1:]], 'eller')}. "
            "Er det felles, skriver du dem i en liste.",
        )
