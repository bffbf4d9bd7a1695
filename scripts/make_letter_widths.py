"""Writes how wide each letter of the vendored typeface is, for figures that are laid out without a browser (`drawing/text.py`).

Run after the fonts in `bolig_cli/design/fonts` have been exchanged.
"""

import json
from pathlib import Path

from PIL import ImageFont

from bolig_cli.design.typeface import FONTS

OUT = Path(__file__).resolve().parent.parent / "bolig_cli" / "drawing" / "letter_widths.json"
EM = 1000
LETTERS = "".join(
    map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2212, 0x2264, 0x2265])
)
WEIGHTS = {"400": "SourceSans3-Regular.ttf", "600": "SourceSans3-SemiBold.ttf"}


def widths() -> dict[str, object]:
    """The letters, and for each weight their widths in thousandths of the size of the type, in the same order."""
    made: dict[str, object] = {"letters": LETTERS}
    for weight, file in WEIGHTS.items():
        font = ImageFont.truetype(str(FONTS / file), EM)
        made[weight] = [round(font.getlength(letter)) for letter in LETTERS]
    return made


if __name__ == "__main__":
    OUT.write_text(json.dumps(widths(), ensure_ascii=False) + "\n", encoding="utf-8")
