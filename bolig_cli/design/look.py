"""The look of a municipality's documents: all colours follow from one, so that a profile is one line and always hangs together."""

from bolig_cli.design.colour import WHITE, contrast, mix
from bolig_cli.record import record

STANDARD_COLOUR = "#0d4a57"  # dark blue-green

# The colour stands as text on white and on its own tint, and white text stands on it.
LOWEST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
MARKS = ("#fff3c4", "#fdf6e3")  # behind the target of a link, and behind a boxed note
_DARK_GROUND = "#10181b"


@record
class Picture:
    """An image file that every format can show, with the words that stand for it.

    `media_type` is "image/svg+xml", "image/png" or "image/jpeg"; `proportion` is its width over its height.
    """

    data: bytes
    media_type: str
    alt: str
    proportion: float = 1

    @property
    def ending(self) -> str:
        return "svg" if self.media_type == "image/svg+xml" else self.media_type.removeprefix("image/")

    def height_within(self, height: float, width: float) -> float:
        """How high it is where it may be so high and so wide."""
        return min(height, width / self.proportion)


@record
class Look:
    """Colours as "#rrggbb". `accent` is for headings, links and the cover; the others follow from it.

    `reference` is the municipality's own Word document with styles, None for ours.
    """

    accent: str = STANDARD_COLOUR
    logo: Picture | None = None
    reference: bytes | None = None

    @property
    def accent_mid(self) -> str:
        """Shapes on the cover."""
        return mix(self.accent, WHITE, 0.12)

    @property
    def accent_soft(self) -> str:
        """Shapes on the cover, lines under links; never text."""
        return mix(self.accent, WHITE, 0.24)

    @property
    def tint(self) -> str:
        """Behind table heads and boxes."""
        return mix(self.accent, WHITE, 0.92)

    @property
    def accent_on_dark(self) -> str:
        """The accent made so light that it reads well on a dark ground (dark mode on a screen)."""
        share = 0.0
        while contrast(light := mix(self.accent, WHITE, share), _DARK_GROUND) < 7 and share < 1:
            share += 0.05
        return light

    @property
    def cover_on_dark(self) -> str:
        """The cover's ground in dark mode."""
        return mix(self.accent, "#000000", 0.25)


def shades(look: Look, count: int) -> list[str]:
    """So many colours from the accent to a light tint of it, apart enough in lightness to be told from each other in grey."""
    return [mix(look.accent, WHITE, 0.78 * index / max(1, count - 1)) for index in range(count)]


def legible(colour: str) -> bool:
    """Whether the colour may be an accent: as text on its own tint, and on the marks that a page puts behind text."""
    return all(contrast(colour, ground) >= LOWEST_CONTRAST for ground in (Look(colour).tint, *MARKS))
