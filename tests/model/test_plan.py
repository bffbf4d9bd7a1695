"""What the plan is asked for, held against a search through all its items."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Place
from bolig_cli.model.build import build_plan
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.maal import Maal
from bolig_cli.model.plan import Plan
from bolig_cli.model.strategi import Strategi
from bolig_cli.model.tiltak import Tiltak
from bolig_cli.source.node import Document, Mapping, Origin

NOWHERE = Origin("p", Mapping((), 1, 1))
IDS = st.sampled_from(("a", "b", "c", ""))
REFS = st.lists(IDS.map(lambda id: Ref(id, Place("p"))), max_size=3).map(tuple)


def made(kind: str) -> Any:
    """A goal, a strategy, a measure or a plan with nothing in it."""
    documents = [Document(f"{name}.yaml", name, Mapping((), 1, 1)) for name in dict.fromkeys(("plan", kind))]
    plan, _ = build_plan(documents)
    assert plan is not None
    return plan.items[0] if kind != "plan" else plan


EMPTY = made("plan")
GOALS = st.builds(lambda id, refs: replace(made("maal"), id=id, hovedmaal=refs[0] if refs else None), IDS, REFS)
STRATEGIES = st.builds(lambda id, refs: replace(made("strategi"), id=id, maal=refs), IDS, REFS)
MEASURES = st.builds(lambda id, up, over: replace(made("tiltak"), id=id, strategier=up, maal=over), IDS, REFS, REFS)


@given(st.lists(GOALS | STRATEGIES | MEASURES, max_size=8))
def test_finds_what_a_search_finds(items: list[Item]) -> None:
    assert isinstance(EMPTY, Plan)
    plan = replace(EMPTY, items=tuple(items))
    for kind in (Item, Maal, Strategi, Tiltak):
        assert plan.all(kind) == tuple(item for item in items if isinstance(item, kind))
    for id in ("a", "b", "c", "", "d"):
        assert plan.find(id) is next((i for i in items if i.id == id), None)
        assert plan.find(id, Strategi, Tiltak) is next(
            (i for i in items if i.id == id and isinstance(i, Strategi | Tiltak)), None
        )
    measures = [i for i in items if isinstance(i, Tiltak)]
    goals = {goal.id: goal for goal in reversed(plan.all(Maal))}  # the first of several with one id
    above = {goal.id: goal.hovedmaal.id for goal in goals.values() if goal.hovedmaal and goal.hovedmaal.id in goals}
    main = {part: goal for part, goal in above.items() if goals[goal].hovedmaal is None}
    for goal in goals.values():
        parts = [part for part in plan.all(Maal) if part.hovedmaal and part.hovedmaal.id == goal.id]
        assert list(plan.delmaal_under(goal)) == ([] if goal.hovedmaal else parts)
        found = plan.hovedmaal_til(goal)
        assert (found.id if found else None) == main.get(goal.id)
    for goal in plan.all(Maal):
        below = [i for i in items if isinstance(i, Strategi) and goal.id in {ref.id for ref in i.maal}]
        assert list(plan.strategier_under(goal)) == below
        assert list(plan.tiltak_under(goal)) == [t for t in measures if goal.id in {ref.id for ref in t.maal}]
    for strategy in plan.all(Strategi):
        named = [t for t in measures if strategy.id in {ref.id for ref in t.strategier}]
        assert list(plan.tiltak_under(strategy)) == named
    for measure in measures:
        first = {s.id: s for s in reversed(plan.all(Strategi))}  # of several with one id
        through = {ref.id for own in measure.strategier if own.id in first for ref in first[own.id].maal}
        ids = {ref.id for ref in measure.maal} | through
        assert set(plan.maal_over(measure)) == ids | {main[id] for id in ids if id in main}


def test_the_same_plan_with_other_items_finds_those() -> None:
    goal = made("maal")
    assert isinstance(EMPTY, Plan)
    assert isinstance(goal, Maal)
    plan = replace(EMPTY, items=(goal,))
    assert (plan.all(Maal), replace(plan, items=()).all(Maal)) == ((goal,), ())
    assert replace(plan, tittel="X") != plan
    assert replace(plan) == plan
