from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.okonomi import bruk
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("ramme-mangler-aar", Severity.ADVARSEL)
def ramme_mangler_aar(context: Context) -> Iterator[Problem]:
    """Tiltakene bruker penger et år som rammen ikke har noe beløp for.

    Slik retter du det: skriv beløpet for året, eller 0 hvis det ikke er satt av noe.
    """
    plan = context.plan
    for frame in plan.rammer:
        missing = [str(y) for y in plan.handlingsaar if y not in frame.belop and bruk(frame, plan.all(Tiltak), y)]
        if missing and frame.belop:
            yield Problem(
                frame.origin.key("belop"),
                f"Rammen «{frame.navn}» har ikke noe beløp for {norsk.listing(missing)}, men det har tiltak som trekker på den.",
                "Skriv beløpet for hvert år, eller 0 hvis det ikke er satt av noe.",
            )
