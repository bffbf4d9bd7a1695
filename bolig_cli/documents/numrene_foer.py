"""The numbers that goals, strategies and measures had in an earlier version: who has that one in hand finds them by those."""

from collections.abc import Mapping

from bolig_cli.compare.compare import Comparison
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.maalform import tr
from bolig_cli.model.hoeringsutkast import er_hoeringsutkast
from bolig_cli.record import record


@record
class NyttNummer:
    """A part with another number than it had: its id of now, and "4.2.1" and "4.2.3"."""

    id: str
    before: str
    after: str


@record
class NumreneFoer:
    """What the earlier version called its parts, by their ids of now where they still stand: `number` has "4.2.1", `name` has
    "tiltak 4.2.1". `is_draft` is whether it was the draft that went out for the hearing."""

    number: Mapping[str, str]
    name: Mapping[str, str]
    is_draft: bool

    def beside(self, id: str, now: Numbers) -> str:
        """The name of now, with the number of then where that is another: "tiltak 4.2.3 (4.2.1 i høringsutkastet)"."""
        name, then = now.name[id], self.name.get(id, "")
        if not then or then == name:
            return name
        word, _, number = then.rpartition(" ")
        nummer = number if name.startswith(f"{word} ") else then
        if self.is_draft:
            return tr("{navn} ({nummer} i høringsutkastet)", navn=name, nummer=nummer)
        return tr("{navn} (var {nummer})", navn=name, nummer=nummer)


def numrene_foer(c: Comparison) -> NumreneFoer:
    """Nothing where the earlier version holds no plan that can be numbered."""
    if c.earlier is None:
        return NumreneFoer({}, {}, False)
    then = number_items(c.earlier.plan)
    return NumreneFoer(
        {c.ids_now.get(id, id): number for id, number in then.number.items()},
        {c.ids_now.get(id, id): name for id, name in then.name.items()},
        er_hoeringsutkast(c.earlier.plan),
    )


def nye_numre(c: Comparison) -> tuple[NyttNummer, ...]:
    """Every part that both versions have, with another number: also one that nothing else is changed in, where what stood before it
    is moved or gone. In the order of now."""
    if c.later is None:
        return ()
    then = numrene_foer(c).number
    now = number_items(c.later.plan).number
    return tuple(NyttNummer(id, then[id], number) for id, number in now.items() if then.get(id, number) != number)
