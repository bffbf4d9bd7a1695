from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.beloep import Beloep
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("beloep-omvendt-spenn", Severity.FEIL)
def beloep_omvendt_spenn(context: Context) -> Iterator[Problem]:
    """Et spenn begynner på et høyere beløp enn det slutter.

    `500–300` blir ikke lest som `300–500`: Det kan også mangle et siffer i det siste beløpet. I summene er det første beløpet det
    laveste, så de blir feil til spennet er rettet.

    Slik retter du det: skriv det laveste beløpet først, eller rett beløpene.
    """
    for amount in context.amounts:
        fra, til = amount.beloep.fra, amount.beloep.til
        if fra > til:
            yield Problem(
                amount.place,
                f"{capital(named(amount.tiltak))} har et spenn i {amount.year} som begynner på {fra} og slutter på {til}.",
                f"Skriv det laveste beløpet først: «{amount.year}: {Beloep(til, fra)}».",
            )
