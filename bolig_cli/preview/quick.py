"""The short way: one item's card or one chapter's paragraph made anew, before the whole plan has been judged.

Judging a plan and making its document takes longer than a writer should wait to see a word changed. So what a save has changed is
first looked for where it is shown in full: among the blocks of its part of the plan, made from the plan as it is now and as it was.
Only what has a place of its own is exchanged: no headings, no numbered tables or figures, no notes. All else follows when the
whole is made, and so does what was wrong here.
"""

from collections.abc import Container, Iterator, Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.last_steps import fill_in, join_words, rewrite
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import chapters, maal
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import written_in
from bolig_cli.model.plan import Plan
from bolig_cli.model.talluttrykk import regn_ut
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn

_KINDS = frozenset(("tiltak", "strategi", "maal", "maalomraade"))
_NUMBERED = frozenset(("Table", "Figure", "Note", "Header"))


@record
class Exchange:
    """A block as it was and as it is, and the heading that both stand below."""

    before: Node
    after: Node
    heading: Node | None


def can_show(kinds: frozenset[str]) -> bool:
    """Whether all the kinds of files that were changed have their own blocks."""
    return kinds <= _KINDS | {"kapittel"}


def parts(plan: Plan, dekning: Dekning) -> list[Node]:
    """The blocks that items and chapters have for themselves, as they are first made. Every reference in the plan must hit."""
    with written_in(plan.maalform):
        numbers = number_items(plan)
        goals = maal.blocks(plan, numbers, dekning.katalog, Figures({}))
        return [*goals, *(block for kapittel in plan.kapitler for block in chapters.blocks(kapittel))]


def exchanged(
    before: Sequence[Node], after: Sequence[Node], plan: Plan, document: Drawn, ids: Container[str]
) -> list[Exchange]:
    """The blocks that differ between two editions, finished as the document's are; none where blocks have come or gone. `ids` are
    what a link in the document can lead to."""
    titles = {item.id: f"«{item.tittel}»" for item in plan.items}
    chapter_titles = {f"kapittel-{k.id}": f"«{k.tittel}»" for k in plan.kapitler}
    names = {**titles, **chapter_titles, **document.numbers, **number_items(plan).name}

    def loosened(node: Node) -> Node:
        is_loose = node["t"] == "Link" and node["c"][2][0].startswith("#") and node["c"][2][0][1:] not in ids
        return ast.span(node["c"][1]) if is_loose else node

    def finished(block: Node) -> Node:
        filled = fill_in(join_words([block]), names, lambda expression: regn_ut(plan, expression))[0]
        found: Node = rewrite(filled, loosened)
        return found

    with written_in(plan.maalform):
        return [Exchange(finished(old), finished(new), heading) for old, new, heading in _differing(before, after)]


def _differing(before: Sequence[Node], after: Sequence[Node]) -> Iterator[tuple[Node, Node, Node | None]]:
    if len(before) != len(after):
        return
    heading = None
    for old, new in zip(before, after, strict=True):
        if new["t"] == "Header":
            heading = new
        elif old != new and not _has_numbers(old) and not _has_numbers(new):
            yield old, new, heading


def _has_numbers(block: Node) -> bool:
    """Whether a block holds what is numbered through the document, but for an item's own heading and its small tables."""
    waiting: list[object] = [block]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if value["t"] in _NUMBERED and not _is_own(value):
                return True
            waiting.append(value.get("c"))
        elif isinstance(value, list | tuple):
            waiting += value
    return False


def _is_own(node: Node) -> bool:
    if node["t"] == "Header":
        return "element" in node["c"][1][1]
    return node["t"] == "Table" and "mini" in node["c"][0][1]
