"""Merge marks: one finding for each place where two versions stand, and nothing else of what they would bring about."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.source.conflicts import settled
from bolig_cli.source.files import read_folder
from tests.gathered import gathered

MINSTE = Path(__file__).parents[1] / "planer" / "minste"
TWO = "Fra denne linjen til linje {} står to utgaver av det samme"
LEFT = "er igjen etter at to utgaver"


def found(text: str) -> list[tuple[int, int, str]]:
    return [(f.place.line, f.place.column, f.message) for f in settled(text, "f")[1]]


@gathered(
    "text, left, places",
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> kari\nd\n", "a\n\nb\n\n\n\nd\n", [(2, 1, TWO.format(6))]),
        ("<<<<<<< min\nb\n||||||| før\nx\n=======\nc\n>>>>>>> din\n", "\nb\n\n\n\n\n\n", [(1, 1, TWO.format(7))]),
        ("<<<<<<<\n=======\nc\n>>>>>>>\n", "\n\n\n\n", [(1, 1, TWO.format(4))]),
        ("k: |\n  <<<<<<< A\n  b\n  =======\n  >>>>>>> B\n", "k: |\n\n  b\n\n\n", [(2, 3, TWO.format(5))]),
        (
            "<<<<<<< A\nb\n=======\nc\n>>>>>>> B\n\n<<<<<<< A\nd\n=======\n>>>>>>> B\n",
            "\nb\n\n\n\n\n\nd\n\n\n",
            [(1, 1, TWO.format(5)), (7, 1, TWO.format(10))],
        ),
        ("a\n>>>>>>> kari\n", "a\n\n", [(2, 1, LEFT)]),
        (
            "<<<<<<< A\nb\n<<<<<<< A\nc\n=======\nd\n>>>>>>> B\n",
            "\nb\n\nc\n\n\n\n",
            [(1, 1, LEFT), (3, 1, TWO.format(7))],
        ),
        ("<<<<<<< A\nb\n=======\nc\n", "\nb\n=======\nc\n", [(1, 1, LEFT)]),
    ],
)
def test_a_conflict_is_one_finding_and_is_read_around(text: str, left: str, places: list[tuple[int, int, str]]) -> None:
    assert settled(text, "f")[0] == left
    assert [(line, column) for line, column, _ in found(text)] == [(line, column) for line, column, _ in places]
    assert all(wanted in message for (_, _, message), (_, _, wanted) in zip(found(text), places, strict=True))


def test_the_help_names_the_marks_that_stand_there() -> None:
    (plain,) = settled("<<<<<<< A\n=======\n>>>>>>> B\n", "f")[1]
    (with_base,) = settled("<<<<<<< A\n||||||| C\n=======\n>>>>>>> B\n", "f")[1]
    assert plain.help.endswith("begynner med <<<<<<<, ======= og >>>>>>>.")
    assert with_base.help.endswith("begynner med <<<<<<<, |||||||, ======= og >>>>>>>.")


@pytest.mark.parametrize(
    "text",
    [
        "Tittel\n=======\n",
        "|||||||\n",
        "a <<<<<<< b\n",
        "<<<<<<<< åtte\n",
        ">>>>>>>tett\n",
        "se \\<<<<<<< og >>>>>>>\n",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert settled(text, "f") == (text, [])


@given(st.lists(st.sampled_from(["<<<<<<< A", "||||||| A", "=======", ">>>>>>> B", "tekst", ""]), max_size=12))
def test_every_line_stays_on_its_line(lines: list[str]) -> None:
    left = settled("\n".join(lines), "f")[0].split("\n")
    assert len(left) == max(len(lines), 1)
    assert all(after in (before, "") for before, after in zip(lines, left, strict=False))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("plan/tiltak/T1.yaml", "status: ny\n", "<<<<<<< HEAD\nstatus: ny\n=======\nstatus: pågår\n>>>>>>> kari\n"),
        ("plan/tiltak/T1.yaml", "id: T1\n", "<<<<<<< HEAD\nid: T1\n=======\nid: T1\ntittel: Annet\n>>>>>>> kari\n"),
        ("plan/plan.yaml", "fase: utkast\n", "<<<<<<< HEAD\nfase: utkast\n=======\nfase: vedtak\n>>>>>>> kari\n"),
        ("plan/maalgrupper.yaml", "id: unge\n", "id: unge\n<<<<<<< HEAD\n=======\n    # x\n>>>>>>> kari\n"),
    ],
)
def test_it_brings_no_other_finding(path: str, old: str, new: str) -> None:
    files = read_folder(MINSTE)
    text = next(file.data for file in files.files if file.path == path).decode()
    assert text.count(old) == 1
    day = dt.date(2024, 2, 1)
    before = [(f.rule, f.message) for f in pipeline.check_files(files, day).findings]
    after = pipeline.check_files(files.with_texts({path: text.replace(old, new).encode()}), day).findings
    assert [(f.rule, f.message) for f in after if f.rule != "fil-to-utgaver"] == before
    assert [(f.rule, f.place.path) for f in after if f.rule == "fil-to-utgaver"] == [("fil-to-utgaver", path)]


def test_a_chapter_with_two_titles_keeps_its_first() -> None:
    files = read_folder(MINSTE)
    chapter = (
        "---\n<<<<<<< HEAD\ntittel: A\n=======\ntittel: B\n>>>>>>> b\n---\n\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> b\n"
    )
    checked = pipeline.check_files(files.with_texts({"plan/kapitler/9-a.md": chapter.encode()}), dt.date(2024, 2, 1))
    places = [(f.place.line, f.rule) for f in checked.findings if f.place.path == "plan/kapitler/9-a.md"]
    assert [place for place in places if place[1].startswith("fil-")] == [(2, "fil-to-utgaver"), (9, "fil-to-utgaver")]
    assert checked.plan is not None
    assert [(k.tittel, k.tekst.plain) for k in checked.plan.kapitler if k.id == "a"] == [("A", "x\n")]
