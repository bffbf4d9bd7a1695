"""Places as an editor counts them: by units of UTF-16, from 0, whatever the author writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.lsp.lines import from_editor, lines_of, to_editor

TEXT = "tittel: Målgruppe 🏠 på Øya\r\nx\ry\n\u2028z"


def test_lines_are_those_of_the_protocol() -> None:
    assert lines_of(TEXT) == ("tittel: Målgruppe 🏠 på Øya", "x", "y", "\u2028z")


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 24), ("utf-16", 21), ("utf-32", 20)])
def test_a_column_after_an_emoji(encoding: str, character: int) -> None:
    lines = lines_of(TEXT)
    column = lines[0].index("på")
    assert to_editor(lines, 1, column + 1, encoding) == (0, character)
    assert from_editor(lines, 0, character, encoding) == (1, column + 1)


def test_in_the_middle_of_an_emoji_is_where_it_begins() -> None:
    assert from_editor(("🏠x",), 0, 1, "utf-16") == (1, 1)


@given(st.text(st.sampled_from("aæ🏠\n"), max_size=20), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    lines = lines_of(text)
    line = data.draw(st.integers(1, len(lines)))
    column = data.draw(st.integers(1, len(lines[line - 1]) + 1))
    for encoding in ("utf-8", "utf-16", "utf-32"):
        assert from_editor(lines, *to_editor(lines, line, column, encoding), encoding) == (line, column)


@given(st.text(max_size=10), st.integers(-2, 100), st.integers(-2, 100))
def test_a_place_that_is_not_there_is_the_nearest(text: str, line: int, column: int) -> None:
    lines = lines_of(text)
    found, character = to_editor(lines, line, column, "utf-16")
    assert 0 <= found < len(lines)
    assert 0 <= character <= 2 * len(lines[found])
    back, col = from_editor(lines, max(line, 0), max(column, 0), "utf-16")
    assert 1 <= back <= len(lines)
    assert 1 <= col <= len(lines[back - 1]) + 1
