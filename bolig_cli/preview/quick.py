"""The short way: one item's card or one chapter's paragraph made anew, before the whole plan has been judged.

Judging a plan and making its document takes longer than a writer should wait to see a word changed. So what a save has changed is
first looked for where it is shown in full: among the blocks of its part of the plan, made from the plan as it is now and as it was.
Only what has a place of its own is exchanged: no headings, no numbered tables or figures, no notes. All else follows when the
whole is made, and so does what was wrong here.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.last_steps import fill_in, join_words, rewrite
from bolig_cli.documents.numbering import main_goals_in_order, number_items
from bolig_cli.documents.parts import chapters, maal
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import written_in
from bolig_cli.model.plan import Maal, Plan
from bolig_cli.model.talluttrykk import regn_ut
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn

Parts = Mapping[str, Sequence[Node]]

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


def parts(plan: Plan, dekning: Dekning, only: Container[str] | None = None) -> Parts:
    """The blocks that goals (with what stands below them) and chapters have for themselves, as they are first made, by id; of
    `only` these, where they are given. Every reference in the plan must hit."""
    with written_in(plan.maalform):
        numbers = number_items(plan)
        goals = {goal.id: goal for goal in main_goals_in_order(plan) if only is None or goal.id in only}
        made = {id: maal.of_goal(plan, goal, numbers, dekning.katalog) for id, goal in goals.items()}
        texts = {f"kapittel-{kapittel.id}": kapittel for kapittel in plan.kapitler}
        return made | {id: chapters.blocks(k) for id, k in texts.items() if only is None or id in only}


def concerned(plan: Plan, paths: Container[str]) -> frozenset[str]:
    """The ids of the goals and chapters that show what stands in these files."""
    home = number_items(plan).home
    found = {f"kapittel-{kapittel.id}" for kapittel in plan.kapitler if kapittel.origin.path in paths}
    for item in plan.items:
        if item.origin.path not in paths:
            continue
        id = item.id
        while id in home:
            id = home[id]
        goal = plan.find(id, Maal)
        while isinstance(goal, Maal) and (above := plan.hovedmaal_til(goal)):
            goal = above
        if goal:
            found.add(goal.id)
    return frozenset(found)


def exchanged(before: Parts, after: Parts, plan: Plan, document: Drawn, ids: Container[str]) -> list[Exchange]:
    """The blocks that differ between two editions, of the parts that the later has, finished as the document's are; none of a part
    where blocks have come or gone. `ids` are what a link in the document can lead to."""
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
        return [
            Exchange(finished(old), finished(new), heading)
            for id, blocks in after.items()
            for old, new, heading in _differing(before.get(id, ()), blocks)
        ]


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
