"""What differs between two versions of a plan, part by part and field by field. By id, never by line."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from bolig_cli.compare.parts import Field, Leaf, Part, Slag
from bolig_cli.record import record

# Where a part stands in the plan: a change of one of these is a move.
_ABOVE = frozenset(("maalomraade", "hovedmaal", "maal", "strategier"))
_LINK = re.compile(r"\]\(#([^)\s]{1,80})\)")
_ALIKE = 0.5  # the share of equal fields that tells a part which got another id from a new one


class Hva(StrEnum):
    """What happened to a part."""

    NY = "ny"
    FJERNET = "fjernet"
    FLYTTET = "flyttet"
    ENDRET = "endret"


@record
class Change:
    """One field that is another: `before` is None where it was not there, `after` where it is not any more."""

    path: tuple[str, ...]
    labels: tuple[str, ...]
    slag: Slag
    before: Leaf
    after: Leaf

    @property
    def difference(self) -> float | None:
        """How much more a number is than it was; of dates, in days. None for what is neither, or was not there."""
        if self.slag is Slag.DATO:
            dates = [_date(value) for value in (self.before, self.after)]
            return (dates[1] - dates[0]).days if dates[0] and dates[1] else None
        if self.slag not in (Slag.TALL, Slag.BELOEP):
            return None
        before, after = (value for value in (self.before, self.after))
        if not isinstance(before, (int, float)) or not isinstance(after, (int, float)):
            return None
        return after - before


@record
class PartChange:
    """A part that is another. `before` is None for a new one, `after` for one that is gone; the ids differ where it got another."""

    hva: Hva
    before: Part | None
    after: Part | None
    changes: tuple[Change, ...]

    @property
    def part(self) -> Part:
        """As it is now, or as it was where it is gone."""
        part = self.after or self.before
        assert part is not None
        return part

    @property
    def new_id(self) -> bool:
        return bool(self.before and self.after and self.before.id != self.after.id)

    @property
    def only_id(self) -> bool:
        return self.new_id and not self.changes


def difference(before: Sequence[Part], after: Sequence[Part]) -> tuple[PartChange, ...]:
    """Every part that is another: those that are there now in their order, each that is gone after what stood before it."""
    old, new = _by_key(before), _by_key(after)
    renamed = _renamed([p for key, p in old.items() if key not in new], [p for key, p in new.items() if key not in old])
    ids = {was.id: id for (_, id), was in renamed.items() if was.has_id}
    found: list[PartChange] = []
    for key, part in new.items():
        was = old.get(key) or renamed.get(key)
        change = _compared(was, part, ids) if was else PartChange(Hva.NY, None, part, _fields({}, part.fields))
        if change:
            found.append(change)
    kept = {_key(part) for part in renamed.values()} | new.keys()
    gone = [PartChange(Hva.FJERNET, p, None, _fields(p.fields, {})) for key, p in old.items() if key not in kept]
    return tuple(sorted((*found, *gone), key=lambda change: _order(change, old, new)))


def _compared(before: Part, after: Part, ids: Mapping[str, str]) -> PartChange | None:
    """`ids` are those that are another: what refers to one, refers to the same as before."""
    changes = tuple(
        change
        for change in _fields(before.fields, after.fields)
        if change.before is None or _with_ids(change.before, change.slag, ids) != change.after
    )
    if not changes and before.id == after.id:
        return None
    moved = any(change.path[0] in _ABOVE for change in changes)
    return PartChange(Hva.FLYTTET if moved else Hva.ENDRET, before, after, changes)


def _fields(before: Mapping[tuple[str, ...], Field], after: Mapping[tuple[str, ...], Field]) -> tuple[Change, ...]:
    """The fields that differ, those of now first and in their order, then those that are gone."""
    paths = [*after, *(path for path in before if path not in after)]
    return tuple(_change(before.get(p), after.get(p)) for p in paths if _said(before.get(p)) != _said(after.get(p)))


def _change(before: Field | None, after: Field | None) -> Change:
    field = after or before
    assert field is not None
    slag = field.slag
    if before and after and before.slag is not after.slag:  # a text that got longer, an amount that became an interval
        slag = Slag.TEKST if Slag.TEKST in (before.slag, after.slag) else after.slag
    return Change(field.path, field.labels, slag, before.value if before else None, after.value if after else None)


def _with_ids(value: Leaf, slag: Slag, ids: Mapping[str, str]) -> Leaf:
    """As it would have been written with the ids of now."""
    if slag is Slag.IDER and isinstance(value, tuple):
        return tuple(ids.get(one, one) for one in value)
    if slag is Slag.IDER and isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, str) and "](#" in value:
        return _LINK.sub(lambda hit: f"](#{ids.get(hit[1], hit[1])})", value)
    return value


def _said(field: Field | None) -> Leaf:
    """What a value says, however its lines are broken: Markdown reads a line break as a space."""
    if field is None:
        return None
    return " ".join(field.value.split()) if isinstance(field.value, str) and field.slag is Slag.TEKST else field.value


def _renamed(gone: Sequence[Part], come: Sequence[Part]) -> dict[tuple[str, str], Part]:
    """The parts that got another id: by their key of now, as they were."""
    found: dict[tuple[str, str], Part] = {}
    left = list(gone)
    for part in come:
        same = [p for p in left if p.kind == part.kind and _alike(p, part) >= _ALIKE]
        if same:
            best = max(same, key=lambda p: _alike(p, part))
            left.remove(best)
            found[_key(part)] = best
    return found


def _alike(one: Part, other: Part) -> float:
    """How much of two parts is the same, from 0 to 1; their titles count as much as the rest."""
    paths = one.fields.keys() | other.fields.keys()
    same = sum(_said(one.fields.get(path)) == _said(other.fields.get(path)) for path in paths)
    shared = same / len(paths) if paths else 0.0
    return (shared + 1) / 2 if one.title and one.title == other.title else shared


def _key(part: Part) -> tuple[str, str]:
    return part.kind, part.id


def _by_key(parts: Iterable[Part]) -> dict[tuple[str, str], Part]:
    """The first of those that have the same id, which is a fault of the plan's that a check tells of."""
    found: dict[tuple[str, str], Part] = {}
    for part in parts:
        found.setdefault(_key(part), part)
    return found


def _order(
    change: PartChange, old: Mapping[tuple[str, str], Part], new: Mapping[tuple[str, str], Part]
) -> tuple[int, int]:
    """A part that is gone comes after the last one before it that still stands."""
    places = {key: nr for nr, key in enumerate(new)}
    if change.after:
        return places[_key(change.after)], 0
    before = list(old)
    here = before.index(_key(change.part))
    last = next((places[key] for key in reversed(before[:here]) if key in places), -1)
    return last, 1 + here


def _date(value: Leaf) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
