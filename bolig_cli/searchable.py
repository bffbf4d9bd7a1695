"""Text as people read it: what looks the same on the page is the same in every search.

Sources: Unicode Standard Annex #15 (normal form C), the general category of characters (`Zs` spaces, `Cf` characters without a
shape of their own), and Annex #44, `Default_Ignorable_Code_Point` (what nobody sees besides those).
"""

import re
import unicodedata
from functools import lru_cache

_MOST = 8192  # texts that are kept: one check asks of the same ones again and again, and so does the next
_ORDINARY = re.compile(r"[ -~\næøåÆØÅéÉ«»–…]*")
_OTHER = re.compile(r"[^ -~\næøåÆØÅéÉ«»–…]")
_SPACES = re.compile(r"  +")
_LOOKS_LIKE = {
    **dict.fromkeys("\u2010\u2011\u2012", "-"),  # hyphens; an ordinary one is what people type
    **{"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"},  # letters joined, as text copied from a PDF has them
    **dict.fromkeys("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0", ""),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),  # which shape of the letter before it
}

_OTHER_SCRIPTS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
    "ABESIJKMHOPCTYXaesijopcyxdhlABEZHIKMNOPTYXovi",
)


@lru_cache(maxsize=_MOST)
def visible(text: str) -> str:
    """The text as it is seen: in normal form, with one ordinary space where there is any, ordinary hyphens, and no characters that
    nobody sees (soft hyphens, zero-width characters, marks of direction). Line breaks and capitals stay."""
    if not _ORDINARY.fullmatch(text):
        text = unicodedata.normalize("NFC", _OTHER.sub(_seen, text))
    return _SPACES.sub(" ", text) if "  " in text else text


@lru_cache(maxsize=_MOST)
def searchable(text: str) -> str:
    """The same without regard to capitals: for words to be found in it."""
    low = visible(text).casefold()
    return low if low.isascii() else unicodedata.normalize("NFC", low)


def as_name(text: str) -> str:
    """A name as it is compared with others: as it is searched, on one line, and without a point or comma after it."""
    return " ".join(searchable(text).split()).rstrip(" .,;:")


def same_letters(text: str) -> str:
    """The text with Latin letters for those of other scripts that look the same: for names to be compared, and nothing else."""
    return text if text.isascii() else text.translate(_OTHER_SCRIPTS)


def _seen(match: re.Match[str]) -> str:
    char = match[0]
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cf" else _LOOKS_LIKE.get(char, char)
