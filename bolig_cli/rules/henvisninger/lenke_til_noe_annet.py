from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Item
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_DOCUMENTS, named
from bolig_cli.rules.support.kinship import akin, speaks_of, telling


@rule("lenke-til-noe-annet", Severity.MERKNAD)
def lenke_til_noe_annet(context: Context) -> Iterator[Problem]:
    """En lenke går til noe annet enn det ordene i den sier.

    Ingen av ordene i lenken går igjen i det den viser til, men alle går igjen i tittelen på noe annet i planen. Leseren som trykker
    på lenken, havner da feil. Regelen ser bort fra småord, som «tiltaket» og «se her».

    Slik retter du det: rett id-en i lenken, eller ordene.
    """
    plan = context.plan
    for text in context.texts:
        for link in text.links:
            item = plan.find(link.target, *IN_DOCUMENTS)
            words = telling(link.text) if item else frozenset()
            # One without a title may stand in a file that can't be read, which has its own finding.
            if item is None or not item.tittel or not words or speaks_of(item, words):
                continue
            if meant := _about(words, [other for kind in IN_DOCUMENTS for other in plan.all(kind)]):
                yield Problem(
                    link.place,
                    f"Lenken «{link.text}» går til {named(item)}, som ikke har ett ord felles med den.",
                    f"Skulle den gå til {named(meant)}, skriver du #{meant.id}. Ellers trenger du ikke gjøre noe.",
                )


def _about(words: frozenset[str], items: list[Item]) -> Item | None:
    """The one thing whose title has all of the words."""
    found = [item for item in items if all(akin(word, telling(item.tittel)) for word in words)]
    return found[0] if len(found) == 1 else None
