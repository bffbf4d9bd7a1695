"""What stands before the list of contents, and what after."""

from collections.abc import Sequence
from itertools import chain, pairwise

from bolig_cli.ast import Node

ANSWER = "svar"  # the class of a chapter in front that tells how to answer


def is_in_front(node: Node) -> bool:
    """Whether a block is the heading of a chapter that stands before the contents."""
    return node["t"] == "Header" and node["c"][0] == 1 and "foran" in node["c"][1][1]


def answer_first(blocks: Sequence[Node]) -> Sequence[Node]:
    """The blocks with the chapter in front that tells how to answer before the others in front.

    On paper it shares a page with the contents. On a screen it is what most readers have come for.
    """
    front, rest = parted(blocks)
    begins = [n for n, node in enumerate(front) if is_in_front(node)]
    chapters = [front[begin:end] for begin, end in pairwise([*begins, len(front)])]
    in_order = sorted(chapters, key=lambda chapter: ANSWER not in chapter[0]["c"][1][1])
    return [*front[: len(front) - sum(map(len, chapters))], *chain.from_iterable(in_order), *rest]


def parted(blocks: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """The blocks before the first chapter that does not stand in front, and the rest; nothing before where no chapter does."""
    if not any(is_in_front(node) for node in blocks):
        return (), blocks
    chapters = (n for n, node in enumerate(blocks) if node["t"] == "Header" and node["c"][0] == 1)
    first = next((n for n in chapters if not is_in_front(blocks[n])), len(blocks))
    return blocks[:first], blocks[first:]


ON_ONE_PAGE = 24  # lines of contents, with the beginning of the first chapter below them


def begins_after_contents(contents: Sequence[str], blocks: Sequence[Node]) -> bool:
    """Whether the first chapter begins a page: not where contents of half a page would have one of their own."""
    return bool(contents) and (len(contents) > ON_ONE_PAGE or any(is_in_front(node) for node in blocks))
