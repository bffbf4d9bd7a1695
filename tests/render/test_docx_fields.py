"""Numbers and references in the Word file: they are fields, and an update of them changes nothing."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli import ast
from bolig_cli.render.docx import render
from bolig_cli.render.office.bookmarks import bookmark_name
from tests.every_document import NAMES
from tests.render.sample import BLOCKS, DOC, NEEDS, PICTURED, tiltak
from tests.render.test_docx import body_of, style_of, text_block, text_of
from tests.render.word_fields import W, bookmarked, fields, updated


def spaced(words: str) -> str:
    """A no-break space is a space: a heading has the one, and a reference to it the other."""
    return words.replace("\u00a0", " ")


def table(caption: str, id: str) -> ast.Node:
    label, _, words = caption.partition(" ")
    inlines = [ast.span(ast.text(label), classes=["nummer"]), {"t": "Space"}, *ast.text(words)]
    cells = [ast.cell("A"), ast.cell("B")]
    return ast.table(cells, [cells], caption=inlines, widths=[0.5, 0.5], align=["left"] * 2, id=id)


def linked(words: str, target: str) -> ast.Node:
    return ast.para([ast.link(ast.text(words), f"#{target}")])


def rendered(*blocks: ast.Node) -> object:
    return body_of(render(replace(DOC, blocks=[ast.header(1, ast.text("Kapittel"), "kapittel"), *blocks])))


def test_captions_count_themselves() -> None:
    body = body_of(render(PICTURED))
    captions = [p for p in body.iter(f"{W}p") if style_of(p) in ("TableCaption", "ImageCaption")]
    assert [[field.code.split()[:2] for field in fields(p)] for p in captions] == [
        [["SEQ", "Tabell"]],
        [["SEQ", "Tabell"]],
        [["SEQ", "Figur"]],
    ]
    assert [spaced(text_of(p))[:9].strip() for p in captions] == ["Tabell 1", "Tabell 2", "Figur 1 Ø"]


def test_a_caption_has_bookmarks_around_its_label_and_its_number() -> None:
    inside = bookmarked(rendered(table("Tabell\u00a01 Boliger", "tabell-1")))
    (whole,) = [name for name, words in inside.items() if words == "Tabell\u00a01 Boliger"]
    assert whole == bookmark_name("tabell-1")
    assert sorted(spaced(words) for words in inside.values() if "1" in words) == ["1", "Tabell 1", "Tabell 1 Boliger"]


def test_a_number_that_is_not_the_next_is_right_after_an_update_too() -> None:
    tables = [table(f"Tabell\u00a0{number} Boliger", f"t-{number}") for number in (1, 2, 7, 8)]
    found = updated(rendered(*tables))
    assert [(field.shown, after) for field, after in found] == [(n, n) for n in ("1", "2", "7", "8")]


NUMBERED = [table("Tabell\u00a01 Boliger", "boliger"), *tiltak(2), ast.header(2, ast.text("Mål"), "maalet")]
REFERENCES = {  # what a link says, its target, and the words of it that follow the target
    "in a sentence": ("tabell\u00a01", "boliger", "1"),
    "first in a sentence": ("Tabell\u00a01", "boliger", "Tabell\u00a01"),
    "a measure's number": ("tiltak\u00a01.1.2", "T02", "1.1.2"),
    "a measure's number and title": (
        "Tiltak 1.1.2: Bedre oppfølging av søkere nummer 2",
        "T02",
        "Tiltak 1.1.2: Bedre oppfølging av søkere nummer 2",
    ),
    "a measure's title": ("Bedre oppfølging av søkere nummer 2", "T02", "Bedre oppfølging av søkere nummer 2"),
    "a heading": ("Mål", "maalet", "Mål"),
    "a quoted heading": ("«Mål»", "maalet", "Mål"),
}


@pytest.mark.parametrize("what", REFERENCES)
def test_a_link_that_says_what_its_target_is_called_follows_it(what: str) -> None:
    words, target, follows = REFERENCES[what]
    body = rendered(*NUMBERED, linked(words, target))
    ((field, after),) = [found for found in updated(body) if found[0].kind == "REF"]
    assert (spaced(field.shown), spaced(after)) == (spaced(follows), spaced(follows))
    assert field.code.split()[2] == "\\h"
    (link,) = [link for link in body.iter(f"{W}hyperlink") if text_of(link) == words]  # type: ignore[attr-defined]
    assert link.get(f"{W}anchor") == bookmark_name(target), "it looks as it did, and is clicked as before"


@pytest.mark.parametrize(("words", "target"), [("ventelisten", "boliger"), ("TABELL 1", "boliger"), ("mål", "maalet")])
def test_a_link_with_words_of_its_own_keeps_them(words: str, target: str) -> None:
    found = updated(rendered(*NUMBERED, linked(words, target)))
    assert [field.code for field, _ in found if field.kind == "REF"] == []


def test_a_heading_that_is_given_another_name_is_called_so_where_it_is_referred_to() -> None:
    body = rendered(*NUMBERED, linked("Bedre oppfølging av søkere nummer 2", "T02"))
    (heading,) = [p for p in body.iter(f"{W}p") if style_of(p) == "Heading4"]  # type: ignore[attr-defined]
    for part in heading.iter(f"{W}t"):
        part.text = part.text.replace("Bedre", "Ny")
    assert [after for field, after in updated(body) if field.kind == "REF"] == ["Ny oppfølging av søkere nummer 2"]


def test_a_title_with_signs_is_no_code() -> None:
    title = 'A & B: <w:p/> "C" \\h'
    heading = ast.header(2, ast.text(title), "tegn")
    body = rendered(heading, linked(title, "tegn"), linked('<w:p/> "C" \\h', "tegn"))
    assert [(field.shown, after) for field, after in updated(body)] == [(title, title), ('<w:p/> "C" \\h',) * 2]


def test_a_reference_in_a_footnote_is_a_field_too_and_a_table_there_keeps_its_caption() -> None:
    note: ast.Node = {"t": "Note", "c": [linked("tabell\u00a01", "boliger"), NEEDS]}
    made = rendered(*NUMBERED, ast.para([*ast.text("Tekst"), note]), text_block("etter"))
    assert [field.shown for field, _ in updated(made)] == ["1"], "the count of the text is its own"


@pytest.mark.parametrize("name", NAMES)
def test_an_update_changes_nothing_in_the_example(example_documents: Mapping[str, Path], name: str) -> None:
    found = updated(body_of(example_documents[f"{name}.docx"].read_bytes()))
    assert [(field.code, field.shown, after) for field, after in found if spaced(field.shown) != spaced(after)] == []
    if name in ("hoeringsutkast", "plan"):
        kinds = {(field.code.split()[0], field.code.split()[1]) for field, _ in found if field.kind == "SEQ"}
        assert kinds == {("SEQ", "Tabell"), ("SEQ", "Figur")}
        assert sum(field.kind == "REF" for field, _ in found) > 50


def test_the_sample_has_none_that_an_update_would_change() -> None:
    found = updated(body_of(render(replace(DOC, blocks=[*BLOCKS, linked("tabell\u00a02", "tabell-2")]))))
    assert [spaced(field.shown) for field, _ in found] == [spaced(after) for _, after in found]
    assert [field.kind for field, _ in found].count("REF") >= 1
