import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.tekst import har_et_av
from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.model.plan import Item, Medvirkning, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.kinship import said_of, speaks_of, telling

_NUMBER = re.compile(r"\b\d{2,}\b")
_ENOUGH = 5  # words on either side, before their difference says anything


@rule("foerte-til-uten-sammenheng", Severity.MERKNAD)
def foerte_til_uten_sammenheng(context: Context) -> Iterator[Problem]:
    """Verktøyet ser ikke sammenhengen mellom medvirkningen og det den sies å ha ført til.

    Det kan være feil id: T17 for T71. I dokumentet står det at innspillet ble til tiltaket, og den som kom med det, skal
    kjenne det igjen. Regelen ser etter ord og tall fra tittelen, innspillet og oppfølgingen i tittelen og tekstene til
    det som id-en viser til, og etter ord om virkemidlene. Den ser bort fra småord og ord som alle planer har, og sier ikke fra når
    teksten nevner id-en selv. Den kjenner ikke alle ord som betyr det samme. Er id-en riktig, trenger du ikke gjøre noe.

    Slik retter du det: rett id-en under `foerte_til`, eller skriv i `oppfoelging` hvordan innspillet førte dit.
    """
    plan = context.plan
    for event in plan.prosess.medvirkning if plan.prosess else ():
        words = telling(" ".join((event.tittel, event.innspill.plain, event.oppfoelging.plain)))
        if len(words) < _ENOUGH or not event.innspill.words:
            continue
        for ref in event.foerte_til:
            item = plan.find(ref.id)
            if item and not speaks_of(item, words) and not _else_akin(event, item) and len(said_of(item)) >= _ENOUGH:
                yield Problem(
                    ref.place,
                    f"«{event.tittel}» skal ha ført til {named(item)}, og verktøyet ser ikke hvordan de hører sammen.",
                    "Se om det er riktig id. Er den det, kan du skrive i «oppfoelging» hvordan innspillet førte dit.",
                )


def _else_akin(event: Medvirkning, item: Item) -> bool:
    """Whether an event names a thing, has a number of it, or speaks of what it is a means to."""
    said = "\n".join((event.tittel, event.innspill.plain, event.oppfoelging.plain))
    links = (*event.innspill.links, *event.oppfoelging.links)
    if any(link.target == item.id for link in links) or item.id in re.findall(r"[\w-]+", said):
        return True
    if isinstance(item, Tiltak) and any(har_et_av(said, STIKKORD.get(ref.id, ())) for ref in item.virkemidler):
        return True
    of_item = " ".join((item.tittel, *(text.plain for _, text in item.texts())))
    return bool(set(_NUMBER.findall(said)) & set(_NUMBER.findall(of_item)))
