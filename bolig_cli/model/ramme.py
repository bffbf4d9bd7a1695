"""The money that the measures must keep within."""

from collections.abc import Mapping
from dataclasses import field

from bolig_cli.record import record
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Ramme:
    """Money that the measures must keep within, in thousand kroner by year. `finansiering` are the payers; empty for all."""

    navn: str
    type: str  # a Posttype
    finansiering: tuple[str, ...]
    belop: Mapping[int, int]
    kilde: str
    origin: Origin = field(compare=False, repr=False)
