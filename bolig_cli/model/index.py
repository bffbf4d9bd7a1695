"""The plan's items by kind, by id and by what they stand under: made once with the plan, so that a look-up takes no search."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bolig_cli.model.item import Item
from bolig_cli.model.maal import Maal
from bolig_cli.model.strategi import Strategi
from bolig_cli.model.tiltak import Tiltak
from bolig_cli.record import record

KeyT = TypeVar("KeyT")
ItemT = TypeVar("ItemT")


@record(kw_only=True)
class Index:
    """Each in the order of the items.

    `by_kind` holds an item under its type and every type above it. `delmaal` and `strategier` are those under a goal, by its id;
    `tiltak` those under a goal or a strategy, by its type and its id.
    """

    by_kind: Mapping[type[Item], tuple[Item, ...]]
    by_id: Mapping[str, tuple[Item, ...]]
    delmaal: Mapping[str, tuple[Maal, ...]]
    strategier: Mapping[str, tuple[Strategi, ...]]
    tiltak: Mapping[tuple[type[Item], str], tuple[Tiltak, ...]]


def index(items: Iterable[Item]) -> Index:
    """The index over all items of a plan."""
    by_kind: dict[type[Item], list[Item]] = {}
    by_id: dict[str, list[Item]] = {}
    parts: dict[str, list[Maal]] = {}
    strategies: dict[str, list[Strategi]] = {}
    measures: dict[tuple[type[Item], str], list[Tiltak]] = {}
    for item in items:
        for kind in type(item).__mro__:
            if issubclass(kind, Item):
                by_kind.setdefault(kind, []).append(item)
        by_id.setdefault(item.id, []).append(item)
        if isinstance(item, Maal) and item.hovedmaal:
            parts.setdefault(item.hovedmaal.id, []).append(item)
        if isinstance(item, Strategi):
            for goal in dict.fromkeys(ref.id for ref in item.maal):
                strategies.setdefault(goal, []).append(item)
        if isinstance(item, Tiltak):
            for parent in dict.fromkeys(_parents(item)):  # a measure that names one twice stands under it once
                measures.setdefault(parent, []).append(item)
    return Index(
        by_kind=_frozen(by_kind),
        by_id=_frozen(by_id),
        delmaal=_frozen(parts),
        strategier=_frozen(strategies),
        tiltak=_frozen(measures),
    )


def _parents(measure: Tiltak) -> list[tuple[type[Item], str]]:
    return [*((Strategi, ref.id) for ref in measure.strategier), *((Maal, ref.id) for ref in measure.maal)]


def _frozen(lists: Mapping[KeyT, list[ItemT]]) -> dict[KeyT, tuple[ItemT, ...]]:
    return {key: tuple(found) for key, found in lists.items()}
