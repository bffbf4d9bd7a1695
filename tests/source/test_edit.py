"""Edits of a file's text: at their places, and nowhere else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Edit, Place
from bolig_cli.source import edit


def at(start: tuple[int, int], end: tuple[int, int], text: str) -> Edit:
    return Edit(Place("f", *start, *end), text)


def test_edits_in_any_order_and_several_at_one_place() -> None:
    edits = [at((2, 2), (2, 3), "X"), at((1, 1), (1, 1), "a"), at((1, 1), (1, 1), "b"), at((1, 3), (2, 1), "")]
    assert edit.apply("æø\nåå\n".encode(), edits) == "abæøåX\n".encode()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_new_line_breaks_are_those_of_the_file(newline: str) -> None:
    data = f"\ufeffen{newline}to".encode()
    assert edit.apply(data, [at((1, 3), (1, 3), "\n…")]) == f"\ufeffen{newline}…{newline}to".encode()


@pytest.mark.parametrize(
    "edits",
    [
        [at((3, 1), (3, 1), "x")],
        [at((1, 5), (1, 5), "x")],
        [at((0, 1), (1, 1), "x")],
        [at((1, 2), (1, 1), "x")],
        [at((1, 1), (1, 3), "x"), at((1, 2), (1, 4), "y")],
    ],
)
def test_a_place_outside_the_file_and_overlap_are_errors(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"place|overlap"):
        edit.apply(b"abc\ndef", edits)


BREAKS = st.sampled_from([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n"]])


@given(st.lists(st.text("aæ", max_size=5), min_size=1, max_size=6), BREAKS, st.text("x\n", max_size=3), st.data())
def test_the_rest_is_kept(lines: list[str], breaks: list[str], new: str, data: st.DataObject) -> None:
    text = lines[0] + "".join(data.draw(st.sampled_from(breaks)) + line for line in lines[1:])
    line = data.draw(st.integers(1, len(lines)))
    start = data.draw(st.integers(1, len(lines[line - 1]) + 1))
    end = data.draw(st.integers(start, len(lines[line - 1]) + 1))
    try:
        result = edit.apply(text.encode(), [at((line, start), (line, end), new)]).decode()
    except ValueError:  # line ends would run together
        assert re.search("\r(?!\n)", text)
        return
    as_read = result.replace("\r\n", "\n").replace("\r", "\n")
    lines[line - 1] = lines[line - 1][: start - 1] + new + lines[line - 1][end - 1 :]
    assert as_read == "\n".join(lines)
    assert edit.apply(result.encode(), []) == result.encode()
