from collections.abc import Iterable, Iterator, Mapping, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Ramme
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("ramme-dobbelt", Severity.FEIL)
def ramme_dobbelt(context: Context) -> Iterator[Problem]:
    """To rammer gjelder de samme pengene.

    Da blir de samme beløpene holdt opp mot begge, og ingen vet hvilken som gjelder.

    Slik retter du det: del finansieringen mellom rammene, eller slå dem sammen.
    """
    earlier: dict[tuple[str, str], list[Ramme]] = {}  # by type and payer; "" is for all payers
    for frame in context.plan.rammer:
        for other in _same_money(frame, earlier) if frame.type else ():
            both = set(frame.finansiering) & set(other.finansiering)
            yield Problem(
                frame.origin.at(),
                f"Rammene «{other.navn}» og «{frame.navn}» gjelder de samme pengene: {frame.type}"
                + (f", {', '.join(sorted(both))}." if both else "."),
                "Del finansieringen mellom dem, eller slå dem sammen.",
            )
        for payer in frame.finansiering or ("",):
            earlier.setdefault((frame.type, payer), []).append(frame)


def _same_money(frame: Ramme, earlier: Mapping[tuple[str, str], Sequence[Ramme]]) -> Iterable[Ramme]:
    """The earlier frames of this type that share a payer with this one, or that are for all of them; each once."""
    own = [(frame.type, payer) for payer in (*frame.finansiering, "")] if frame.finansiering else list(earlier)
    return {id(other): other for key in own if key[0] == frame.type for other in earlier.get(key, ())}.values()
