"""A municipality's own words for the levels of its plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Betegnelse:
    """A municipality's own word for a level, in lower case."""

    entall: str
    flertall: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Betegnelser:
    """The municipality's words for the levels of the plan."""

    maalomraade: Betegnelse
    maal: Betegnelse
    strategi: Betegnelse
    tiltak: Betegnelse
