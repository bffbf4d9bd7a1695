"""What stands in a document's tables."""

import datetime as dt
from pathlib import Path
from typing import Any

from bolig_cli import ast, pipeline
from bolig_cli.documents.document import Document
from tests import remembered

DAY = dt.date(2024, 2, 1)


def built(folder: Path, name: str) -> Document:
    checked = remembered.check(folder, DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    return pipeline.build(checked.plan, checked.dekning, [name], [])[name][0]


def table(value: Any, id: str) -> dict[str, Any] | None:
    if isinstance(value, dict):
        if value["t"] == "Table" and value["c"][0][0] == id:
            return value
        return table(value.get("c"), id)
    if isinstance(value, list | tuple):
        return next((found for part in value if (found := table(part, id))), None)
    return None


def rows(made: Document, id: str) -> tuple[list[list[str]], list[list[str]]]:
    """The body and the foot of a table, as texts."""
    found = table(made.blocks, id)
    assert found is not None, id
    _, _, _, _, bodies, (_, foot) = found["c"]

    def texts(lines: Any) -> list[list[str]]:
        return [[" ".join(ast.plain_text(block["c"]) for block in cell[4]) for cell in row[1]] for row in lines]

    return [row for body in bodies for row in texts(body[3])], texts(foot)


def nodes(value: Any, kind: str) -> list[Any]:
    """Every node of a kind, in reading order."""
    if isinstance(value, dict):
        return [*([value] if value["t"] == kind else []), *nodes(value.get("c"), kind)]
    return [node for part in value for node in nodes(part, kind)] if isinstance(value, list | tuple) else []
