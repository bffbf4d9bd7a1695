"""A role's approval of a verdict."""

from collections.abc import Mapping, Sequence
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


ROLLEN_DIN = "ROLLEN-DIN"
"""Stands in an advice where no role is known. It is no role: nobody has signed by copying it."""


def rollen(signeringer: Sequence[Signering]) -> str:
    """The role to write in a command that signs: the one that has signed last in this plan, where any has."""
    daterte = [(s.dato.last, s.rolle) for s in signeringer if s.dato and s.dato.last and s.rolle]
    rolle = max(daterte)[1] if daterte else ROLLEN_DIN
    return f'"{rolle}"' if " " in rolle else rolle
