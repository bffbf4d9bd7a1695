"""Who does things: the municipality's own units, and bodies outside it."""

from dataclasses import dataclass

from bolig_cli.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Enhet(Item):
    """A unit or role in the municipality; `tittel` is its name."""

    sektor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aktoer(Item):
    """An outside body; `tittel` is its name."""

    slag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisasjon:
    """organisasjon.yaml."""

    enheter: tuple[Enhet, ...]
    eksterne: tuple[Aktoer, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return (*self.enheter, *self.eksterne)
