"""An amount of money that is known, or that lies between two."""

from collections.abc import Iterable

from bolig_cli.record import record

_DASHES = ("–", "-")
_MOST_DIGITS = 15  # as a number in YAML is read


@record
class Beloep:
    """From `fra` to `til` in thousand kroner, both included; the same where the amount is known. It is false where it is nothing.

    `str` is as an author writes it: "350", "300–500".
    """

    fra: int
    til: int

    @property
    def er_spenn(self) -> bool:
        return self.fra != self.til

    def __bool__(self) -> bool:
        return bool(self.fra or self.til)

    def __str__(self) -> str:
        if not self.er_spenn:
            return str(self.til)
        return f"{self.fra}–{self.til}" if min(self.fra, self.til) >= 0 else f"{{fra: {self.fra}, til: {self.til}}}"


def kjent(tusen: int) -> Beloep:
    """An amount that is known."""
    return Beloep(tusen, tusen)


def samlet(beloep: Iterable[Beloep]) -> Beloep:
    """The sum: from all the lowest to all the highest."""
    fra = til = 0
    for each in beloep:
        fra += each.fra
        til += each.til
    return Beloep(fra, til)


INGEN = samlet(())


def parse(raw: str) -> Beloep | None:
    """Reads "300–500" and "300-500", with or without spaces about the dash; None for anything else."""
    for dash in _DASHES:
        first, _, last = raw.partition(dash)
        if _is_number(first := first.strip(" ")) and _is_number(last := last.strip(" ")):
            return Beloep(int(first), int(last))
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
