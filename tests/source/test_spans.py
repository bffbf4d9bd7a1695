"""Where values end: cut out of its file from beginning to end, everything is what it is, and nothing more."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Place
from bolig_cli.source import chapter, markdown, misread, node, tabelldata, yaml
from tests.source.documents import documents


def cut(text: str, at: node.Node | Place) -> str:
    """What stands between the beginning and the end of a node or a place."""
    lines = text.split("\n")[at.line - 1 : at.end_line]
    lines[-1] = lines[-1][: at.end_column - 1]
    lines[0] = lines[0][at.column - 1 :]
    return "\n".join(lines)


LIST = "a:\n- b: 1\n  c:\n    d: 2  # merknad\n  # merknad\n\n- 3\n\ne: 4\n"


@pytest.fixture(params=["C", "Python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "C":
        pytest.importorskip("yaml._yaml")
    monkeypatch.setattr(yaml, "Loader", pyyaml.CSafeLoader if request.param == "C" else pyyaml.SafeLoader)


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("a: x  # merknad\n", ["a"], "x"),
        ('a: "x: y" # merknad\nb: 1\n', ["a"], '"x: y"'),
        ("a: en\n  to\n\nb: 1\n", ["a"], "en\n  to"),
        ("a:\nb: 1\n", ["a"], ""),
        ("? a", ["a"], ""),
        ("? a\n", ["a"], ""),
        ("a: |\n  en\n\n  to\n\n# merknad\nb: 1\n", ["a"], "|\n  en\n\n  to"),
        ("a: |+\n  en\n\n\nb: 1\n", ["a"], "|+\n  en\n\n"),
        ("a: |\n  en\n     \nb: 1\n", ["a"], "|\n  en\n     "),
        ("a: >-\n  en\n  to", ["a"], ">-\n  en\n  to"),
        ("a: [1, {b: 2}, c: 3 ] # merknad\n", ["a"], "[1, {b: 2}, c: 3 ]"),
        ("a: [1, {b: 2}, c: 3 ]\n", ["a", 1], "{b: 2}"),
        ("a: [1, {b: 2}, c: 3 ]\n", ["a", 2], "c: 3"),
        (LIST, ["a"], "- b: 1\n  c:\n    d: 2  # merknad\n  # merknad\n\n- 3"),
        (LIST, ["a", 0], "b: 1\n  c:\n    d: 2"),
        ("a:\n  b: 1\n  b: 22\nc: 3\n", ["a"], "b: 1\n  b: 22"),
    ],
)  # fmt: skip
def test_a_value_ends_with_its_last_character(text: str, path: list[str | int], expected: str) -> None:
    root, _ = yaml.parse(text.encode(), "f")
    assert root is not None
    found = node.child_at(root, path)
    assert found is not None
    assert cut(text, found) == expected


def paths(found: node.Node, above: tuple[node.Key, ...] = ()) -> Iterator[tuple[tuple[node.Key, ...], node.Node]]:
    """Every value below a node, with its path."""
    if isinstance(found, node.Mapping):
        for key, value in found:
            yield (*above, key), value
            yield from paths(value, (*above, key))
    elif isinstance(found, node.Sequence):
        for index, value in enumerate(found.items):
            yield (*above, index), value
            yield from paths(value, (*above, index))


def changed(value: Any, path: tuple[node.Key, ...], new: str) -> Any:
    """A value with another text at a path."""
    if not path:
        return new
    inside = changed(value[path[0]], path[1:], new)
    if isinstance(value, list):
        return [inside if i == path[0] else item for i, item in enumerate(value)]
    return {**value, path[0]: inside}


@given(documents(), st.data())
def test_what_stands_at_a_span_is_that_value_and_nothing_else(text: str, data: st.DataObject) -> None:
    root, findings = yaml.parse(text.encode(), "f")
    assert root is not None
    assert [f for f in findings if f.rule != misread.CODE] == []  # «a?b» may be a letter that is lost
    path, found = data.draw(st.sampled_from(list(paths(root))))
    lines = text.split("\n")
    before = "\n".join([*lines[: found.line - 1], lines[found.line - 1][: found.column - 1]])
    after = "\n".join([lines[found.end_line - 1][found.end_column - 1 :], *lines[found.end_line :]])
    assert before + cut(text, found) + after == text
    # A list may stand as far in as its key, a text must stand further in.
    again, findings = yaml.parse(f"{before} ny{after}".encode(), "f")
    assert again is not None
    assert node.to_value(again) == changed(node.to_value(root), path, "ny")


def test_a_place_carries_its_end_without_being_another_for_it() -> None:
    root, _ = yaml.parse(b"a: [x, yy]\nb: 1\n", "f")
    assert root is not None
    origin = node.Origin("f", root)
    assert origin.at("a", 1).end == (1, 10)
    assert origin.key("b").end == (2, 2)
    assert origin.at("a", 1) == Place("f", 1, 8)
    assert sorted([Place("f", 1, 8, 9, 9), Place("f", 1, 2)]) == [Place("f", 1, 2), Place("f", 1, 8)]
    assert Place("f", 3, 4).end == (3, 4)


def test_a_chapters_head_and_text_end_in_the_lines_of_the_file() -> None:
    text = "---\ntittel: Å bo  # merknad\n---\n\n## Et hjem  \n\nSe [tiltaket](#T1) og {{mangler: unge}} nå.\n"
    parsed, _ = chapter.parse(text.encode(), "f")
    assert parsed is not None
    assert cut(text, node.Origin("f", parsed.root).at("tittel")) == "Å bo"
    body = markdown.parse(parsed.body, "f", parsed.body_line, 1, 1)
    assert [cut(text, link.place) for link in body.links] == ["[tiltaket](#T1)"]
    assert [cut(text, figure.place) for figure in body.tallhenvisninger] == ["{{mangler: unge}}"]
    assert [cut(text, heading.place) for heading in body.headings] == ["## Et hjem"]


def test_a_link_over_two_lines_and_one_in_a_table() -> None:
    text = "Se [et\ntiltak](#T1) nå.\n\n| a | b |\n|---|---|\n| x | [y](#T2) |\n"
    found = markdown.parse(text, "f", 1, 1)
    assert [cut(text, link.place) for link in found.links] == ["[et\ntiltak](#T1)", "[y](#T2)"]


def test_a_cell_is_its_text_without_quotation_marks() -> None:
    text = 'Gruppe; 2022 ;2023\n"Unge; alle";;1,5\n'
    parsed, _ = tabelldata.parse(text.encode(), "f")
    assert parsed is not None
    body, head = node.child_at(parsed.root, ["rader"]), node.child_at(parsed.root, ["kolonner"])
    assert isinstance(body, node.Sequence)
    rows = [row for row in (head, *body.items) if isinstance(row, node.Sequence)]
    assert [cut(text, cell) for row in rows for cell in row.items] == [
        "Gruppe", "2022", "2023", "Unge; alle", "", "1,5",
    ]  # fmt: skip
