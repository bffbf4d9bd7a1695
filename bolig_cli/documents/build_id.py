"""The id that a built document is known by: the same words give the same id, whoever builds it."""

import json
import re
from collections.abc import Sequence

from bolig_cli.ast import Node
from bolig_cli.digest import digest

_LENGTH = 8
_NAMED = "bygg {id}"
_NAMED_AS = re.compile(r"bygg ([0-9a-f]{8})")


def build_id(name: str, date: str, status: str, blocks: Sequence[Node]) -> str:
    """Eight hexadecimal digits, from a document's name, date, status and words."""
    return digest(json.dumps([name, date, status, blocks], ensure_ascii=False))[:_LENGTH]


def named_build(id: str) -> str:
    """The id as a document's properties have it: "bygg b3f2a1c9"."""
    return _NAMED.format(id=id)


def build_of(identifier: str) -> str:
    """The id that such a property has; "" where another program has written it."""
    hit = _NAMED_AS.fullmatch(identifier)
    return hit[1] if hit else ""
