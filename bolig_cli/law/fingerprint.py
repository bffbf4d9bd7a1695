"""A provision's fingerprint: shows whether its text has changed since an entry was written from it."""

import hashlib
import unicodedata
from collections.abc import Iterable

LENGTH = 16


def fingerprint(ledd: Iterable[str]) -> str:
    """The first 16 hex digits of SHA-256 of the normalised text of a ledd, or of all ledd of a provision, in order."""
    return hashlib.sha256("\n".join(map(normalise, ledd)).encode()).hexdigest()[:LENGTH]


def normalise(text: str) -> str:
    """NFC, without soft hyphens and without any white space.

    Layout is not law, and sources differ in it: where a list begins, one has a space and another a line break or nothing. What
    is lost is that two words run together count as the same two words apart.
    """
    composed = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return "".join(composed.split())
