"""Ids as Word allows them for bookmarks."""

import hashlib
import re

_LENGTH = 40  # Word's limit
_LIKE_AN_ITEM = re.compile(r"[a-z]+[0-9]+")


def bookmark_name(id: str) -> str:
    """The id as Word allows it: a letter first, then letters, digits and _, at most 40. Different ids get different names.

    An id that is a name already keeps it. Word does not tell small letters from capitals, so a heading's `t07` has to give
    way to the measure `T07`.
    """
    plain = re.sub(r"[^A-Za-z0-9]", "_", id)
    if not plain[:1].isalpha():
        plain = f"b_{plain}"
    if len(plain) <= _LENGTH and "_" not in id and plain == id and not _LIKE_AN_ITEM.fullmatch(id):
        return plain
    tail = hashlib.sha256(id.encode()).hexdigest()[:6]
    return f"{plain[: _LENGTH - 7]}_{tail}"
