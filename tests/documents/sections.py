"""A document as a reader finds his way in it: what stands under each heading."""

from typing import Any

from bolig_cli import ast
from bolig_cli.documents.document import Document


def sections(made: Document) -> dict[str, str]:
    """Each heading with the words below it, down to the next heading of any level. A heading that is there twice holds both."""
    found: dict[str, list[str]] = {}
    heading = ""

    def read(value: Any) -> None:
        nonlocal heading
        if isinstance(value, list | tuple):
            for part in value:
                read(part)
        elif isinstance(value, dict):
            match value["t"]:
                case "Header":
                    heading = ast.plain_text(value["c"][2]).replace("\u00a0", " ")
                    found.setdefault(heading, [])
                case "Str":
                    found.setdefault(heading, []).append(value["c"])
                case "DefinitionList":
                    for term, answers in value["c"]:
                        read([term, {"t": "Space"}, answers])
                case "Plain" | "Para":
                    read(value["c"])
                    found.setdefault(heading, []).append(" ")
                case "Space" | "SoftBreak" | "LineBreak":
                    found.setdefault(heading, []).append(" ")
                case _:
                    read(value.get("c", ()))

    read(made.blocks)
    return {heading: " ".join("".join(words).split()) for heading, words in found.items()}
