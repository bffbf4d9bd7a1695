from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.searchable import as_name


@rule("tjeneste-like-navn", Severity.ADVARSEL)
def tjeneste_like_navn(context: Context) -> Iterator[Problem]:
    """To tjenester heter det samme.

    Den som leser, kan da ikke vite hvilken av dem teksten handler om. Store og små bokstaver, mellomrom og et punktum til slutt
    skiller ikke navnene.

    Slik retter du det: gi dem hvert sitt navn, eller ta den ene bort.
    """
    first: dict[str, Tjeneste] = {}
    for service in context.plan.all(Tjeneste):
        name = as_name(service.tittel)
        other = first.setdefault(name, service)
        if name and other is not service:
            yield Problem(
                service.origin.at("navn"),
                f"{capital(named(service))} heter det samme som {named(other)} på linje {other.origin.at('navn').line}.",
                "Gi dem hvert sitt navn, eller ta den ene bort.",
            )
