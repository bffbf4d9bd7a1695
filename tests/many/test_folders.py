"""Which folders hold a plan, among those that are named and those right below."""

import os
from pathlib import Path

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.many.folders import sorted_out


def plan(folder: Path, name: str = "plan/plan.yaml") -> Path:
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text("tittel: Plan\n", encoding="utf-8")
    return folder


def names(paths: tuple[Path, ...], above: Path) -> list[str]:
    return [path.relative_to(above).as_posix() for path in paths]


def test_what_is_below_in_natural_order_and_what_holds_none(tmp_path: Path) -> None:
    for name in ("k10", "k2", "k1"):
        plan(tmp_path / name)
    plan(tmp_path / "flat", "plan.yaml")
    plan(tmp_path / "misnamed", "plan/plan - endelig.yaml")
    (tmp_path / "emptied" / "plan").mkdir(parents=True)
    plan(tmp_path / "deep" / "down")
    plan(tmp_path / ".hidden")
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    found = sorted_out([tmp_path])
    assert names(found.plans, tmp_path) == ["emptied", "flat", "k1", "k2", "k10", "misnamed"]
    assert names(found.others, tmp_path) == ["deep"]


def test_named_folders_stand_in_their_order_and_once(tmp_path: Path) -> None:
    for name in ("b", "a", "fylke/c", "fylke/d"):
        plan(tmp_path / name)
    notes = tmp_path / "notater.md"
    notes.write_text("x", encoding="utf-8")
    given = [tmp_path / "b", tmp_path / "fylke", tmp_path / "a", tmp_path / "fylke" / "c", notes, tmp_path / "b" / "."]
    found = sorted_out(given)
    assert names(found.plans, tmp_path) == ["b", "fylke/c", "fylke/d", "a"]
    assert names(found.others, tmp_path) == ["notater.md"]


def test_one_that_is_not_there_is_told_when_it_is_read(tmp_path: Path) -> None:
    assert sorted_out([tmp_path / "tull"]).plans == (tmp_path / "tull",)


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_to_itself_stops_nothing(tmp_path: Path) -> None:
    plan(tmp_path / "a")
    (tmp_path / "ring").symlink_to("ring")
    (tmp_path / "same").symlink_to("a")
    assert names(sorted_out([tmp_path]).plans, tmp_path) == ["a"]
    assert sorted_out([tmp_path / "ring", tmp_path / "a"]).plans == (tmp_path / "ring", tmp_path / "a")


def test_no_plan_at_all(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    with pytest.raises(BoligError, match=r"Fant ingen plan i .*, og heller ikke i mappene rett under"):
        sorted_out([tmp_path])
