"""The typeface of every document and figure."""

from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
FAMILY = "'Source Sans 3'"  # quoted: a name that ends in a digit is no plain word in CSS, and would be passed over
