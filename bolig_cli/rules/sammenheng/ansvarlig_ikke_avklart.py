import re
from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Enhet, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name

_NOT_SETTLED = re.compile(r"(?:ikke|ikkje) avklart|uavklart")
_MOST = 6  # that are named


@rule("ansvarlig-ikke-avklart", Severity.MERKNAD)
def ansvarlig_ikke_avklart(context: Context) -> Iterator[Problem]:
    """Hvem som har ansvaret for et tiltak, eller hvilken sektor en enhet hører til, står som «Ikke avklart».

    `bolig import` skriver det der Word-planen ikke sa noe. Det stopper ingen dokumenter, men det blir skrevet ut i dem, og
    ingen kan følge opp et tiltak som ingen har ansvaret for.

    Slik retter du det: skriv enheten i `ansvarlig` i hvert av tiltakene, og slett «Ikke avklart» i organisasjon.yaml når ingen
    viser til den. I `sektor` skriver du tjenesteområdet enheten hører til.
    """
    bodies = context.plan.all(Enhet)
    for body in bodies:
        if not _NOT_SETTLED.fullmatch(as_name(body.tittel)):
            continue
        theirs = [
            measure.id for measure in context.plan.all(Tiltak) if body.id in (ref.id for ref in measure.ansvarlig)
        ]
        if theirs:
            yield Problem(
                body.origin.at("navn"),
                f"Hvem som har ansvaret, er ikke avklart for {_named(theirs)}.",
                f"Skriv enheten i «ansvarlig» i {theirs[0]}{' og de andre' if len(theirs) > 1 else ''}.",
            )
    known = [body for body in bodies if not _NOT_SETTLED.fullmatch(as_name(body.tittel))]
    loose = [body for body in known if _NOT_SETTLED.fullmatch(as_name(body.sektor))]
    if loose:
        yield Problem(
            loose[0].origin.at("sektor"),
            f"Sektoren er ikke avklart for {_named([body.tittel for body in loose])}.",
            "Skriv tjenesteområdet som enheten hører til. Er det noen utenfor kommunen, flytter du linjen til «eksterne».",
        )


def _named(names: list[str]) -> str:
    shown = names if len(names) <= _MOST + 1 else [*names[:_MOST], f"{len(names) - _MOST} til"]
    return norsk.listing(shown)
