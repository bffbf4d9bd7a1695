"""What is written in a cell: numbers, and Statistics Norway's signs for what is no number.

Source: Statistisk sentralbyrå, «Standardtegn i tabeller».
"""

import re
from decimal import Decimal

from bolig_cli import norsk

# A sign is a state of the cell and never zero; only "-" is nil.
TEGN = {
    ".": "ikke aktuelt",
    "..": "mangler",
    "...": "ikke klart ennå",
    ":": "kan ikke vises",
}
SKJULT = ":"
_NULL = frozenset("-–")
# More than fifteen digits count nothing in a municipality; they are no number here, as in the YAML.
_TALL = re.compile(r"([-−–]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}|\d{1,15})(?:[.,](\d{1,15}))?(?:[ \u00a0]?%)?")


def verdi(celle: str) -> Decimal | None:
    """The number in a cell, or None for a sign and for anything else that is no number.

    Groups of three may stand apart; the decimal sign is a comma or a point; a percent sign may follow.
    """
    celle = celle.strip()
    if celle in _NULL:
        return Decimal(0)
    hit = _TALL.fullmatch(celle)
    if not hit:
        return None
    minus, whole, decimals = hit.groups()
    number = Decimal(re.sub(r"\D", "", whole) + (f".{decimals}" if decimals else ""))
    return -number if minus else number


def er_tegn(celle: str) -> bool:
    """Whether a cell has one of the signs for a number that is not there."""
    return celle.strip() in TEGN


def desimaler(celle: str) -> int:
    """How many decimals a number is written with."""
    hit = _TALL.fullmatch(celle.strip())
    return len(hit[3]) if hit and hit[3] else 0


def skrevet(celle: str) -> str:
    """The cell as a reader sees it: groups of three, decimal comma, a real minus sign. What is no number stays as written.

    As many decimals as the author wrote: they say how exact the number is.
    """
    celle = celle.strip()
    hit = _TALL.fullmatch(celle)
    if not hit:
        return "–" if celle in _NULL else celle
    minus, whole, decimals = hit.groups()
    number = norsk.number(int(re.sub(r"\D", "", whole))) + (f",{decimals}" if decimals else "")
    percent = f"{norsk.NBSP}%" if celle.endswith("%") else ""
    return ("\u2212" if minus and verdi(celle) else "") + number + percent
