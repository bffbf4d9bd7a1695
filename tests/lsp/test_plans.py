"""Which plan a file is in, and what is known of it while it is changed."""

import shutil
from pathlib import Path

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.lsp.plans import Plans, root_of
from tests.lsp.desk import Desk

SMALL = Path(__file__).parent.parent / "planer" / "minste" / "plan"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "sak" / "plan")
    return tmp_path.resolve() / "sak"


def test_all_files_of_a_plan_are_in_the_same(folder: Path) -> None:
    plans = Plans()
    found = [
        plans.locate(str(folder / path)) for path in ("plan/plan.yaml", "plan/tiltak/T1.yaml", "plan/nytt/dypt/T9.yaml")
    ]
    assert [each.path for each in found if each] == ["plan/plan.yaml", "plan/tiltak/T1.yaml", "plan/nytt/dypt/T9.yaml"]
    assert {each.plan.root for each in found if each} == {folder}
    assert len({id(each.plan) for each in found if each}) == 1


def test_a_plan_folder_by_another_name(folder: Path) -> None:
    (folder / "plan").rename(folder / "boligplan")
    plans = Plans()
    for path in ("boligplan/plan.yaml", "boligplan/tiltak/T1.yaml"):
        found = plans.locate(str(folder / path))
        assert found
        assert found.plan.root == folder / "boligplan"


def test_a_folder_called_plan_that_is_a_repository_is_a_plan_of_its_own(folder: Path) -> None:
    (folder / "plan/.git").mkdir()
    assert root_of(folder / "plan") == root_of(folder / "plan/tiltak") == folder / "plan"


def test_come_to_by_a_link(folder: Path) -> None:
    (folder.parent / "snarvei").symlink_to(folder)
    plans = Plans()
    one, other = (plans.locate(str(way / "plan/tiltak/T1.yaml")) for way in (folder, folder.parent / "snarvei"))
    assert one
    assert other
    assert one.plan is other.plan


def test_no_plan(tmp_path: Path) -> None:
    assert Plans().locate(str(tmp_path / "x" / "T1.yaml")) is None
    assert Plans().locate("") is None
    assert list(Plans()) == []


def test_what_is_unsaved_counts_until_it_is_closed(folder: Path) -> None:
    desk = Desk(folder)
    desk.changed("plan/organisasjon.yaml", "id: nav", "id: kontoret")
    assert "ukjent-henvisning" in {each.rule for each in desk.view.checked.findings}
    desk.plan.read_again()
    assert "ukjent-henvisning" in {each.rule for each in desk.view.checked.findings}
    desk.plan.close("plan/organisasjon.yaml")
    assert "ukjent-henvisning" not in {each.rule for each in desk.view.checked.findings}


def test_the_last_plan_that_could_be_read_is_remembered(folder: Path) -> None:
    desk = Desk(folder)
    assert desk.view.plan
    desk.write("plan/plan.yaml", "{{{")
    assert desk.view.checked.plan is None
    assert desk.view.plan
    assert desk.view.known.find("S1")


def test_a_new_text_is_a_part_of_the_plan_before_it_is_saved(folder: Path) -> None:
    desk = Desk(folder)
    desk.write("plan/tiltak/T2.yaml", desk.saved("plan/tiltak/T1.yaml").replace("id: T1", "id: T2"))
    assert desk.view.known.find("T2")
    assert desk.view.kinds["plan/tiltak/T2.yaml"] == "tiltak"


def test_a_glance_has_the_text_as_it_is_and_the_plan_as_it_was(folder: Path) -> None:
    desk = Desk(folder)
    before = desk.view
    desk.write("plan/tiltak/T1.yaml", "id: T1\nstatus: n")
    assert desk.glance.lines("plan/tiltak/T1.yaml") == ("id: T1", "status: n")
    assert desk.glance.checked is before.checked


def test_half_a_sign_is_no_text(folder: Path) -> None:
    desk = Desk(folder)
    desk.write("plan/tiltak/T1.yaml", "tittel: \ud83c")
    assert desk.view.checked.findings


def test_a_file_that_was_on_its_way_in_is_read_when_it_is_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(folder)
    with monkeypatch.context() as patch:
        patch.setattr("bolig_cli.source.files.read_folder", _refuse)
        desk.plan.read_again()
        assert desk.plan.view() is None
        desk.write("plan/tiltak/T1.yaml", desk.saved("plan/tiltak/T1.yaml"))
        assert {each.rule for each in desk.plan.findings()} == {"plan-ikke-lest"}
    assert desk.view.plan
    assert "plan-ikke-lest" not in {each.rule for each in desk.plan.findings()}


def _refuse(_: Path) -> None:
    raise BoligError("Kan ikke lese plan/tiltak/T1.yaml: et annet program bruker den.")
