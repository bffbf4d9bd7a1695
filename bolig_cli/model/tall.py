"""What is written in a cell: numbers, and Statistics Norway's signs for what is no number.

Source: Statistisk sentralbyrå, «Standardtegn i tabeller».
"""

import re
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.maalform import marked
from bolig_cli.searchable import visible

# A sign is a state of the cell and never zero; only "-" is nil.
TEGN = {
    ".": marked("ikke aktuelt"),
    "..": marked("mangler"),
    "...": marked("ikke klart ennå"),
    ":": marked("kan ikke vises"),
}
SKJULT = ":"
_SOM_ETT_TEGN = {"…": "...", "‥": ".."}  # what spreadsheets and Word make of points in a row
_NULL = frozenset("-–")
# More than fifteen digits count nothing in a municipality; they are no number here, as in the YAML.
_NOT_DIGIT = re.compile(r"\D")
_TALL = re.compile(r"([-−–]?)(\d{1,3}(?: \d{3}){1,4}|\d{1,15})(?:[.,](\d{1,15}))?(?: ?%)?")


def verdi(celle: str) -> Decimal | None:
    """The number in a cell, or None for a sign and for anything else that is no number.

    Groups of three may stand apart; the decimal sign is a comma or a point; a percent sign may follow.
    """
    celle = _lest(celle)
    if celle in _NULL:
        return Decimal(0)
    hit = _TALL.fullmatch(celle)
    if not hit:
        return None
    minus, whole, decimals = hit.groups()
    number = Decimal(_NOT_DIGIT.sub("", whole) + (f".{decimals}" if decimals else ""))
    return -number if minus else number


def er_tegn(celle: str) -> bool:
    """Whether a cell has one of the signs for a number that is not there."""
    return _lest(celle) in TEGN


def desimaler(celle: str) -> int:
    """How many decimals a number is written with."""
    hit = _TALL.fullmatch(_lest(celle))
    return len(hit[3]) if hit and hit[3] else 0


def skrevet(celle: str) -> str:
    """The cell as a reader sees it: groups of three, decimal comma, a real minus sign. What is no number stays as written.

    As many decimals as the author wrote: they say how exact the number is.
    """
    lest = _lest(celle)
    hit = _TALL.fullmatch(lest)
    if not hit:
        return "–" if lest in _NULL else lest if lest in TEGN else celle.strip()
    minus, whole, decimals = hit.groups()
    number = norsk.number(int(_NOT_DIGIT.sub("", whole))) + (f",{decimals}" if decimals else "")
    percent = f"{norsk.NBSP}%" if lest.endswith("%") else ""
    return ("\u2212" if minus and verdi(lest) else "") + number + percent


def er_lang(tekst: str) -> bool:
    """Whether a number as a reader sees it has groups of three: 10 000 or more."""
    return norsk.NBSP in tekst.removesuffix(f"{norsk.NBSP}%") and verdi(tekst) is not None


def som_lang(tekst: str) -> str:
    """A number as a reader sees it beside such as have groups of three: "9 800" beside "10 700"."""
    first = tekst.startswith("\u2212") + 1
    whole = tekst.partition(",")[0].removesuffix(f"{norsk.NBSP}%").lstrip("\u2212")
    return f"{tekst[:first]}{norsk.NBSP}{tekst[first:]}" if len(whole) == 4 and whole.isdecimal() else tekst


def _lest(celle: str) -> str:
    lest = visible(celle).strip()
    return _SOM_ETT_TEGN.get(lest, lest)
