"""The case for the political body."""

from collections.abc import Mapping
from dataclasses import field

from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Avsnitt:
    """A titled text."""

    tittel: str
    tekst: Markdown


@record(kw_only=True)
class Alternativ(Avsnitt):
    """Another solution that has been considered; `nullalternativ` is whether it is that nothing is decided."""

    nullalternativ: bool
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Saksfremlegg:
    """What the chief executive writes in the case for the political body. Empty parts are made from the plan, or left out.

    `overskrifter` are the municipality's own headings by part; `rekkefoelge` the parts in its own order.
    """

    tittel: str
    saksnummer: str
    saksbehandler: str
    sammendrag: Markdown
    innstilling: tuple[Markdown, ...]
    bakgrunn: Markdown
    vurdering: tuple[Avsnitt, ...]
    alternativer: tuple[Alternativ, ...]
    konklusjon: Markdown
    vedlegg: tuple[str, ...]
    rekkefoelge: tuple[str, ...]
    overskrifter: Mapping[str, str]
    origin: Origin = field(compare=False, repr=False)
