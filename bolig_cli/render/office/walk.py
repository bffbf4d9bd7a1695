"""Finding nodes in a document's AST, in the order in which Word counts them."""

from collections.abc import Collection, Sequence
from typing import Any

from bolig_cli.ast import Node


def nodes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """Every AST node of some kinds in document order; what stands in a footnote is another part of Word's package."""
    return _found(blocks, kinds, closed="Note")


def nodes_and_notes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """As `nodes`, with what stands in footnotes where they are called."""
    return _found(blocks, kinds, closed="")


# What holds texts alone: other blocks stand in them only as footnotes.
_TEXTS = frozenset({"Para", "Plain", "Header"})
_OUTSIDE_TEXTS = frozenset({"Header", "Table", "Figure"})
_LISTS = (list, tuple)


def _found(blocks: Sequence[Node], kinds: Collection[str], closed: str) -> list[Node]:
    """A stack and no generators: there are some hundred thousand nodes. Those of the kind `closed` are not entered, and nothing
    is that can hold none of the kinds: words, a node's attributes, the address of a link."""
    shut = {closed, *_TEXTS} if closed == "Note" and _OUTSIDE_TEXTS.issuperset(kinds) else {closed}
    found: list[Node] = []
    stack: list[Any] = [*reversed(blocks)]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            kind = value.get("t")
            if kind in kinds:
                found.append(value)
            value = None if kind in shut else value.get("c")
        if isinstance(value, _LISTS) and value and not isinstance(value[0], str):
            stack += value[::-1]
    return found
