"""Every text of a plan, long and short: what a kind of file may hold one day is found as well."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from bolig_cli.finding import Place
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.innspill import Innspill, Punkt
from bolig_cli.model.item import Ref
from bolig_cli.model.krav import Kravfil
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.model.signering import Signering
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Key, Origin

# What the program writes itself, and what only refers to something.
_NO_TEXTS = (Bygg, Signering, Ref, Place, Origin, Written)
_NOT_SHOWN = frozenset(("gjennomgang", "origin", "written", "data", "filer", "bilder"))
# What the sender of an answer has written, or what only retells it.
_OF_OTHERS = {
    Innspill: frozenset(("avsender", "kilde", "hode", "avslutning", "sitert")),
    Punkt: frozenset(("tekst", "sted", "sammendrag")),
}


@record
class Text:
    """A text with where it came from."""

    said: str | Markdown
    origin: Origin
    keys: tuple[Key, ...]

    @property
    def place(self) -> Place:
        """Where it begins; the nearest place above it that is known."""
        known = self.said.place if isinstance(self.said, Markdown) else None
        return known or self.origin.at(*self.keys)


def every_text(plan: Plan) -> Iterator[Text]:
    """The texts of all that is the plan's, cells of tables too, in the order of the plan's own fields."""
    found: list[Text] = []
    _fields(plan, plan.origin, (), found)
    return iter(found)


# What a value of some type adds to the texts found so far, given where it stands.
_Gather = Callable[[Any, Origin, tuple[Key, ...], list[Text]], None]


def _text(value: str | Markdown, origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    found.append(Text(value, origin, keys))


def _items(value: Iterable[Any], origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    for at, part in enumerate(value):
        _gather(part.__class__)(part, origin, (*keys, at), found)


def _values(value: Mapping[Any, Any], origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    for key, part in value.items():
        _gather(part.__class__)(part, origin, (*keys, str(key)), found)


def _demands(value: Any, origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    inner: Any = value.innhold
    _gather(inner.__class__)(inner, value.origin, (), found)


def _fields(value: Any, origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    own: Origin | None = getattr(value, "origin", None)
    at, above = (own, ()) if own else (origin, keys)
    for name in _parts(value.__class__):
        if part := getattr(value, name):  # nothing else has a text in it
            _gather(part.__class__)(part, at, (*above, name), found)


def _table(value: Any, origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    """Its columns and its rows stand in the file of its data."""
    for name in _parts(value.__class__):
        part = getattr(value, name)
        _gather(part.__class__)(part, value.data if name in ("kolonner", "rader") else value.origin, (name,), found)


def _none(value: object, origin: Origin, keys: tuple[Key, ...], found: list[Text]) -> None:
    """A number, a date: no text."""


@cache
def _gather(kind: Any) -> _Gather:
    if issubclass(kind, str | Markdown):
        return _text
    if issubclass(kind, Kravfil):
        return _demands
    if issubclass(kind, tuple | list):
        return _items
    if issubclass(kind, Mapping):
        return _values
    if issubclass(kind, Tabell):
        return _table
    return _fields if _parts(kind) else _none


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The fields of a part of the plan; none for what is none, or is no text of anybody's."""
    if not is_dataclass(kind) or issubclass(kind, _NO_TEXTS):
        return ()
    left_out = _NOT_SHOWN | _OF_OTHERS.get(kind, frozenset())
    return tuple(f.name for f in fields(kind) if f.init and f.name not in left_out)
