"""A role's approval of a verdict."""

from collections.abc import Mapping
from dataclasses import field

from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Signering:
    """A role's approval of a verdict: what was approved, and the fingerprints of all that it rested on then.

    `bestemmelse` is the provision's text, `innslag` the catalogue's reading of it, `grunnlag` what the plan answered with.
    """

    plikt: str
    status: str
    rolle: str
    dato: Tidspunkt | None
    bestemmelse: str
    innslag: str
    grunnlag: Mapping[str, str]
    origin: Origin = field(compare=False, repr=False)
