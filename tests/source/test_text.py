"""The table of characters that the documents can show is that of the fonts that they are set in."""

import struct
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import bolig_cli
from bolig_cli.finding import Finding
from bolig_cli.source import chapter, edit, yaml
from bolig_cli.source import text as source_text

FONTS = sorted((Path(bolig_cli.__file__).parent / "design" / "fonts").glob("*.ttf"))


def characters_of(font: bytes) -> set[str]:
    """The characters in a TrueType font's format 12 character map (OpenType specification, `cmap`)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4s4xL", font, 12 + 16 * i) for i in range(tables)]
    cmap = next(offset for tag, offset in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, cmap + 2)
    for i in range(maps):
        start = cmap + struct.unpack_from(">L", font, cmap + 8 + 8 * i)[0]
        if struct.unpack_from(">H", font, start) == (12,):
            (groups,) = struct.unpack_from(">L", font, start + 12)
            ranges = [struct.unpack_from(">LL", font, start + 16 + 12 * g) for g in range(groups)]
            return {chr(code) for first, last in ranges for code in range(first, last + 1)}
    raise AssertionError("no character map")


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.stem)
def test_table_agrees_with_the_font(font: Path) -> None:
    in_font = characters_of(font.read_bytes())
    visible = {c for c in in_font if unicodedata.category(c) not in {"Cc", "Cf", "Zl", "Zp"} or c == "\u00ad"}
    assert _not_strange() == visible


@cache
def _not_strange() -> set[str]:
    everything = "".join(chr(code) for code in range(0x20, 0x20000) if not 0xD800 <= code <= 0xDFFF)
    return set(everything) - {everything[index] for index in source_text.strange(everything)}


def test_there_are_fonts_to_agree_with() -> None:
    assert FONTS


@pytest.mark.parametrize("char", ["\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufe0f", "\U000e0041"])
def test_invisible_characters_are_strange(char: str) -> None:
    assert list(source_text.strange(f"a{char}b")) == [1]
    assert source_text.is_invisible(char)


def test_everyday_norwegian_is_not_strange() -> None:
    assert (
        list(source_text.strange("Sámi giella – «æøå» … 20 °C, ½, m², CO₂, 5 ≥ 3 → ✓ © é ü\u00a0\u202f\u00ad\n\t"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "place", "message", "mended"),
    [
        ("Vi gir bo\u00adstøtte.\n", (1, 10), "Her står en myk bindestrek, i «bostøtte».", "Vi gir bostøtte.\n"),
        ("a\nbo\u00adstøtte og barne\u00adfamilier\n", (2, 3), "Filen har 2 myke", "a\nbostøtte og barnefamilier\n"),
        ("2024\u00ad2027\n", (1, 5), "Her står en myk bindestrek.", "2024\u00ad2027\n"),
        ("bo\u00ad\nlig og lån\u00adet\n", (1, 3), "Filen har 2 myke", "bo\u00ad\nlig og lånet\n"),
        ("\u00ad", (1, 1), "Her står en myk bindestrek.", "\u00ad"),
    ],
)
def test_soft_hyphens_are_one_finding(text: str, place: tuple[int, int], message: str, mended: str) -> None:
    (found,) = source_text.soft_hyphens(text, "f")
    assert (found.place.line, found.place.column) == place
    assert message in found.message
    edits = found.fix.edits if found.fix else ()
    assert edit.apply(text.encode(), edits).decode() == mended
    assert source_text.soft_hyphens("bindestrek - og –\n", "f") == []


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (chapter.parse, "---\ntittel: Bo\u00adlig\n---\n\nBo\u00adstøtte.\n"),
        (yaml.parse, "tittel: Bo\u00adlig\nb: |\n  Bo\u00adstøtte.\n"),
    ],
)
def test_soft_hyphens_are_found_in_a_file(
    parse: Callable[[bytes, str], tuple[object, list[Finding]]], text: str
) -> None:
    assert [f.rule for f in parse(text.encode(), "f")[1]] == ["tekst-myk-bindestrek"]


@pytest.mark.parametrize(
    ("data", "path", "what", "name"),
    [
        (b"PK\x03\x04...", "plan/tiltak/T5.docx", "et dokument fra Word, Excel", "T5.yaml"),
        (b"id: T5\n", "plan/kapitler/06-bistand.docx", "et dokument, og", "06-bistand.md"),
        (b"{\\rtf1\\ansi id: T5}", "plan/tiltak/T5.yaml", "rik tekst (RTF)", "T5.yaml"),
        (b"\n<!DOCTYPE html><html>", "plan/tiltak/T5.yaml", "en nettside", "T5.yaml"),
        (b"%PDF-1.7", "plan/kapitler/06-bistand.md", "en PDF", "06-bistand.md"),
        (b"PK\x03\x04...", "plan/kunnskapsgrunnlag/tabeller/leie.csv", "et dokument fra Word, Excel", "CSV UTF-8"),
    ],
)
def test_a_file_of_another_program_says_what_it_is(data: bytes, path: str, what: str, name: str) -> None:
    found = source_text.decode(data, path)
    assert isinstance(found, Finding)
    assert found.rule == "fil-ikke-ren-tekst"
    assert what in found.message
    assert name in found.help


def test_joined_letters_are_one_finding_and_are_written_apart() -> None:
    text = "Om ﬁnansiering\nog oﬃsielle tall\n"
    (found,) = source_text.joined_letters(text, "f")
    assert (found.rule, found.place.line, found.place.column) == ("tekst-sammenskrevet", 1, 4)
    assert "Det er 1 til i filen." in found.message
    assert found.fix is not None
    assert edit.apply(text.encode(), found.fix.edits).decode() == "Om finansiering\nog offisielle tall\n"
    assert source_text.joined_letters("Om finansiering\n", "f") == []
