"""What stands before the list of contents, and what after."""

from collections.abc import Sequence
from itertools import chain, pairwise

from bolig_cli.ast import Node
from bolig_cli.render.extent import CARD, lines
from bolig_cli.render.office.walk import nodes

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


_SHORT = 15  # lines, with the headings, that fill less than a third of a page
_LONG = 700  # lines of a document where a page that is nearly empty is one of many


def begin_pages(contents: Sequence[str], blocks: Sequence[Node]) -> set[int]:
    """Which chapters, by their number from 0, begin a page in a format whose pages are made by the program that opens it.

    What stands in front does, but for what follows a chapter of some lines; the first chapter after the contents; and in a long
    document the first appendix: in a short one it would leave a page nearly empty as often as not, and nobody can tell beforehand.
    """
    chapters = [node for node in nodes(blocks, {"Header"}) if node["c"][0] == 1]
    places = {id(node): n for n, node in enumerate(blocks)}
    begin = [places.get(id(chapter), len(blocks)) for chapter in chapters]
    front = [n for n, chapter in enumerate(chapters) if is_in_front(chapter)]
    found = {n for n in front if n == 0 or _length(blocks[begin[n - 1] : begin[n]]) > _SHORT}
    if begins_after_contents(contents, blocks):
        found |= set([n for n in range(len(chapters)) if n not in front][:1])
    appendix = [n for n, chapter in enumerate(chapters) if "vedlegg" in chapter["c"][1][1]][:1]
    return found | {n for n in appendix if _length(blocks[: begin[n]]) > _LONG}


def _length(blocks: Sequence[Node]) -> int:
    return lines(blocks, CARD) + sum(1 for block in blocks if block["t"] == "Header")
