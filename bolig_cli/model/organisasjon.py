"""Who does things: the municipality's own units, bodies outside it, and who takes which cases."""

from dataclasses import field
from enum import StrEnum

from bolig_cli.model.item import Item, Ref
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin


class Ansvarssituasjon(StrEnum):
    """Whom the duty is towards (boligsosialloven § 3)."""

    OPPHOLDER_SEG = "oppholder_seg"
    INSTITUSJON = "institusjon"
    INTEGRERINGSTILSKUDD = "integreringstilskudd"
    AVTALT_FLYTTING = "avtalt_flytting"


@record(kw_only=True)
class Enhet(Item):
    """A unit or role in the municipality; `tittel` is its name, `rolle` what it is by the schema's words, whatever its name."""

    sektor: str
    kommune: tuple[Ref, ...]  # by name: whose it is, where several make the plan together
    rolle: tuple[str, ...]


@record(kw_only=True)
class Aktoer(Item):
    """An outside body; `tittel` is its name, `rolle` what it is by the schema's words.

    One that is `eid_av_kommunen` is no help from outside, though it has a board of its own.
    """

    slag: str
    rolle: tuple[str, ...]
    eid_av_kommunen: bool


@record(kw_only=True)
class Ansvar:
    """Which unit takes the case in a situation (an Ansvarssituasjon)."""

    situasjon: str
    ansvarlig: Ref | None
    beskrivelse: Markdown
    origin: Origin = field(compare=False, repr=False)


@record(kw_only=True)
class Organisasjon:
    """organisasjon.yaml."""

    enheter: tuple[Enhet, ...]
    eksterne: tuple[Aktoer, ...]
    ansvar: tuple[Ansvar, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return (*self.enheter, *self.eksterne)
