from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital
from bolig_cli.rules.support.tilhoerighet import eide
from bolig_cli.source.near_id import nearest_word


@rule("ukjent-kommune", Severity.FEIL)
def ukjent_kommune(context: Context) -> Iterator[Problem]:
    """Noe er ført på en kommune som ikke er med i planen.

    Kommunene som lager planen, står i plan.yaml. Navnet må være det samme som der; nummeret kan også brukes.

    Slik retter du det: skriv navnet slik det står i plan.yaml, eller før opp kommunen der.
    """
    plan = context.plan
    known = plan.kommuner or (plan.kommune,)
    names = [k.navn for k in known]
    for each in eide(plan):
        for ref in each.kommune:
            if any(k.heter(ref.id) for k in known):
                continue
            whose = (
                f"Planen er laget av {norsk.listing(names)}."
                if plan.kommuner
                else f"Planen er bare for {names[0]}. Lager flere den sammen, skriver du dem under «kommuner» i plan.yaml."
            )
            yield Problem(
                ref.place,
                f"{capital(each.navn)} er ført på «{ref.id}», som ikke er en kommune i planen."
                + (f" Mente du «{guess}»?" if (guess := nearest_word(ref.id, names)) else ""),
                f"{whose} Skriv navnet slik det står der.",
            )
