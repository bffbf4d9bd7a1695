"""Charts drawn: a Vega or Vega-Lite specification → SVG, by vl-convert (Vega's own renderer in one wheel, no browser).

The text of the SVG stays text, set in the documents' typeface, so that it can be searched and is sharp at any size.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from bolig_cli import norsk
from bolig_cli.design.look import Look, shades
from bolig_cli.design.typeface import FAMILY, FONTS
from bolig_cli.errors import BoligError

MOST_WORKERS = 4
LEAST_FOR_A_WORKER = 4  # figures; fewer are drawn before a second process is up


def written(spec: dict[str, Any], look: Look) -> str:
    """The whole specification as the engine reads it: typeface and axes are set here, the same for all figures."""
    return json.dumps(spec | {"config": _config(look), "background": "white"}, ensure_ascii=False)


def draw(specs: Iterable[str]) -> dict[str, str]:
    """Specification → SVG, each drawn once. Raises BoligError when the engine fails.

    The engine draws one thing at a time, and measures every word; many figures are therefore shared among processes.
    """
    new = list(dict.fromkeys(specs))
    workers = min(os.cpu_count() or 1, MOST_WORKERS, len(new) // LEAST_FOR_A_WORKER)
    if workers <= 1:
        return {text: _svg(text) for text in new}
    shares = [new[worker::workers] for worker in range(workers)]
    drawn: dict[str, str] = {}
    with ThreadPoolExecutor(workers) as pool:
        for share, svgs in zip(shares, pool.map(_in_worker, shares), strict=True):
            drawn.update(zip(share, svgs, strict=True))
    return drawn


def _in_worker(specs: Sequence[str]) -> list[str]:
    """The specifications drawn by a process of their own. Raises BoligError when it fails."""
    command = [sys.executable, "-m", "bolig_cli.render.vega"]
    done = subprocess.run(
        command, input=json.dumps(specs), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        raise BoligError(f"Figurene kunne ikke tegnes: {lines[-1] if lines else 'ukjent feil'}")
    svgs: list[str] = json.loads(done.stdout)
    return svgs


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


if __name__ == "__main__":  # a worker: specifications in, drawings out
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    json.dump([_svg(spec) for spec in json.load(sys.stdin)], sys.stdout)
