from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("utsatt-ufullstendig", Severity.MERKNAD)
def utsatt_ufullstendig(context: Context) -> Iterator[Problem]:
    """Et tiltak er utsatt, men det står ikke til når, eller hvorfor.

    De som venter på tiltaket, vil vite begge deler, og kommunestyret skal kunne se om det bør tas opp igjen.

    Slik retter du det: skriv `utsatt: {til: 2027, grunn: Tomten er ikke regulert.}` under `status`.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.status != Tiltakstatus.UTSATT:
            continue
        utsatt = tiltak.utsatt
        if utsatt is None and tiltak.written.attempted("utsatt"):
            continue
        mangler = [] if utsatt and utsatt.written.attempted("til") else ["til når"]
        mangler += [] if utsatt and utsatt.written.attempted("grunn") else ["hvorfor"]
        if mangler:
            yield Problem(
                tiltak.origin.at("utsatt" if utsatt else "status"),
                f"{capital(named(tiltak))} er utsatt, men det står ikke {norsk.listing(mangler, 'eller')}.",
                "Skriv «utsatt: {til: 2027, grunn: …}» under «status»."
                if utsatt is None
                else f"Legg til «{'til' if mangler == ['til når'] else 'grunn'}» under «utsatt».",
            )
