"""Ids as Word allows them for bookmarks."""

import hashlib
import re

_LENGTH = 40  # Word's limit


def bookmark_name(id: str) -> str:
    """The id as Word allows it: a letter first, then letters, digits and _, at most 40; a long one is cut and made unique."""
    plain = re.sub(r"[^A-Za-z0-9]", "_", id)
    if not plain[:1].isalpha():
        plain = f"b_{plain}"
    if len(plain) <= _LENGTH and "_" not in id and plain == id:
        return plain
    tail = hashlib.sha256(id.encode()).hexdigest()[:6]
    return f"{plain[: _LENGTH - 7]}_{tail}"
