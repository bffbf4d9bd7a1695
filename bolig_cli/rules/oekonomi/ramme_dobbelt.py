from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Fault, rule


@rule("ramme-dobbelt", Severity.FEIL)
def ramme_dobbelt(context: Context) -> Iterator[Fault]:
    """To rammer gjelder de samme pengene.

    Da blir de samme beløpene holdt opp mot begge, og ingen vet hvilken som gjelder.

    Slik retter du det: del finansieringen mellom rammene, eller slå dem sammen.
    """
    for number, frame in enumerate(context.plan.rammer):
        for other in context.plan.rammer[:number]:
            both = set(frame.finansiering) & set(other.finansiering)
            if frame.type and frame.type == other.type and (both or not frame.finansiering or not other.finansiering):
                yield Fault(
                    frame.origin.at(),
                    f"Rammene «{other.navn}» og «{frame.navn}» gjelder de samme pengene: {frame.type}"
                    + (f", {', '.join(sorted(both))}." if both else "."),
                    "Del finansieringen mellom dem, eller slå dem sammen.",
                )
