from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.kinship import said_of, speaks_of, telling

_ENOUGH = 5  # words on either side, before their difference says anything


@rule("foerte-til-uten-sammenheng", Severity.MERKNAD)
def foerte_til_uten_sammenheng(context: Context) -> Iterator[Problem]:
    """Medvirkningen sies å ha ført til noe som ikke har ett ord felles med innspillene.

    Da er det trolig feil id: T17 for T71. I dokumentet står det at innspillet ble til tiltaket, og den som kom med det,
    kjenner det ikke igjen. Regelen ser etter ord fra tittelen, innspillet og oppfølgingen i tittelen og tekstene til
    det som id-en viser til. Den ser bort fra småord og ord som alle planer har.

    Slik retter du det: rett id-en under `foerte_til`, eller skriv i `oppfoelging` hvordan innspillet førte dit.
    """
    plan = context.plan
    for event in plan.prosess.medvirkning if plan.prosess else ():
        words = telling(" ".join((event.tittel, event.innspill.plain, event.oppfoelging.plain)))
        if len(words) < _ENOUGH or not event.innspill.words:
            continue
        for ref in event.foerte_til:
            item = plan.find(ref.id)
            if item and not speaks_of(item, words) and len(said_of(item)) >= _ENOUGH:
                yield Problem(
                    ref.place,
                    f"«{event.tittel}» skal ha ført til {named(item)}, men de har ikke ett ord felles.",
                    "Se om det er riktig id. Er den det, skriver du i «oppfoelging» hvordan innspillet førte dit.",
                )
