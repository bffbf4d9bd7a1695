from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Okonomistatus, Plan, Tiltak
from bolig_cli.rules.kinds import capital, named
from bolig_cli.rules.rule import Fault, rule


@rule("kostnadsberegnet-uten-beloep", Severity.FEIL)
def kostnadsberegnet_uten_beloep(plan: Plan) -> Iterator[Fault]:
    """Et tiltak sies å være kostnadsberegnet, men har ingen beløp.

    Tiltak som krever penger, må være beregnet så nøye at de kan tas inn i økonomiplanen, både drift og investering.

    Slik retter du det: før beløpene under `poster`, eller skriv `innenfor ramme` eller `må utredes` som status.
    """
    for tiltak in plan.all(Tiltak):
        economy = tiltak.okonomi
        if economy.status == Okonomistatus.KOSTNADSBEREGNET and not economy.poster and not economy.poster_uleselige:
            yield Fault(
                tiltak.origin.at("okonomi", "status"),
                f"{capital(named(tiltak))} er kostnadsberegnet, men det er ikke ført noen beløp.",
                "Før beløpene under «poster», eller endre status til «innenfor ramme» eller «må utredes».",
            )
