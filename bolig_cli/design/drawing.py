"""Charts drawn: a Vega or Vega-Lite specification → SVG, by vl-convert (Vega's own renderer in one wheel, no browser).

The text of the SVG stays text, set in the documents' typeface, so that it can be searched and is sharp at any size.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bolig_cli.design.look import Look
from bolig_cli.errors import BoligError

FONTS = Path(__file__).parent / "fonts"
FAMILY = "'Source Sans 3'"  # quoted: a name that ends in a digit is no plain word in CSS, and would be passed over


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure drawn, with its size in CSS pixels (1/96 inch)."""

    svg: bytes
    width: float
    height: float


def draw(specs: Sequence[dict[str, Any]], look: Look) -> list[Drawing]:
    """The figures. Specifications name no colours but by `shades`; typeface and axes are set here, the same for all.

    The engine draws one thing at a time, and measures every word; many figures are therefore shared among processes.
    """
    texts = [json.dumps(spec | {"config": _config(look), "background": "white"}, ensure_ascii=False) for spec in specs]
    new = [text for text in dict.fromkeys(texts) if text not in _DRAWN]
    workers = min(os.cpu_count() or 1, MOST_WORKERS, len(new) // LEAST_FOR_A_WORKER)
    if workers > 1:
        shares = [new[worker::workers] for worker in range(workers)]
        with ThreadPoolExecutor(workers) as pool:
            for share, svgs in zip(shares, pool.map(_in_worker, shares), strict=True):
                _DRAWN.update(zip(share, svgs, strict=True))
    else:
        _DRAWN.update((text, _svg(text)) for text in new)
    return [_drawing(_DRAWN[text]) for text in texts]


# What has been drawn in this process: the same figure stands in several documents.
_DRAWN: dict[str, str] = {}
MOST_WORKERS = 4
LEAST_FOR_A_WORKER = 4  # figures; fewer are drawn before a second process is up


def _in_worker(specs: Sequence[str]) -> list[str]:
    """The specifications drawn by a process of their own. Raises BoligError when it fails."""
    command = [sys.executable, "-m", "bolig_cli.design.drawing"]
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


def _drawing(svg: str) -> Drawing:
    size = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    if size is None or "<text" not in svg:
        raise ValueError("the specification gave an empty drawing")  # Vega reports its errors and draws nothing
    return Drawing(svg.encode(), float(size[1]), float(size[2]))


def pngs(drawings: Mapping[str, Drawing], per_inch: int) -> dict[str, bytes]:
    """The drawings as PNG at their own size, for a format without vectors."""
    sized = [(drawing.svg, f"width: {drawing.width * 0.75}pt") for drawing in drawings.values()]
    return dict(zip(drawings, _rasters(sized, per_inch), strict=True))


def raster(svg: bytes, millimetres: float, per_inch: int) -> bytes:
    """Any SVG as PNG, so many millimetres high."""
    return _rasters([(svg, f"height: {millimetres}mm")], per_inch)[0]


def _rasters(sized: Sequence[tuple[bytes, str]], per_inch: int) -> list[bytes]:
    """Typst sets them all at once, which is faster than one by one with the drawing engine."""
    import typst

    if not sized:
        return []
    with tempfile.TemporaryDirectory(prefix="bolig-") as folder:
        stage = Path(folder).resolve()
        lines = ["#set page(width: auto, height: auto, margin: 0pt, fill: none)"]
        for number, (svg, size) in enumerate(sized):
            (stage / f"{number}.svg").write_bytes(svg)
            lines.append(f'#page(image("{number}.svg", {size}))')
        (stage / "main.typ").write_text("\n".join(lines), encoding="utf-8")
        compiler = typst.Compiler(
            str(stage / "main.typ"), root=str(stage), font_paths=[str(FONTS)], ignore_system_fonts=True
        )
        made = compiler.compile(format="png", ppi=per_inch)
    return [bytes(page) for page in (made if isinstance(made, list) else [made]) if page is not None]


def shades(look: Look, count: int) -> list[str]:
    """So many colours from the accent to a light tint of it, apart enough in lightness to be told from each other in grey."""
    from bolig_cli.design.colour import WHITE, mix

    return [mix(look.accent, WHITE, 0.78 * index / max(1, count - 1)) for index in range(count)]


@cache
def _register_fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))


# How dates are written on an axis: the same in bokmål and nynorsk, but for the names of days, which no axis shows.
_MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
_DAYS = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"]
_TIME = {
    "dateTime": "%A %e. %B %Y", "date": "%d.%m.%Y", "time": "%H:%M", "periods": ["", ""],
    "days": _DAYS, "shortDays": [day[:3] for day in _DAYS],
    "months": _MONTHS,
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
