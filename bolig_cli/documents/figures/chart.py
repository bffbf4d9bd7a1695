"""What the charts have in common: widths that fit the pages, labels that wrap, and words for a row of figures."""

import math
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from bolig_cli.documents.document import Spec
from bolig_cli.record import record

VEGA_LITE = "https://vega.github.io/schema/vega-lite/v5.json"
VEGA = "https://vega.github.io/schema/vega/v5.json"

PAGE = 580  # CSS pixels: the text's width on an upright A4 page
LYING = 940  # on one that lies
LABEL_WIDTH = 38  # letters on a line of an axis label


@record
class Room:
    """What a figure is drawn for: `width` in CSS pixels, and how many letters a line of a label beside its bars has."""

    width: int
    letters: int

    @property
    def is_narrow(self) -> bool:
        """Whether panels stand below each other, and the parts of a legend too."""
        return self.width < PAGE

    @property
    def legend_columns(self) -> int:
        return 1 if self.is_narrow else 3

    def plot(self, beside: int) -> dict[str, Any]:
        """The width of a chart of one panel. On paper the labels beside it have so many pixels and the panel the rest, the same in
        all figures. On a phone every pixel counts, and the engine gives the panel what the labels leave.
        """
        if self.is_narrow:
            return {"width": self.width, "autosize": {"type": "fit-x", "contains": "padding"}}
        return {"width": self.width - beside}


ON_PAPER = Room(PAGE, LABEL_WIDTH)
ON_PHONE = Room(316, 17)  # a window of 375 pixels without its margins and the figure's own


_LINE_HEIGHT = 13
ROW = 26  # pixels for a row whose label has at most two lines


def wrapped(text: str, width: int = LABEL_WIDTH) -> list[str]:
    """The text as lines of at most so many letters; words are never cut."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def row_height(labels: Sequence[str]) -> int:
    """Pixels for each row where these are the labels: room for the one with most lines."""
    return max(ROW, *(_LINE_HEIGHT * (text.count("\n") + 1) + 1 for text in labels)) if labels else ROW


LINES = "split(datum.label, '\\n')"  # a label's lines, as an expression on an axis


# A label's first line stands at the middle of its row; half of the others' height up, and the whole label does.
_CENTRED = {
    "condition": [
        {"test": f"length({LINES}) == {count}", "value": -_LINE_HEIGHT * (count - 1) / 2} for count in (2, 3, 4, 5)
    ],
    "value": 0,
}


def label(text: str, width: int = LABEL_WIDTH) -> str:
    """The text with line breaks, for an axis with `labelExpr: LINES`."""
    return "\n".join(wrapped(text, width))


def chart(values: Sequence[dict[str, Any]], **parts: Any) -> Spec:
    """A Vega-Lite chart of the values."""
    return {"$schema": VEGA_LITE, "data": {"values": list(values)}, **parts}


@record
class Axis:
    """A vertical axis from `low` to `high` over so many pixels, so that what stands beside it can be placed."""

    low: float
    high: float
    height: int

    @staticmethod
    def over(values: Sequence[float], height: int) -> "Axis":
        """One from nil, or the least value below it, to a round number above the largest."""
        low, high = min([0.0, *values]), max([0.0, *values])
        step = _round((high - low) / 5 or 1.0)
        return Axis(math.floor(low / step) * step, math.ceil(high / step) * step or step, height)

    def apart(self, ends: Sequence[tuple[str, float]], shown: Callable[[str], str]) -> list[tuple[str, float]]:
        """Where the first line of each name is to stand, as a value on the axis: beside its own, but never on another's. `shown` is
        how a name is written, with its line breaks."""
        line = (self.high - self.low) / self.height * _LINE_HEIGHT
        placed: list[tuple[str, float]] = []
        free = math.inf
        for name, value in sorted(ends, key=lambda end: -end[1]):
            more = line * shown(name).count("\n")
            first = min(value + more / 2, free - line / 2)
            placed.append((name, first))
            free = first - more - line / 2
        too_low = max(0.0, self.low - free)
        return [(name, first + too_low) for name, first in placed]


def _round(step: float) -> float:
    """The round number (1, 2, 5, 10 …) that is nearest above."""
    size = 10 ** math.floor(math.log10(step))
    return float(next(size * n for n in (1, 2, 5, 10) if size * n >= step * 0.999))


def rows(field: str, order: Sequence[str], title: str | None = None) -> dict[str, Any]:
    """A vertical axis of named rows, in the order given, with labels of several lines."""
    return {
        "field": field,
        "type": "nominal",
        "sort": list(order),
        "title": title,
        "axis": {
            "labelExpr": LINES,
            "labelLineHeight": _LINE_HEIGHT,
            "labelOffset": _CENTRED,
            "ticks": False,
            "domain": False,
            "labelPadding": 6,
        },
    }


def parts_of(field: str, order: Sequence[str], colours: Sequence[str], columns: int = 3) -> dict[str, Any]:
    """A colour per part, in the order given; each has an outline, so that the parts are told apart in grey print."""
    return {
        "field": field,
        "type": "nominal",
        "scale": {"domain": list(order), "range": list(colours)},
        "legend": {"title": None, "columns": columns},
    }


INK = "#1b2427"
OUTLINE = {"stroke": INK, "strokeWidth": 0.6}
