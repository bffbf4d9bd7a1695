from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Item
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_DOCUMENTS, named
from bolig_cli.rules.support.kinship import akin, same, says_any_of, speaks_of, telling

_LONG = 6  # letters of a word that says what is meant alone
# What anybody does or says of anything: alone they are no name.
_EVERYDAY = frozenset(
    {
        "bruke", "bruker", "flytte", "flytter", "flyttet", "flytta", "gjøre", "jobbe", "kjøpe", "leie", "miste", "ringe", "ringer",
        "samle", "seinare", "senere", "starte", "tidlig", "tidlege", "tidlige", "tidleg",
    }
)  # fmt: skip
_MANY = 3  # words of a title, where one of a link's is not in it


@rule("lenke-til-noe-annet", Severity.MERKNAD)
def lenke_til_noe_annet(context: Context) -> Iterator[Problem]:
    """En lenke går til noe annet enn det ordene i den sier.

    Ordene i lenken går ikke igjen i det den viser til, men de går igjen i tittelen på noe annet i planen. Leseren som trykker på
    lenken, havner da feil. Regelen ser bort fra småord, som «tiltaket» og «se her», og lar ett av flere ord mangle.

    Slik retter du det: rett id-en i lenken, eller ordene.
    """
    plan = context.plan
    for text in context.texts:
        for link in text.links:
            item = plan.find(link.target, *IN_DOCUMENTS)
            words = telling(link.text) if item else frozenset()
            one_of_many = len(words) == 1 and len(link.text.split()) > 2  # «hjelp når boligen må bygges om» is no name
            # One without a title may stand in a file that can't be read, which has its own finding.
            if item is None or not item.tittel or words <= _EVERYDAY or one_of_many or says_any_of(item, words):
                continue
            others = [other for kind in IN_DOCUMENTS for other in plan.all(kind)]
            meant = _named(words, item, others)
            if not meant and len(words) > 1 and not speaks_of(item, words):
                meant = _about(words, others)
            if meant:
                yield Problem(
                    link.place,
                    f"Lenken «{link.text}» går til {named(item)}, som ikke har ett ord felles med den.",
                    f"Mente du {named(meant)}, skriver du #{meant.id}. Ellers trenger du ikke gjøre noe.",
                )


def _about(words: frozenset[str], items: list[Item]) -> Item | None:
    """The one thing whose title has all of the words."""
    found = [item for item in items if all(akin(word, telling(item.tittel)) for word in words)]
    return found[0] if len(found) == 1 else None


def _named(words: frozenset[str], item: Item, items: list[Item]) -> Item | None:
    """The one thing of the same kind whose title has the very words, all of them but one at most."""
    found = [other for other in items if type(other) is type(item) and _has(telling(other.tittel), words)]
    return found[0] if len(found) == 1 else None


def _has(title: frozenset[str], words: frozenset[str]) -> bool:
    there = sum(any(same(word, other) for other in title) for word in words)
    if len(words) == 1:
        return there == 1 and len(next(iter(words))) >= _LONG
    return there >= _MANY and len(words) - there <= 1 if there < len(words) else True
