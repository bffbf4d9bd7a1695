"""Values on a length: round steps, true nil, and names that stand beside their values without standing on each other."""

import math
from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.record import record

LEAST = 1e-6  # a difference smaller than this is none


@record
class Scale:
    """From `low` to `high`, both a whole number of steps, and nil among them."""

    low: float
    high: float
    step: float

    @staticmethod
    def over(values: Sequence[float], steps: int = 5, least: float = LEAST) -> "Scale":
        """From nil, or a round number below the least value, to one above the largest, in about so many steps, none smaller
        than `least` (1 where there is no half of what is counted)."""
        low, high = (round(extreme([0.0, *values]), 6) for extreme in (min, max))
        wide = (high - low) / steps
        step = max(_round(wide), least) if wide > LEAST else max(1.0, least)
        first, last = math.floor(round(low / step, 6)), math.ceil(round(high / step, 6))
        return Scale(first * step, max(last, first + 1) * step, step)  # one step where there is nothing but nil

    @property
    def ticks(self) -> tuple[float, ...]:
        first, last = round(self.low / self.step), round(self.high / self.step)
        return tuple(index * self.step for index in range(first, last + 1))

    def share(self, value: float) -> float:
        """How far up the scale the value is, 0–1."""
        return (value - self.low) / (self.high - self.low)


def _round(step: float) -> float:
    """The round number (1, 2, 5, 10 …) that is nearest above."""
    size = 10.0 ** math.floor(math.log10(step))
    return next(size * n for n in (1, 2, 5, 10) if size * n >= step * 0.999)


def said(value: float) -> str:
    """A value as figures have it: with a decimal comma, and thousands apart, as in tables and in the caption below."""
    whole, _, part = f"{abs(value):.7f}".partition(".")
    digits = ",".join(filter(None, (norsk.count(int(whole)), part.rstrip("0"))))
    return f"\u2212{digits}" if value < 0 and digits != "0" else digits


def apart(wanted: Sequence[tuple[float, float]], low: float, high: float) -> list[float]:
    """The middles of blocks beside each other's column, each (middle, height) as near its own as can be, none on another, in the
    order given, between `low` and `high` where they fit there."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index][0])
    tops: dict[int, float] = {}
    free = low
    for index in order:
        middle, height = wanted[index]
        tops[index] = max(middle - height / 2, free)
        free = tops[index] + height
    floor = high
    for index in reversed(order):
        tops[index] = max(low, min(tops[index], floor - wanted[index][1]))
        floor = tops[index]
    return [tops[index] + wanted[index][1] / 2 for index in range(len(wanted))]
