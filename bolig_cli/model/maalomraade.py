"""An area that goals are gathered under."""

from bolig_cli.model.item import Item
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown


@record(kw_only=True)
class Maalomraade(Item):
    """An area that goals stand in."""

    beskrivelse: Markdown
