"""A strategy: a way to a goal."""

from bolig_cli.model.item import Item, Ref
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown


@record(kw_only=True)
class Strategi(Item):
    """A way to one goal or several; measures carry it out."""

    maal: tuple[Ref, ...]
    beskrivelse: Markdown
    utfordringer: tuple[Ref, ...]
    foeringer: tuple[Ref, ...]
    svarer_paa: tuple[Ref, ...]
