"""Every text of a plan, long and short: what a kind of file may hold one day is found as well."""

from collections.abc import Iterator, Mapping
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
    return _below(plan, plan.origin, ())


def _below(value: Any, origin: Origin, keys: tuple[Key, ...]) -> Iterator[Text]:
    if isinstance(value, str | Markdown):
        yield Text(value, origin, keys)
    elif isinstance(value, Kravfil):
        yield from _below(value.innhold, value.origin, ())
    elif isinstance(value, tuple | list):
        for at, part in enumerate(value):
            yield from _below(part, origin, (*keys, at))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _below(part, origin, (*keys, str(key)))
    elif names := _parts(value.__class__):
        own: Origin | None = getattr(value, "origin", None)
        at_, above = (own, ()) if own else (origin, keys)
        for name in names:
            if isinstance(value, Tabell) and name in ("kolonner", "rader"):
                yield from _below(getattr(value, name), value.data, (name,))
            else:
                yield from _below(getattr(value, name), at_, (*above, name))


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The fields of a part of the plan; none for what is none, or is no text of anybody's."""
    if not is_dataclass(kind) or issubclass(kind, _NO_TEXTS):
        return ()
    left_out = _NOT_SHOWN | _OF_OTHERS.get(kind, frozenset())
    return tuple(f.name for f in fields(kind) if f.init and f.name not in left_out)
