from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("utsatt-uten-status", Severity.ADVARSEL)
def utsatt_uten_status(context: Context) -> Iterator[Problem]:
    """Et tiltak har `utsatt` med tid eller grunn, men en annen status.

    Statusen avgjør om tiltaket regnes med i lovdekningen. Står det «pågår», teller et tiltak som er utsatt, som om det var i gang.

    Slik retter du det: skriv `status: utsatt`, eller ta bort `utsatt`.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.utsatt and tiltak.status in list(Tiltakstatus) and tiltak.status != Tiltakstatus.UTSATT:
            yield Problem(
                tiltak.origin.key("utsatt"),
                f"{capital(named(tiltak))} er ført opp som utsatt, men statusen er «{tiltak.status}».",
                "Skriv «status: utsatt», eller ta bort «utsatt».",
            )
