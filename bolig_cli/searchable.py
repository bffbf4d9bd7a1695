"""Text as people read it: what looks the same on the page is the same in every search.

Sources: Unicode Standard Annex #15 (normal form C), and the general category of characters (`Zs` spaces, `Cf` characters without
a shape of their own).
"""

import re
import unicodedata

_ORDINARY = re.compile(r"[ -~\næøåÆØÅéÉ«»–…]*")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012"), "-")


def searchable(text: str) -> str:
    """The text in lower case and normal form, with one ordinary space where there is any, ordinary hyphens, and no characters that
    nobody sees (soft hyphens, zero-width characters, marks of direction). Line breaks stay."""
    if not _ORDINARY.fullmatch(text):
        text = unicodedata.normalize("NFC", text.translate(_HYPHENS))
        text = "".join(_seen(char) for char in text)
    return re.sub(r"[ \t]+", " ", text).lower()


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace() and char not in "\n":
        return " "
    return "" if category == "Cf" else char
