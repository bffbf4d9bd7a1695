from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Aktoer, Enhet, Item
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.searchable import as_name


@rule("enheter-like-navn", Severity.ADVARSEL)
def enheter_like_navn(context: Context) -> Iterator[Problem]:
    """To enheter eller aktører heter det samme.

    Den som leser planen, kan ikke vite hvem av dem som har ansvaret, og den som skriver den, velger mellom to like navn i listene.
    Store og små bokstaver spiller ingen rolle. Er flere kommuner sammen om planen, kan hver av dem ha en enhet med samme navn.

    Slik retter du det: gi den ene et navn som skiller dem, eller slett den, og la det som viste til den, vise til den andre.
    """
    bodies: tuple[Item, ...] = (*context.plan.all(Enhet), *context.plan.all(Aktoer))
    first: dict[tuple[tuple[str, ...], str], Item] = {}
    for body in bodies:
        owner = tuple(ref.id for ref in body.kommune) if isinstance(body, Enhet) else ()
        name = as_name(body.tittel)
        other = first.setdefault((owner, name), body)
        if name and other is not body:
            yield Problem(
                body.origin.at("navn"),
                f"«{body.tittel}» ({body.id}) heter det samme som {named(other)}. Ingen kan se på navnet hvem som er ment.",
                f"Gi en av dem et navn som skiller dem. Er de den samme, sletter du «{body.id}», og viser til «{other.id}».",
            )
