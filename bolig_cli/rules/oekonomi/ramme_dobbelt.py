from collections.abc import Iterator
from itertools import islice

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Ramme
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_ALL, _ANY = "", "\0"  # in place of a payer's name
_MOST = 3  # others that are told of a frame: two thousand that are alike make two million pairs


@rule("ramme-dobbelt", Severity.FEIL)
def ramme_dobbelt(context: Context) -> Iterator[Problem]:
    """To rammer gjelder de samme pengene.

    Da blir de samme beløpene holdt opp mot begge, og ingen vet hvilken som gjelder. For hver ramme er høyst
    tre andre nevnt.

    Slik retter du det: del finansieringen mellom rammene, eller slå dem sammen.
    """
    earlier: dict[tuple[str, str], list[Ramme]] = {}  # by type and payer
    for frame in context.plan.rammer:
        keys = [(frame.type, payer) for payer in frame.finansiering or (_ALL,)]
        asked = [*keys, (frame.type, _ALL)] if frame.finansiering else [(frame.type, _ANY)]
        same = {id(other): other for key in asked for other in earlier.get(key, ())} if frame.type else {}
        for other in islice(same.values(), _MOST):
            both = set(frame.finansiering) & set(other.finansiering)
            yield Problem(
                frame.origin.at(),
                f"Rammene «{other.navn}» og «{frame.navn}» gjelder de samme pengene: {frame.type}"
                + (f", {', '.join(sorted(both))}." if both else "."),
                "Del finansieringen mellom dem, eller slå dem sammen.",
            )
        for key in [*keys, (frame.type, _ANY)]:
            if len(known := earlier.setdefault(key, [])) < _MOST:
                known.append(frame)
