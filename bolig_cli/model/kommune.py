"""The municipality whose plan it is."""

from collections.abc import Mapping

from bolig_cli.model.uttrekk import Kommunekode
from bolig_cli.record import record

UKJENT_NUMMER = "0000"  # what a new plan has until someone writes the real one; passes the schema


@record(kw_only=True)
class Kommune:
    """`fakta` holds only what the plan states; a missing key means unknown. `tidligere` are the numbers before this one."""

    navn: str
    nummer: str
    tidligere: tuple[Kommunekode, ...]
    fylke: str
    fakta: Mapping[str, bool]

    @property
    def koder(self) -> tuple[Kommunekode, ...]:
        """Every number it has had; today's from the year after the last of the earlier ones."""
        ends = [code.til for code in self.tidligere if code.til is not None]
        return (Kommunekode(self.nummer, fra=max(ends) + 1 if ends else None, til=None), *self.tidligere)
