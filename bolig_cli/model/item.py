"""What everything in the plan is made of: a reference by id, and a thing with an id of its own."""

from collections.abc import Iterator
from dataclasses import field, fields
from functools import cache
from typing import Any

from bolig_cli.finding import Place
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


@record
class Ref:
    """A reference by id, with its place."""

    id: str
    place: Place


@record(kw_only=True)
class Item:
    """Anything with an id and a title of its own. `written` is what its author has tried to fill in."""

    id: str
    tittel: str
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)

    def texts(self) -> Iterator[tuple[str, Markdown]]:
        """The item's own texts, each with the name of its field."""
        for name in _text_fields(type(self)):  # type: ignore[arg-type]  # a class can be hashed
            yield name, getattr(self, name)


@cache  # a type has the same fields for as long as the program runs
def _text_fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.type is Markdown)
