"""What everything in the plan is made of: a reference by id, and a thing with an id of its own."""

from dataclasses import dataclass, field

from bolig_cli.finding import Place
from bolig_cli.model.written import Written
from bolig_cli.source.node import Origin


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference by id, with its place."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Anything with an id and a title of its own. `written` is what its author has tried to fill in."""

    id: str
    tittel: str
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)
