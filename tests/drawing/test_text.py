"""How wide a text is, and how it is broken into lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from bolig_cli.design.typeface import FONTS
from bolig_cli.drawing import text
from scripts import make_letter_widths


def test_the_table_is_that_of_the_fonts() -> None:
    assert json.loads(make_letter_widths.OUT.read_bytes()) == make_letter_widths.widths()


@pytest.mark.parametrize(("weight", "file"), [(400, "SourceSans3-Regular.ttf"), (600, "SourceSans3-SemiBold.ttf")])
@pytest.mark.parametrize(
    "words", ["Personer med rusproblemer, også over 80 år", "Økonomisk vanskeligstilte: 12\u00a0500"]
)
def test_a_text_is_as_wide_as_the_typeface_sets_it(weight: int, file: str, words: str) -> None:
    """Two letters that the typeface moves together (AV) make it a little narrower, and never wider."""
    real = ImageFont.truetype(str(FONTS / file), 1000).getlength(words) * 12 / 1000
    assert real <= text.width(words, 12, weight) + 0.1 <= real * 1.02 + 0.1


def test_a_letter_of_another_typeface_has_the_room_of_the_widest() -> None:
    assert text.width("語", 12) == 12


@given(st.text("abcæøåWi -", max_size=80), st.floats(20, 200))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(words: str, room: float) -> None:
    lines = text.wrapped(words, room)
    assert all(text.width(line) <= room for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == words.replace("-", "").replace(" ", "")


def test_words_are_whole_where_a_line_has_room_for_them() -> None:
    assert text.wrapped("Personer med rusproblemer", 80) == ("Personer med", "rusproblemer")
    assert text.wrapped("Egne\u00a0midler", 200) == ("Egne\u00a0midler",)
    assert text.wrapped("tilskuddsordninger", 70)[0].endswith("-")
