"""What a save does to the page: the short way first, and the whole that says the same."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import pipeline, workspace
from bolig_cli.preview.desk import Desk, Update
from bolig_cli.preview.shown import changes
from bolig_cli.source.files import SourceFile, read_folder

DAY = dt.date(2024, 2, 1)


def test_a_plan_with_faults_is_shown_as_it_was_and_never_half(desk: Desk) -> None:
    whole = desk.blocks
    quick = desk.quickly(edited(desk, "plan/tiltak/T07.yaml", "2026: 350", "2026: 375"))  # the sum is another
    assert quick
    assert applied(whole, quick) != whole
    back = desk.wholly()
    assert desk.checked.structural_errors
    assert applied(applied(whole, quick), back) == whole
    assert f'data-utgave="{back.after}"' in desk.html()
    state = desk.state()
    assert not state["kan_vises"]
    assert state["vist_kl"]
    assert "summen" in state["hindringer"][0]
    # what is changed elsewhere meanwhile waits too
    assert desk.quickly(edited(desk, "plan/tiltak/T08.yaml", "tittel: ", "tittel: Nå ")) is None
    assert desk.wholly().changes == ()
    assert desk.blocks == whole
    mended = edited(desk, "plan/tiltak/T07.yaml", "2026: 375", "2026: 350")
    assert desk.quickly(mended) is None
    update = desk.wholly()
    assert "Nå " in "".join(html for change in update.changes for html in change.html)
    assert desk.state()["kan_vises"]


def edited(desk: Desk, path: str, before: str, after: str) -> frozenset[str]:
    file = desk.root / path
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return desk.look()


def applied(blocks: tuple[str, ...], update: Update) -> tuple[str, ...]:
    found = list(blocks)
    for change in update.changes:
        found[change.start : change.end] = change.html
    return tuple(found)


texts = st.lists(st.sampled_from("abcd"), max_size=8)


@given(texts, texts)
def test_the_changes_make_the_one_list_the_other(before: list[str], after: list[str]) -> None:
    update = Update(0, 1, changes(before, after))
    assert applied(tuple(before), update) == tuple(after)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("plan/tiltak/T07.yaml", "tittel: Gi", "tittel: Tilby"),
        ("plan/tiltak/T07.yaml", "frist: løpende", "frist: 2027"),
        ("plan/strategier/S03.yaml", "beskrivelse: |\n", "beskrivelse: |\n  Et nytt ord.\n"),
        ("plan/kapitler/02-bakgrunn.md", "Å bo godt", "Det å bo godt"),
    ],
)
def test_the_short_way_shows_what_the_whole_shows(desk: Desk, path: str, before: str, after: str) -> None:
    shown = desk.blocks
    paths = edited(desk, path, before, after)
    quick = desk.quickly(paths)
    assert quick is not None
    assert quick.changes
    assert applied(shown, quick) == desk.blocks
    changed = [html for change in quick.changes for html in change.html]
    whole = desk.wholly()
    assert quick.after == whole.before, "the page is told each edition in turn"
    assert desk.page
    assert desk.blocks == desk.page.blocks == Desk(desk.root, DAY).blocks
    assert set(changed) <= set(desk.blocks), "what was shown at once, was right"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("plan/tiltak/T07.yaml", "strategier: [S03]", "strategier: [S99]"),
        ("plan/tiltak/T07.yaml", "status: ny", "status: rart"),
        ("plan/prosess.yaml", "Innspillsmøte om å eie", "Møte om å eie"),
    ],
)
def test_where_there_is_no_short_way_none_is_taken(desk: Desk, path: str, before: str, after: str) -> None:
    assert desk.quickly(edited(desk, path, before, after)) is None


def test_a_page_that_cannot_be_made_leaves_the_last_one_with_the_finding_beside_its_item(desk: Desk) -> None:
    blocks = desk.blocks
    edited(desk, "plan/tiltak/T07.yaml", "strategier: [S03]", "strategier: [S99]")
    update = desk.wholly()
    state = desk.state()
    assert (update.before, desk.blocks) == (update.after, blocks)
    assert not state["kan_vises"]
    [fault] = [found for found in state["funn"] if found["alvor"] == "feil"]
    assert (fault["anker"], fault["fil"]) == ("T07", "plan/tiltak/T07.yaml")
    edited(desk, "plan/tiltak/T07.yaml", "strategier: [S99]", "strategier: [S03]")
    desk.wholly()
    assert desk.state()["kan_vises"]


def test_a_folder_without_its_plan_is_told_and_forgotten_when_it_is_back(desk: Desk) -> None:
    file = desk.root / "plan" / "plan.yaml"
    data = file.read_bytes()
    file.unlink()
    assert desk.look()
    assert "plan.yaml" in desk.state()["stanset"]
    assert not desk.look(), "the same is told once"
    file.write_bytes(data)
    assert desk.look()
    assert not desk.state()["stanset"]


def test_nothing_is_made_where_nothing_is_changed(desk: Desk) -> None:
    file = desk.root / "plan" / "tiltak" / "T07.yaml"
    file.write_bytes(file.read_bytes())
    assert desk.look() == frozenset()


def test_a_plan_that_cannot_be_shown_from_the_start_says_so(example: Path) -> None:
    file = example / "plan" / "tiltak" / "T07.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[S03]", "[S99]"), encoding="utf-8")
    desk = Desk(example, DAY)
    assert "kan ikke vises ennå" in desk.html()
    file.write_text(file.read_text(encoding="utf-8").replace("[S99]", "[S03]"), encoding="utf-8")
    desk.look()
    assert desk.wholly().whole, "the window reads the page anew"
    assert f'data-utgave="{desk.edition}"' in desk.html()


def test_the_whole_page_holds_no_script_and_the_blocks_in_their_order(desk: Desk) -> None:
    html = desk.html()
    assert "<script" not in html
    places = [html.find(block) for block in desk.blocks]
    assert -1 not in places
    assert places == sorted(places)


def test_the_workspace_reads_again_what_is_changed_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.workspace.read()
    read: list[str] = []

    def watched(file: SourceFile) -> pipeline.ReadFile:
        read.append(file.path)
        return pipeline.read_file(file)

    monkeypatch.setattr(workspace, "read_file", watched)
    paths = edited(desk, "plan/tiltak/T07.yaml", "tittel: Gi", "tittel: Tilby")
    desk.quickly(paths)
    desk.wholly()
    assert read == ["plan/tiltak/T07.yaml"]
    assert desk.files == read_folder(desk.root)
