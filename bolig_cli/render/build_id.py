"""The id that a built document is known by: the same words give the same id, whoever builds it."""

import json

from bolig_cli.digest import digest
from bolig_cli.documents.document import DocumentOf, F

_LENGTH = 8


def build_id(document: DocumentOf[F]) -> str:
    """Eight hexadecimal digits, from the document's name, date, status and words."""
    said = [document.name, document.date, document.status, document.blocks]
    return digest(json.dumps(said, ensure_ascii=False))[:_LENGTH]
