"""The municipality whose plan it is, or one of those that make it together; and what belongs to one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from bolig_cli.model.item import Ref
from bolig_cli.model.uttrekk import Kommunekode
from bolig_cli.record import record
from bolig_cli.searchable import as_name
from bolig_cli.source.node import Origin

UKJENT_NUMMER = "0000"  # what a new plan has until someone writes the real one; passes the schema


@record(kw_only=True)
class Kommune:
    """`fakta` holds only what the plan states; a missing key means unknown. `tidligere` are the numbers before this one."""

    navn: str
    nummer: str
    tidligere: tuple[Kommunekode, ...]
    fylke: str
    fakta: Mapping[str, bool]
    origin: Origin = field(compare=False, repr=False)

    def heter(self, skrevet: str) -> bool:
        """Whether this is the one that a name, or a number, is of."""
        return skrevet == self.nummer or (bool(skrevet) and as_name(skrevet) == as_name(self.navn))

    def er_blant(self, skrevet: Sequence[Ref]) -> bool:
        """Whether something that is said to belong to these is this one's."""
        return any(self.heter(ref.id) for ref in skrevet)

    @property
    def koder(self) -> tuple[Kommunekode, ...]:
        """Every number it has had; today's from the year after the last of the earlier ones."""
        ends = [code.til for code in self.tidligere if code.til is not None]
        return (Kommunekode(self.nummer, fra=max(ends) + 1 if ends else None, til=None), *self.tidligere)
