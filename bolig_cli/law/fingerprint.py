"""A provision's fingerprint: shows whether its text has changed since an entry was written from it."""

import hashlib
import unicodedata

LENGTH = 16


def fingerprint(text: str) -> str:
    """The first 16 hex digits of SHA-256 of a ledd's normalised text."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()[:LENGTH]


def normalise(text: str) -> str:
    """NFC, soft hyphens out, every run of white space (no-break space too) as one space: layout is not law."""
    composed = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return " ".join(composed.split())
