"""A text chapter."""

from dataclasses import field

from bolig_cli.model.item import Ref
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Kapittel:
    """A text chapter. `id` is the file name without number and ending; `innhold` names the generated part that follows.

    `dokumenter` are the documents it stands in; empty for all.
    """

    id: str
    tittel: str
    tekst: Markdown
    innhold: str
    emner: tuple[Ref, ...]
    nummerert: bool
    vedlegg: bool
    dokumenter: tuple[str, ...]
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)
