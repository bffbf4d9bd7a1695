from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Okonomistatus, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("kostnadsberegnet-uten-beloep", Severity.FEIL)
def kostnadsberegnet_uten_beloep(context: Context) -> Iterator[Problem]:
    """Et tiltak sies å være kostnadsberegnet, men har ingen beløp.

    Tiltak som krever penger, må være beregnet så nøye at de kan tas inn i økonomiplanen, både drift og investering.

    Slik retter du det: før beløpene under `poster`, eller skriv `innenfor ramme` eller `må utredes` som status.
    """
    for tiltak in context.plan.all(Tiltak):
        economy = tiltak.okonomi
        if economy.status == Okonomistatus.KOSTNADSBEREGNET and not economy.poster and not economy.poster_uleselige:
            yield Problem(
                tiltak.origin.at("okonomi", "status"),
                f"{capital(named(tiltak))} er kostnadsberegnet, men det er ikke ført noen beløp.",
                "Før beløpene under «poster», eller endre status til «innenfor ramme» eller «må utredes».",
            )
