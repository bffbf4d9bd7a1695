"""How long a document is, for the formats that have pages."""

from collections.abc import Sequence

from bolig_cli.ast import Node

LETTERS_OF_A_CHAPTER = 2000  # about two thirds of a page


def letters(blocks: Sequence[Node]) -> int:
    """How many letters the text has, counted here since a template would take a tenth of a second to count them."""
    count = 0
    stack: list[object] = [blocks]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            content = value.get("c")
            if value.get("t") == "Str":
                count += len(str(content))
            elif isinstance(content, list | tuple):
                stack.extend(content)
        elif isinstance(value, list | tuple):
            stack.extend(value)
    return count


def has_long_chapters(blocks: Sequence[Node]) -> bool:
    """Whether chapters are long enough to begin on a new page; those of a short case paper run on."""
    chapters = len([node for node in blocks if node["t"] == "Header" and node["c"][0] == 1])
    return letters(blocks) / max(1, chapters) > LETTERS_OF_A_CHAPTER
