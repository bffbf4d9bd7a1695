"""An area that goals are gathered under."""

from dataclasses import dataclass

from bolig_cli.model.item import Item
from bolig_cli.source.fragment import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Maalomraade(Item):
    """An area that goals stand in."""

    beskrivelse: Markdown
