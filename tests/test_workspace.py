"""A plan that is edited says after each edit what a fresh check says, and reads only what was touched.

`python -m bench.edits` does the same over as many edits as one likes.
"""

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.edits import DAY, SMALL_PLAN, differences, edit
from bolig_cli import pipeline, workspace
from bolig_cli.source.files import SourceFile, read_folder
from bolig_cli.workspace import Workspace

WHOLE_PLAN = SMALL_PLAN.parent / "hel"


@settings(max_examples=settings().max_examples // 5, deadline=None)
@given(st.integers(0, 1_000_000))
def test_after_every_edit_as_a_fresh_check(seed: int) -> None:
    assert list(differences(SMALL_PLAN, 8, seed)) == []


@pytest.mark.parametrize("seed", [1, 2])
def test_after_edits_of_a_plan_with_everything(seed: int) -> None:
    assert list(differences(WHOLE_PLAN, max(4, settings().max_examples // 8), seed)) == []


def test_edits_reach_errors_files_and_whole_plans() -> None:
    """The edits are worth comparing: they break the plan, lose its head, and leave it whole, too."""
    chance, first = random.Random(4), read_folder(SMALL_PLAN)
    plan = Workspace(first)
    seen: Counter[str] = Counter()
    for _ in range(60):
        plan.change(edit(chance, plan.files, first))
        checked = plan.check(DAY)
        seen["lost" if checked.plan is None else "broken" if checked.structural_errors else "whole"] += 1
        seen.update({finding.rule for finding in checked.findings})
    assert seen["lost"]
    assert seen["broken"]
    assert seen["whole"]
    assert len(seen) > 20


def test_only_what_was_touched_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(file: SourceFile) -> pipeline.ReadFile:
        read.append(file.path)
        return pipeline.read_file(file)

    monkeypatch.setattr(workspace, "read_file", counted)
    plan = Workspace(read_folder(SMALL_PLAN))
    plan.check(DAY)
    assert sorted(read) == sorted(file.path for file in plan.files.files)
    read.clear()
    plan.change({"plan/tiltak/T1.yaml": b"id: T1\n", "plan/tiltak/T2.yaml": b"id: T2\n"})
    plan.check(DAY)
    assert read == ["plan/tiltak/T1.yaml", "plan/tiltak/T2.yaml"]
    read.clear()
    plan.change({"plan/tiltak/T2.yaml": None})
    plan.check(DAY)
    plan.check(DAY)
    assert read == []
    plan.change({"plan/tiltak/T2.yaml": b"id: T2\n"})
    plan.check(DAY)
    assert read == ["plan/tiltak/T2.yaml"], "what left the plan is forgotten"


def test_unsaved_texts_after_many_edits_are_as_if_saved(tmp_path: Path) -> None:
    chance, first = random.Random(9), read_folder(SMALL_PLAN)
    plan = Workspace(first)
    for _ in range(40):
        plan.change(edit(chance, plan.files, first))
        plan.change({"plan/plan.yaml": next(f.data for f in first.files if f.path == "plan/plan.yaml")})
    for file in plan.files.files:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.data)
    for finding in plan.files.findings:
        unread = tmp_path / finding.place.path
        unread.parent.mkdir(parents=True, exist_ok=True)
        if not unread.exists():
            unread.write_bytes(b"x")
    saved = read_folder(tmp_path)
    assert saved.files == plan.files.files
    assert saved.findings == plan.files.findings
