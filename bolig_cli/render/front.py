"""What stands before the list of contents, and what after: for the formats that print one."""

from collections.abc import Sequence

from bolig_cli.ast import Node


def is_in_front(node: Node) -> bool:
    """Whether a block is the heading of a chapter that stands before the contents."""
    return node["t"] == "Header" and node["c"][0] == 1 and "foran" in node["c"][1][1]


def parted(blocks: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """The blocks before the first chapter that does not stand in front, and the rest; nothing before where no chapter does."""
    if not any(is_in_front(node) for node in blocks):
        return (), blocks
    chapters = (n for n, node in enumerate(blocks) if node["t"] == "Header" and node["c"][0] == 1)
    first = next((n for n in chapters if not is_in_front(blocks[n])), len(blocks))
    return blocks[:first], blocks[first:]


ON_ONE_PAGE = 12  # lines of contents, with the first chapter below them


def begins_after_contents(contents: Sequence[str], blocks: Sequence[Node]) -> bool:
    """Whether the first chapter begins a page: not where a few lines of contents would have one of their own."""
    return bool(contents) and (len(contents) > ON_ONE_PAGE or any(is_in_front(node) for node in blocks))
