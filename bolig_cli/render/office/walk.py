"""Finding nodes in a document's AST, in the order in which Word counts them."""

from collections.abc import Collection, Sequence

from bolig_cli.ast import Node


def nodes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """Every AST node of some kinds in document order; what stands in a footnote is another part of Word's package."""
    return _found(blocks, kinds, closed="Note")


def nodes_and_notes(blocks: Sequence[Node], kinds: Collection[str]) -> list[Node]:
    """As `nodes`, with what stands in footnotes where they are called."""
    return _found(blocks, kinds, closed="")


def _found(blocks: Sequence[Node], kinds: Collection[str], closed: str) -> list[Node]:
    """A stack and no generators: there are some hundred thousand nodes. Those of the kind `closed` are not entered."""
    found: list[Node] = []
    stack: list[object] = [*reversed(blocks)]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if value.get("t") in kinds:
                found.append(value)
            content = value.get("c")
            if isinstance(content, list | tuple) and value.get("t") != closed:
                stack.extend(reversed(content))
        elif isinstance(value, list | tuple):
            stack.extend(reversed(value))
    return found
