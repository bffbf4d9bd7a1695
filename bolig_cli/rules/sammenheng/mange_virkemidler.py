from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.virkemidler import FLEST, for_mange
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("mange-virkemidler", Severity.MERKNAD)
def mange_virkemidler(context: Context) -> Iterator[Problem]:
    """Et tiltak er ført opp med mer enn fire virkemidler.

    Et tiltak som skal gjøre alt, er vanskelig å følge opp. Lovdekningen regner det ikke som sikkert at det bruker virkemidlene: En
    plikt som bare har slike tiltak, må noen vurdere.

    Slik retter du det: før bare opp virkemidlene tiltaket først og fremst bruker, eller del det i flere tiltak.
    """
    for tiltak in context.plan.all(Tiltak):
        if for_mange(tiltak):
            antall = len({ref.id for ref in tiltak.virkemidler})
            yield Problem(
                tiltak.origin.at("virkemidler"),
                f"{capital(named(tiltak))} er ført opp med {antall} virkemidler.",
                f"Før opp høyst {FLEST}: dem tiltaket først og fremst bruker. Eller del det i flere tiltak.",
            )
