"""What stands in a document's tables."""

import datetime as dt
from pathlib import Path
from typing import Any

from bolig_cli import ast
from bolig_cli.documents.document import Document
from bolig_cli.source.files import read_folder
from tests import remembered

DAY = dt.date(2024, 2, 1)


def built(folder: Path, name: str) -> Document:
    return remembered.document(read_folder(folder), name, DAY)


def table(value: Any, id: str) -> dict[str, Any] | None:
    if isinstance(value, dict):
        if value["t"] == "Table" and value["c"][0][0] == id:
            return value
        return table(value.get("c"), id) if value["t"] not in _WITHOUT_TABLES else None
    if isinstance(value, (list, tuple)):
        return next((found for part in value if (found := table(part, id))), None)
    return None


_WITHOUT_TABLES = {"Para", "Plain", "Header", "Table"}


def rows(made: Document, id: str) -> tuple[list[list[str]], list[list[str]]]:
    """The body and the foot of a table, as texts."""
    found = table(made.blocks, id)
    assert found is not None, id
    return [row for body in found["c"][4] for row in _texts(body[3])], foot(found)


def foot(table: dict[str, Any]) -> list[list[str]]:
    """The rows of a table's foot, as texts."""
    return _texts(table["c"][5][1])


def _texts(lines: Any) -> list[list[str]]:
    return [[" ".join(ast.plain_text(block["c"]) for block in cell[4]) for cell in row[1]] for row in lines]


def nodes(value: Any, kind: str) -> list[Any]:
    """Every node of a kind, in reading order."""
    found: list[Any] = []
    _add_nodes([value], kind, found)
    return found


def _add_nodes(parts: Any, kind: str, found: list[Any]) -> None:
    for part in parts:
        content = part
        if isinstance(part, dict):
            if part["t"] == kind:
                found.append(part)
            content = part.get("c")
        if isinstance(content, (list, tuple)):
            _add_nodes(content, kind, found)


def words(value: Any) -> list[str]:
    """Every run of words, in reading order."""
    return [node["c"] for node in nodes(value, "Str")]
