"""The graph that is measured: whole, of the size asked for, and the same each time; so that ratios compare the same work."""

import datetime as dt
from pathlib import Path

import pytest

from bench import graph, plans
from bolig_cli import pipeline


@pytest.mark.parametrize("size", [20, 97, 300])
def test_the_graph_has_the_size_asked_for_and_hangs_together(size: int) -> None:
    made = graph.make(size)
    ids = [item.id for level in made.levels for item in level]
    assert len(ids) == len(set(ids)) == size
    assert {parent for level in made.levels for item in level for parent in item.parents} <= set(ids)
    assert made == graph.make(size)


def test_as_a_plan_it_has_no_errors(tmp_path: Path) -> None:
    checked = pipeline.check(plans.write(tmp_path, graph.make(60)), dt.date(2024, 2, 1))
    assert checked.structural_errors == ()
    assert checked.plan is not None
    assert len([item for item in checked.plan.items if item.id[0] in "UMST" and item.id[1:].isdigit()]) == 60
