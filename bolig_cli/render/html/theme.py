"""The municipality's colour on the page, and the typeface: style rules that follow the general ones."""

import base64
import re
from collections.abc import Iterable
from functools import cache

from bolig_cli.design.colour import WHITE, mix, on_dark
from bolig_cli.design.look import Look
from bolig_cli.design.typeface import FONTS

# What the woff2 files of the typeface hold (as they come from the typeface's own distribution).
_RANGES = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,"
    "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,"
    "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
}
_FACES = (("400", "normal"), ("600", "normal"), ("400", "italic"))


def colours(look: Look) -> str:
    """Custom properties for light and dark; the general rules take their colours from them.

    What is set for light here has to be set for dark as well: these rules come after the general ones, and take their place.
    """
    light = {
        "aksent": look.accent,
        "lenke": look.accent,
        "fokus": look.accent,
        "forside": look.accent,
        "forside-dempet": look.tint,
        "forside-strek": mix(look.accent, WHITE, 0.35),
        "flate": mix(look.accent, WHITE, 0.95),
    }
    dark = {
        "aksent": look.accent_on_dark,
        "lenke": look.accent_on_dark,
        "fokus": "#ffd873",
        "flate": "#18242a",
        "forside": look.cover_on_dark,
        "forside-dempet": look.tint,
        "forside-strek": mix(look.accent, WHITE, 0.35),
    }
    return (
        f":root {{ {_properties(light)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_properties(dark)} }} }}\n"
    )


_DARK_GROUND = "#10181b"  # --bakgrunn in style.css
_DRAWN_IN = re.compile(rb'(?:fill|stroke)="(#[0-9a-fA-F]{6})"')


def drawings(drawn: Iterable[bytes]) -> str:
    """On a dark ground, each colour of the drawings (SVG) is another."""
    used = sorted({colour.decode() for svg in drawn for colour in _DRAWN_IN.findall(svg)})
    rules = [
        f'  .tegning svg [{what}="{colour}"] {{ {what}: {on_dark(colour, _DARK_GROUND)}; }}\n'
        for colour in used
        for what in ("fill", "stroke")
    ]
    return f"@media screen and (prefers-color-scheme: dark) {{\n{''.join(rules)}}}\n" if rules else ""


def _properties(values: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())


@cache
def typeface() -> str:
    """The typeface inside the style sheet, so that the page needs nothing beside itself."""
    rules = []
    for weight, style in _FACES:
        for subset, range in _RANGES.items():
            data = base64.b64encode((FONTS / f"source-sans-3-{subset}-{weight}-{style}.woff2").read_bytes()).decode()
            rules.append(
                f"@font-face {{ font-family: 'Source Sans 3'; font-style: {style}; font-weight: {weight}; font-display: swap; "
                f"src: url(data:font/woff2;base64,{data}) format('woff2'); unicode-range: {range}; }}\n"
            )
    return "".join(rules)
