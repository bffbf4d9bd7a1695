from collections import Counter
from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("beloep-negativt", Severity.ADVARSEL)
def beloep_negativt(context: Context) -> Iterator[Problem]:
    """Et tiltak koster mindre enn null i et år, eller en ramme er mindre enn null.

    En refusjon kan føres opp som en egen post med negative beløp, og trekkes fra utgiften. Blir det mindre enn null igjen, ser
    tiltaket ut til å gi kommunen penger, og summene i dokumentet blir for små.

    Slik retter du det: skriv beløpet uten minus. Er det en refusjon, fører du også opp utgiften den dekker. Sparer tiltaket penger,
    skriver du det i `merknad`.
    """
    sums: Counter[tuple[str, int]] = Counter()
    for amount in context.amounts:
        sums[amount.tiltak.id, amount.year] += amount.value
    for amount in context.amounts:
        if amount.value < 0 and sums[amount.tiltak.id, amount.year] < 0:
            yield Problem(
                amount.place,
                f"{capital(named(amount.tiltak))} koster mindre enn null i {amount.year}: Beløpet er "
                f"{norsk.number(amount.value)} tusen kroner.",
                f"Skriv {-amount.value}. Er det en refusjon, fører du også opp utgiften. "
                "Er det noe som spares, skriver du det i «merknad».",
            )
    for frame in context.plan.rammer:
        for year, limit in frame.belop.items():
            if limit < 0:
                yield Problem(
                    frame.origin.at("belop", str(year)),
                    f"Rammen «{frame.navn}» er mindre enn null i {year}: {norsk.number(limit)} tusen kroner.",
                    f"Skriv {-limit}.",
                )
