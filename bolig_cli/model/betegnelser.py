"""A municipality's own words for the levels of its plan."""

from bolig_cli.record import record


@record(kw_only=True)
class Betegnelse:
    """A municipality's own word for a level, in lower case."""

    entall: str
    flertall: str


@record(kw_only=True)
class Betegnelser:
    """The municipality's words for the levels of the plan."""

    maalomraade: Betegnelse
    maal: Betegnelse
    delmaal: Betegnelse
    strategi: Betegnelse
    tiltak: Betegnelse
