"""Charts drawn: a Vega or Vega-Lite specification → SVG, by vl-convert (Vega's own renderer in one wheel, no browser).

The text of the SVG stays text, set in the documents' typeface, so that it can be searched and is sharp at any size.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bolig_cli import child, limits, norsk
from bolig_cli.design.look import Look, shades
from bolig_cli.design.typeface import FAMILY, FONTS
from bolig_cli.errors import BoligError, stopped


def written(spec: dict[str, Any], look: Look) -> str:
    """The whole specification as the engine reads it: typeface and axes are set here, the same for all figures."""
    return json.dumps(spec | {"config": _config(look), "background": "white"}, ensure_ascii=False)


def draw(specs: Iterable[str]) -> dict[str, str]:
    """Specification → SVG, each drawn once, in this process. Raises BoligError when the engine fails."""
    return {text: _svg(text) for text in dict.fromkeys(specs)}


_HERE = str(Path(__file__).parents[2])  # where this package is, installed or not
SECONDS = limits.DRAWING_SECONDS


class Engine:
    """A process of its own that draws. It takes the engine half a second to start: begun early, it is up when there is something to
    draw. A context manager; the process is gone when it ends."""

    def __init__(self) -> None:
        # Without -P, Python looks for what it imports in the current folder first: a file json.py beside a plan would be run.
        given = (path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(path).is_absolute())
        around = {**os.environ, "PYTHONPATH": os.pathsep.join([_HERE, *given])}
        self._process = child.start([sys.executable, "-P", "-m", "bolig_cli.render.vega"], around)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            child.end(self._process)

    def draw(self, specs: Iterable[str]) -> dict[str, str]:
        """As `draw`; it can be asked once. Raises BoligError when the process fails."""
        wanted = list(dict.fromkeys(specs))
        try:
            out, errors = self._process.communicate(json.dumps(wanted).encode(), timeout=SECONDS)
        except subprocess.TimeoutExpired:
            raise BoligError(
                f"Figurene ble ikke tegnet på {SECONDS // 60} minutter, og tegningen er stanset. Ingen dokumenter er endret."
            ) from None
        if self._process.returncode < 0:
            raise BoligError(stopped("Programmet som tegner figurene,"))
        if self._process.returncode != 0:
            lines = errors.decode(errors="replace").strip().splitlines()
            raise BoligError(f"Figurene kunne ikke tegnes: {lines[-1] if lines else 'ukjent feil'}")
        svgs: list[str] = json.loads(out)
        return dict(zip(wanted, svgs, strict=True))


def _svg(spec: str) -> str:
    import vl_convert

    _register_fonts()
    to_svg = vl_convert.vega_to_svg if "/vega/" in json.loads(spec)["$schema"] else vl_convert.vegalite_to_svg
    svg: str = to_svg(spec)
    return svg


@cache
def _register_fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))


# How dates are written on an axis: the same in bokmål and nynorsk, but for the names of days, which no axis shows.
_DAYS = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"]
_TIME = {
    "dateTime": "%A %e. %B %Y", "date": "%d.%m.%Y", "time": "%H:%M", "periods": ["", ""],
    "days": _DAYS, "shortDays": [day[:3] for day in _DAYS],
    "months": list(norsk.MONTHS),
    "shortMonths": ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
}  # fmt: skip


def _config(look: Look) -> dict[str, Any]:
    ink, soft, hairline = "#1b2427", "#435054", "#c9d5d7"
    return {
        "font": FAMILY,
        "view": {"stroke": None},
        "axis": {
            "labelFontSize": 12, "titleFontSize": 12, "labelColor": ink, "titleColor": soft, "titleFontWeight": 400,
            "gridColor": hairline, "domainColor": soft, "tickColor": soft, "labelLimit": 0, "titleLimit": 0,
        },
        "legend": {
            "labelFontSize": 12, "titleFontSize": 12, "labelColor": ink, "titleColor": soft, "labelLimit": 0,
            "orient": "bottom", "symbolStrokeColor": soft, "symbolType": "square",
        },
        "text": {"fontSize": 12, "color": ink},
        "locale": {"time": _TIME, "number": {"decimal": ",", "thousands": "\u00a0", "grouping": [3], "currency": ["", "\u00a0kr"]}},
        "range": {"category": shades(look, 5)},
    }  # fmt: skip


_NOTHING = json.dumps(
    {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "data": {"values": [{"n": 1}]}, "mark": "bar"}
)

if __name__ == "__main__":  # the engine's process: specifications in, drawings out
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _svg(_NOTHING)  # so that the engine is up before there is something to draw
    json.dump([_svg(spec) for spec in json.load(sys.stdin)], sys.stdout)
