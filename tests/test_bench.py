"""The graph that is measured: whole, of the size asked for, and the same each time; so that ratios compare the same work."""

import datetime as dt
from pathlib import Path

import pytest

from bench import graph, mange, plans
from bolig_cli import pipeline
from bolig_cli.many import rad
from bolig_cli.many.folders import sorted_out
from bolig_cli.many.job import Job


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


def test_many_plans_are_unlike_and_one_is_broken(tmp_path: Path) -> None:
    found = sorted_out([mange.write(tmp_path, 4)])
    assert [folder.name for folder in found.others] == ["notater"]
    rows = [rad.read(Job(folder, None, dt.date(2026, 1, 1))) for folder in found.plans]
    assert [type(row) for row in rows] == [rad.Rad, rad.Ulest, rad.Rad, rad.Rad]
    assert len({row.kommune for row in rows if isinstance(row, rad.Rad)}) == 3
    assert len({mange._name(number) for number in range(mange.PLANS)}) == mange.PLANS
