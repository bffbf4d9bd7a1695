"""Whom the plan is for."""

from dataclasses import dataclass

from bolig_cli.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Maalgruppe(Item):
    """A target group; `tittel` is its name."""

    beskrivelse: str


@dataclass(frozen=True, slots=True)
class Maalgrupper:
    """maalgrupper.yaml."""

    maalgrupper: tuple[Maalgruppe, ...]
