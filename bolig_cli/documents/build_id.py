"""The id that a built document is known by: the same words give the same id, whoever builds it."""

import json
import re

from bolig_cli.digest import digest
from bolig_cli.documents.document import DocumentOf, F

_LENGTH = 8
_NAMED = "bygg {id}"
_NAMED_AS = re.compile(r"bygg ([0-9a-f]{8})")


def build_id(document: DocumentOf[F]) -> str:
    """Eight hexadecimal digits, from the document's name, date, status and words."""
    said = [document.name, document.date, document.status, document.blocks]
    return digest(json.dumps(said, ensure_ascii=False))[:_LENGTH]


def named_build(document: DocumentOf[F]) -> str:
    """The id as a document's properties have it: "bygg b3f2a1c9"."""
    return _NAMED.format(id=build_id(document))


def build_of(identifier: str) -> str:
    """The id that such a property has; "" where another program has written it."""
    hit = _NAMED_AS.fullmatch(identifier)
    return hit[1] if hit else ""
