"""What stands where the cursor is, in files that are half written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.lsp.cursor import Cursor, Spot, cursor_at
from tests.lsp.desk import CURSOR

CHAPTER = "---\ntittel: X\ninn¦hold: y\n---\n\nSe [](#M)"


def at(text: str, is_chapter: bool = False) -> Cursor:
    before = text.partition(CURSOR)[0].split("\n")
    return cursor_at(text.replace(CURSOR, "").split("\n"), len(before), len(before[-1]) + 1, is_chapter)


CASES: list[tuple[str, Spot, tuple[str | int, ...], str, str]] = [
    ("¦", Spot.EITHER, (), "", ""),
    ("id: T01\nsta¦", Spot.EITHER, (), "sta", "sta"),
    ("id: T01\nsta¦tus: ny", Spot.KEY, (), "status", "sta"),
    ("id: T01\nstatus: ¦", Spot.VALUE, ("status",), "", ""),
    ("id: T01\nstatus: ikke sta¦rtet  # hei", Spot.VALUE, ("status",), "ikke startet", "ikke sta"),
    ('oppstart: "20¦24"', Spot.VALUE, ("oppstart",), "2024", "20"),
    ("x: foo:bar¦", Spot.VALUE, ("x",), "foo:bar", "foo:bar"),
    ("# ansvarlig: ¦", Spot.NOTHING, (), "", ""),
    ("status: ny  # n¦", Spot.NOTHING, (), "", ""),
    # lists
    ("strategier: [S0¦1]", Spot.VALUE, ("strategier", 0), "S01", "S0"),
    ("strategier: [S01, ¦]", Spot.VALUE, ("strategier", 1), "", ""),
    ("strategier: [S01, S¦\nmaal: M1", Spot.VALUE, ("strategier", 1), "S", "S"),
    ("svarer_paa: [bsl-\n  bsl-2, b¦", Spot.VALUE, ("svarer_paa", 1), "b", "b"),
    ("svarer_paa: [bsl-\nokonomi:\n  st¦", Spot.EITHER, ("okonomi",), "st", "st"),
    ("strategier:\n  - S01\n  - S¦", Spot.EITHER, ("strategier", 1), "S", "S"),
    ("strategier:\n- S01\n- ¦", Spot.EITHER, ("strategier", 1), "", ""),
    ("strategier:\n  ¦", Spot.EITHER, ("strategier",), "", ""),
    # mappings in lists
    ("o:\n  poster:\n    - type: drift\n      ¦", Spot.EITHER, ("o", "poster", 0), "", ""),
    ("o:\n  poster:\n    - type: drift\n    - fin¦", Spot.EITHER, ("o", "poster", 1), "fin", "fin"),
    ("o:\n  poster:\n    - type: drift\n  st¦", Spot.EITHER, ("o",), "st", "st"),
    ("p:\n  - belop: {2024: 6¦0, 2025: 3}", Spot.VALUE, ("p", 0, "belop", "2024"), "60", "6"),
    ("p:\n  - belop: {2024: 60, 20¦}", Spot.KEY, ("p", 0, "belop"), "20", "20"),
    ("liste:\n  - {id: a, na¦vn: b}", Spot.KEY, ("liste", 0), "navn", "na"),
    ("m:\n  - tittel: x\n    foerte_til: [M¦]\n  - tittel: y", Spot.VALUE, ("m", 0, "foerte_til", 0), "M", "M"),
    # texts
    ("beskrivelse: |\n  Se [](#T0¦) her\nx: y", Spot.TEXT, ("beskrivelse",), "T0", "T0"),
    ("beskrivelse: |\n  Se her\n¦\nx: y", Spot.EITHER, (), "", ""),
    ("beskrivelse: |\n  Se her\n  ¦\nx: y", Spot.TEXT, ("beskrivelse",), "", ""),
    ("a:\n  - b: |\n      ordene: her¦\n    c: d", Spot.TEXT, ("a", 0, "b"), "her", "her"),
    ("a:\n  - b: |\n      tekst\n    c: d¦", Spot.VALUE, ("a", 0, "c"), "d", "d"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spot", "path", "word", "typed"), CASES)
def test_cursor(text: str, spot: Spot, path: tuple[str | int, ...], word: str, typed: str) -> None:
    found = at(text)
    assert (found.spot, found.path, found.word, found.typed) == (spot, path, word, typed)


def test_a_chapter_has_keys_in_its_head_and_text_below() -> None:
    assert at(CHAPTER, is_chapter=True).spot is Spot.KEY
    assert at(CHAPTER.replace(CURSOR, "").replace("#M", "#M¦"), is_chapter=True).spot is Spot.TEXT
    assert at("Uten hode ¦", is_chapter=True).spot is Spot.TEXT


@given(st.lists(st.text(st.sampled_from("ab:- []{}#|\"',\n"), max_size=20), max_size=8), st.data())
def test_any_text_at_any_place(lines: list[str], data: st.DataObject) -> None:
    whole = "\n".join(lines).split("\n")
    line = data.draw(st.integers(1, len(whole)))
    column = data.draw(st.integers(1, len(whole[line - 1]) + 1))
    found = cursor_at(whole, line, column, data.draw(st.booleans()))
    assert 1 <= found.start <= column <= found.end <= len(whole[line - 1]) + 1
    assert whole[line - 1][found.start - 1 : column - 1] == found.typed


@pytest.mark.parametrize("piece", ["a ", "[", "{", "'", "a: ", '"a', "- ", ", ", "{'a': ", "](#"])
def test_a_line_without_end(piece: str) -> None:
    """Each letter is gone through once: what took the square of them, would take hours here."""
    line = piece * 100_000
    assert cursor_at(["x: 1", line], 2, len(line) + 1, False).end == len(line) + 1
