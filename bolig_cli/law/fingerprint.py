"""A provision's fingerprint: shows whether its text has changed since an entry was written from it."""

import json
import unicodedata
from collections.abc import Iterable

from bolig_cli.digest import digest
from bolig_cli.searchable import searchable

LENGTH = 16


def fingerprint(ledd: Iterable[str]) -> str:
    """The first 16 hex digits of SHA-256 of the normalised text of a ledd, or of all ledd of a provision, in order."""
    return _digest("\n".join(map(normalise, ledd)))


def of_value(value: object) -> str:
    """The same of a value of plain data (dates too), whatever the order of its keys, and as its texts are read: a no-break space or
    a soft hyphen more or less is the same text."""
    return _digest(searchable(json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)))


def _digest(text: str) -> str:
    return digest(text)[:LENGTH]


def normalise(text: str) -> str:
    """NFC, without soft hyphens and without any white space.

    Layout is not law, and sources differ in it: where a list begins, one has a space and another a line break or nothing. What
    is lost is that two words run together count as the same two words apart.
    """
    composed = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return "".join(composed.split())
