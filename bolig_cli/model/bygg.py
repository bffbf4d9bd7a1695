"""A hearing draft as it was sent out: which number, page and content each part had. An answer is read by what it answers."""

from dataclasses import field

from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Byggdel:
    """A part of the plan as the document had it.

    `slag` is the kind of file it is from ("tiltak", "kapittel"), `avtrykk` the fingerprint of its content (`law.basis`), and
    `avsnitt` those of its paragraphs (`shingles.print_of`), with a space between. `nummer` is "" and `side` None for what has none.
    `sendt_som` is the id that the document has for it, where it has another now; else "".
    """

    id: str
    slag: str
    nummer: str
    overskrift: str
    side: int | None
    sendt_som: str
    avtrykk: str
    avsnitt: str


@record(kw_only=True)
class Byggoverskrift:
    """A heading that is no part's own, and the part that it stood in; "" for none, as of an appendix made of the whole plan."""

    tittel: str
    nummer: str
    side: int | None
    gjelder: str


@record(kw_only=True)
class Bygg:
    """One build of a document, by the id that it has on it. `sider` is how many pages the PDF has, None where that is not known."""

    id: str
    dokument: str
    dato: Tidspunkt | None
    fase: str
    sider: int | None
    deler: tuple[Byggdel, ...]
    overskrifter: tuple[Byggoverskrift, ...]
    origin: Origin = field(compare=False, repr=False)
