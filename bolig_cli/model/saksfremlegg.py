"""The case for the political body."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


class Stadium(StrEnum):
    """`UTLEGGING` asks for the hearing, `HOERING` tells of it while it lasts, `VEDTAK` asks for the decision, and `OPPFOELGING` is
    the yearly round of an adopted plan."""

    UTLEGGING = "utlegging"
    HOERING = "høring"
    VEDTAK = "vedtak"
    OPPFOELGING = "oppfølging"


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

    `skrevet_for` is the case that it is written for (a Stadium; "" where not stated), and `aar` the year, where that is a yearly
    round. `overskrifter` are the municipality's own headings by part; `rekkefoelge` the parts in its own order.
    """

    skrevet_for: str
    aar: int | None
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
