"""Colours as "#rrggbb", their contrast, and mixtures.

Source: Web Content Accessibility Guidelines 2.2, "relative luminance" and "contrast ratio".
"""

import colorsys
import re

WHITE, BLACK = "#ffffff", "#000000"
_SHAPE = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(text: str) -> bool:
    return _SHAPE.fullmatch(text) is not None


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0–255. Raises ValueError for anything but "#rrggbb"."""
    if not is_colour(colour):
        raise ValueError(f"not a colour: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + _FLARE) / (dark + _FLARE)


def on_dark(colour: str, ground: str) -> str:
    """The colour for what is drawn on a dark ground, and not on white: in the same hue, and so light that it stands out from the
    ground, and from the other colours of the drawing, as it did on white. White, which is left bare, becomes the ground."""
    wanted = (luminance(WHITE) + _FLARE) * (luminance(ground) + _FLARE) / (luminance(colour) + _FLARE) - _FLARE
    hue, _, full = colorsys.rgb_to_hls(*(channel / 255 for channel in channels(colour)))
    low, high = 0.0, 1.0
    for _ in range(12):  # halves: finer than the 256 steps of a channel
        middle = (low + high) / 2
        low, high = (middle, high) if luminance(_of(hue, middle, full)) < wanted else (low, middle)
    return ground if colour.lower() == WHITE else _of(hue, high, full)


def _of(hue: float, light: float, full: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colorsys.hls_to_rgb(hue, light, full))


_FLARE = 0.05  # what the formula of contrast adds to each luminance


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with a share (0–1) of `other` in it, mixed channel by channel."""
    mixed = (round(a + (b - a) * share) for a, b in zip(channels(colour), channels(other), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
