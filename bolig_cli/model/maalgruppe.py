"""Whom the plan is for."""

from bolig_cli.model.item import Item
from bolig_cli.record import record


@record(kw_only=True)
class Maalgruppe(Item):
    """A target group; `tittel` is its name."""

    beskrivelse: str


@record
class Maalgrupper:
    """maalgrupper.yaml."""

    maalgrupper: tuple[Maalgruppe, ...]
