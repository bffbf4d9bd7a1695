"""The Word file, opened and looked into."""

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from bolig_cli import ast
from bolig_cli.documents import kort
from bolig_cli.render.docx import package, render
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import ON_ONE_PAGE
from bolig_cli.render.office.bookmarks import bookmark_name
from tests.markup import Tree
from tests.render.sample import ACTIONS, BLOCKS, CARD, DOC, FOOTNOTE, NEEDS, heading
from tests.render.word_fields import Field, fields
from tests.render.word_lists import shown_headings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(DOC)


@pytest.fixture(scope="module")
def body(data: bytes) -> Any:
    return body_of(data)


@pytest.fixture(scope="module")
def word(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def nodes(value: Any) -> Iterator[ast.Node]:
    if isinstance(value, dict):
        if "t" in value:
            yield value
        yield from nodes(value.get("c"))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from nodes(part)


def strings(value: Any) -> list[str]:
    """Every word of the AST."""
    return [node["c"] if node["t"] == "Str" else node["c"][1] for node in nodes(value) if node["t"] in ("Str", "Code")]


def text_of(element: Any) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def with_tabs(paragraph: Any) -> str:
    """The text of a paragraph with its tabs; the tab stops of its properties are not among them."""
    found = paragraph.iterfind(f".//{W}r/*")
    return "".join(
        "\t" if part.tag == f"{W}tab" else part.text or "" for part in found if part.tag in (f"{W}t", f"{W}tab")
    )


def with_blocks(*blocks: ast.Node) -> Drawn:
    """The sample with other content; its headings are there, so that links hit."""
    headings = [n for n in nodes(BLOCKS) if n["t"] == "Header"]
    return replace(DOC, blocks=[*headings, *blocks])


def body_of(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val")


def test_every_word_of_the_document_is_there(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(f"word/{name}.xml") for name in ("document", "footnotes")]
    text = " ".join("".join(t.text or "" for t in etree.fromstring(part).iter(f"{W}t")) for part in parts)
    text += " ".join(words for _, words in shown_headings(data))
    missing = [word for word in strings(DOC.blocks) if word not in text]
    assert missing == []
    for line in (DOC.title, DOC.subtitle, DOC.status, DOC.kommune, *(f.value for f in DOC.cover_facts)):
        assert line in text
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"mailto:svar@kommune.example" in archive.read("word/_rels/document.xml.rels")


def headings_of(blocks: Any) -> list[tuple[int, str]]:
    return [(n["c"][0], ast.plain_text(n["c"][2])) for n in nodes(blocks) if n["t"] == "Header"]


def test_headings_have_heading_styles_and_are_shown_with_their_numbers(data: bytes) -> None:
    assert shown_headings(data) == headings_of(DOC.blocks)


def test_the_numbers_of_headings_are_those_of_lists_and_goals_have_theirs_in_words(word: Any) -> None:
    found = [p.text for p in word.paragraphs if p.style.name.startswith("Heading ")]
    assert found[:4] == ["Sammendrag", "Bakgrunn og oppdrag", "Formål", "Mål, strategier og tiltak"]
    assert "Mål 1: Flere skal kunne eie sin egen bolig" in found
    assert "Lovdekning" in found


NUMBERS = {  # the numbers of chapters, and which of them are Word's own
    "in order": ([(1, "1"), (2, "1.1"), (2, "1.2"), (1, "2"), (2, "2.1")], [1, 1, 1, 1, 1]),
    "with some that have none": (
        [(1, ""), (2, ""), (1, "1"), (2, ""), (2, "1.1"), (1, ""), (1, "2")],
        [0, 0, 1, 0, 1, 0, 1],
    ),
    "with one left out": ([(1, "1"), (1, "3"), (1, "2")], [1, 0, 1]),
    "a section before any chapter": ([(2, "0.1"), (2, "1.1"), (1, "1"), (2, "1.1")], [0, 0, 1, 1]),
    "appendices": ([(1, "1"), (1, "Vedlegg\u00a01"), (2, ""), (1, "Vedlegg\u00a02"), (1, "2")], [1, 1, 0, 1, 1]),
    "a number in words, and none of ours": ([(1, "A"), (1, "I"), (1, "Del 1")], [0, 0, 0]),
}


@pytest.mark.parametrize("what", NUMBERS)
def test_what_is_shown_is_always_the_number_of_the_document(what: str) -> None:
    numbers, by_word = NUMBERS[what]
    blocks = [
        heading(level, number, f"Tittel {n}", f"k{n}", ["vedlegg"] if "Vedlegg" in number else [])
        for n, (level, number) in enumerate(numbers)
    ]
    made = render(replace(DOC, blocks=blocks))
    assert shown_headings(made) == headings_of(blocks)
    texts = [text_of(p) for p in body_of(made).iter(f"{W}p") if style_of(p).startswith("Heading")]
    assert [int(text == f"Tittel {n}" and bool(numbers[n][1])) for n, text in enumerate(texts)] == by_word


def test_a_chapter_that_an_editor_puts_in_is_numbered_and_moves_the_others(data: bytes) -> None:
    before, after = (
        b"<w:body>",
        b'<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ny</w:t></w:r></w:p>',
    )
    parts = package.read(data)
    parts["word/document.xml"] = parts["word/document.xml"].replace(before, after, 1)
    chapters = [words for level, words in shown_headings(package.write(parts)) if level == 1]
    assert chapters[:4] == ["1 Ny", "Sammendrag", "2 Bakgrunn og oppdrag", "3 Mål, strategier og tiltak"]


def entries_of(body: Any) -> list[Any]:
    return [p for p in body.iter(f"{W}p") if style_of(p).startswith("TOC") and style_of(p) != "TOCHeading"]


CHAPTERS = [
    heading(1, "", "Planen på én side", "foran", ["foran", "unummerert"]),
    heading(2, "", "Problemet", "problemet"),
    heading(1, "1", "Bakgrunn", "bakgrunn"),
    heading(2, "1.1", "Hvorfor", "hvorfor"),
    heading(1, "2", "Mål", "maalene"),
    heading(2, "", 'Mål 1: Flere skal "eie" A\\B', "M1", ["element", "maal"]),
    ast.para(ast.text("Slutt.")),
]
CONTENTS = {  # what stands in the list, and what its field says
    "chapters and sections": (["bakgrunn", "hvorfor", "maalene", "M1"], '\\o "1-2" \\h \\z \\b innholdet'),
    "chapters and goals": (["bakgrunn", "maalene", "M1"], '\\o "1-1" \\h \\z \\f \\b innholdet'),
    "chapters": (["bakgrunn", "maalene"], '\\o "1-1" \\h \\z \\b innholdet'),
    "some chapters": (["maalene"], "\\h \\z \\f \\b innholdet"),
}


@pytest.mark.parametrize("what", CONTENTS)
def test_the_list_of_contents_is_a_field_that_is_filled_in_and_an_update_gives_the_same(what: str) -> None:
    ids, switches = CONTENTS[what]
    made = render(replace(DOC, blocks=CHAPTERS, contents=ids))
    body = body_of(made)
    entries = entries_of(body)
    wanted = [ast.plain_text(n["c"][2]) for n in CHAPTERS if n["t"] == "Header" and n["c"][1][0] in ids]
    assert [text_of(p) for p in entries] == wanted
    assert [h.get(f"{W}anchor") for p in entries for h in p.iter(f"{W}hyperlink")] == [bookmark_name(id) for id in ids]
    (control,) = body.iter(f"{W}docPartGallery")
    assert control.get(f"{W}val") == "Table of Contents", "Word's own button for updating it"
    (toc,) = [field for field in fields(body) if field.kind == "TOC"]
    assert (toc.code, toc.dirty) == (f"TOC {switches}", False)
    assert listed_by(toc, body, [words for _, words in shown_headings(made)]) == wanted


def listed_by(toc: Field, body: Any, headings: list[str]) -> list[str]:
    """What Word would list: headings of the levels named and those that are marked, in the bookmark named."""
    levels = re.search('o "1-([1-9])"', toc.code)
    (bookmark,) = [b for b in body.iter(f"{W}bookmarkStart") if b.get(f"{W}name") == "innholdet"]
    paragraphs = [p for p in body.iterchildren(f"{W}p") if style_of(p).startswith("Heading")]
    first = next(n for n, p in enumerate(paragraphs) if bookmark in list(p))
    found = []
    for p, words in list(zip(paragraphs, headings, strict=True))[first:]:
        marks = [field.code for field in fields(p) if field.kind == "TC"]
        if levels and int(style_of(p)[-1]) <= int(levels[1]):
            assert not marks, "it would be there twice"
            found.append(words)
        elif marks and "\\f" in toc.code:
            assert re.fullmatch('TC "(.*)" .l 1|TC "(.*)" .l 2', marks[0])
            found.append(marks[0][4:].rpartition('" ')[0].replace('\\"', '"').replace("\\\\", "\\"))
    return found


def test_each_entry_has_a_field_for_its_page_and_no_page_that_may_be_wrong() -> None:
    body = body_of(render(replace(DOC, blocks=CHAPTERS, contents=["bakgrunn", "maalene"])))
    pages = [field for field in fields(body) if field.kind == "PAGEREF"]
    assert [field.code for field in pages] == ["PAGEREF bakgrunn \\h", "PAGEREF maalene \\h"]
    assert {(field.shown, field.dirty) for field in pages} == {("", False)}, "Word asks a question where one is dirty"
    tabs = [
        (tab.get(f"{W}val"), tab.get(f"{W}leader"))
        for p in entries_of(body)
        for tab in p.iter(f"{W}tab")
        if tab.get(f"{W}val")
    ]
    assert tabs == [("right", None)] * 2, "no dots before nothing"


def test_a_document_with_nothing_in_front_lists_all_it_has() -> None:
    chapters = [node for node in CHAPTERS[2:] if node["t"] == "Header"]
    body = body_of(render(replace(DOC, blocks=chapters, contents=[node["c"][1][0] for node in chapters])))
    assert [field.code for field in fields(body) if field.kind == "TOC"] == ['TOC \\o "1-2" \\h \\z']


def test_every_id_has_a_bookmark_and_every_internal_link_hits_one(body: Any) -> None:
    names = [b.get(f"{W}name") for b in body.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    ids = [n["c"][1][0] for n in nodes(DOC.blocks) if n["t"] == "Header"]
    ids += [n["c"][0][0] for n in nodes(DOC.blocks) if n["t"] == "Table"]
    assert {bookmark_name(id) for id in ids} <= set(names)
    anchors = {h.get(f"{W}anchor") for h in body.iter(f"{W}hyperlink")} - {None}
    assert anchors <= set(names)
    assert bookmark_name("T02") in anchors
    starts = [b.get(f"{W}id") for b in body.iter(f"{W}bookmarkStart")]
    ends = [b.get(f"{W}id") for b in body.iter(f"{W}bookmarkEnd")]
    assert sorted(starts) == sorted(ends)


def test_bookmarks_stand_inside_their_headings(body: Any) -> None:
    for paragraph in body.iter(f"{W}p"):
        if style_of(paragraph).startswith("Heading"):
            assert paragraph.find(f"{W}bookmarkStart") is not None
            assert paragraph.find(f"{W}bookmarkEnd") is not None


def test_tables_repeat_their_header_row_and_keep_rows_whole(body: Any) -> None:
    tables = list(body.iter(f"{W}tbl"))
    wanted = [n for n in nodes(DOC.blocks) if n["t"] == "Table"]
    assert len(tables) == len(wanted)
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [True] + [False] * (len(rows) - 1)
        assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows)
        assert table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "Boligtabell"
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert look.get(f"{W}firstRow") == look.get(f"{W}firstColumn") == "1"
        columns = [int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")]
        for row in rows:
            assert [int(w.get(f"{W}w")) for w in row.iter(f"{W}tcW")] == columns


def test_captions_stand_before_their_tables(body: Any) -> None:
    for table in body.iter(f"{W}tbl"):
        before = table.getprevious()
        assert style_of(before) == "TableCaption"
        assert text_of(before).startswith("Tabell")


def test_wide_content_stands_on_landscape_pages_with_room_for_the_table(body: Any) -> None:
    sections = list(body.iter(f"{W}sectPr"))
    orientations = [s.find(f"{W}pgSz").get(f"{W}orient") for s in sections]
    assert orientations == [None, "landscape", None]
    page = int(sections[1].find(f"{W}pgSz").get(f"{W}w"))
    wide = max(sum(int(c.get(f"{W}w")) for c in t.find(f"{W}tblGrid")) for t in body.iter(f"{W}tbl"))
    assert 11906 < wide < page


def test_the_cover_has_no_header_and_the_other_pages_have(body: Any, word: Any) -> None:
    sections = list(body.iter(f"{W}sectPr"))
    assert [s.find(f"{W}titlePg") is not None for s in sections] == [True, False, False]
    for section in word.sections:
        assert DOC.short_title in section.header.paragraphs[0].text
        assert DOC.status in section.header.paragraphs[0].text
        fields = [f.get(f"{W}instr").strip() for f in section.footer._element.iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
        assert section.footer.paragraphs[0].text.split("\t")[1].split()[0] == DOC.labels.page


def test_no_paragraph_is_empty_but_in_cells(body: Any) -> None:
    for paragraph in body.iterchildren(f"{W}p"):
        has_section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        assert text_of(paragraph).strip() or has_section, etree.tostring(paragraph)[:300]


def test_no_mark_of_our_own_is_left(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "Marker" not in archive.read("word/document.xml").decode()
        assert "Markør" not in archive.read("word/document.xml").decode()
        assert "Markør" not in archive.read("word/styles.xml").decode()
        assert 'Tok"' not in archive.read("word/styles.xml").decode(), "nor any of pandoc's for code in colours"


def test_facts_are_one_line_each_with_term_tab_and_definition(body: Any) -> None:
    lines = [p for p in body.iter(f"{W}p") if style_of(p) == "Fakta"]
    facts = next(n for n in nodes(DOC.blocks) if n["t"] == "DefinitionList")["c"]
    wanted = [(ast.plain_text(term), ast.plain_text(found[0][0]["c"])) for term, found in facts]
    found = [tuple(with_tabs(p).split("\t")) for p in lines[: len(wanted)]]
    assert found == wanted
    assert all(p.find(f"{W}r/{W}rPr/{W}rStyle").get(f"{W}val") == "Faktaledd" for p in lines)


def test_a_long_term_stands_on_a_line_of_its_own() -> None:
    terms = ["Frist", "Overordnede mål og strategier"]
    facts = ast.definitions([(ast.text(term), [ast.plain(ast.text("Svaret"))]) for term in terms])
    made = body_of(render(with_blocks(ast.div([facts], classes=["fakta"]))))
    lines = [(style_of(p), with_tabs(p)) for p in made.iterchildren(f"{W}p") if style_of(p).startswith("Fakta")]
    assert lines == [("Fakta", "Frist\tSvaret"), ("FaktaOverskrift", terms[1]), ("FaktaVidere", "Svaret")]


def test_every_style_in_use_is_defined(data: bytes, body: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles: Tree = etree.fromstring(archive.read("word/styles.xml"))
    known = {s.get(f"{W}styleId") for s in styles.iter(f"{W}style")}
    used = {s.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for s in body.iter(f"{W}{tag}")}
    assert used <= known


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO")])
def test_language_and_properties(language: str, tag: str) -> None:
    made = render(replace(DOC, language=language))
    opened = docx.Document(io.BytesIO(made))
    properties = opened.core_properties
    assert (properties.title, properties.author) == (f"{DOC.title} {DOC.subtitle}", DOC.kommune)
    assert properties.language == tag
    assert properties.created.date().isoformat() == DOC.date
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        styles: Tree = etree.fromstring(archive.read("word/styles.xml"))
        settings = archive.read("word/settings.xml").decode()
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val") == tag
    assert "updateFields" not in settings, "Word would ask the reader a question when the file is opened"


# The order of children that ISO/IEC 29500-1 prescribes; Word refuses files that break it.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    "divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "pBdr": "top left bottom right between bar",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "settings": "writeProtection view zoom embedTrueTypeFonts defaultTabStop autoHyphenation characterSpacingControl "
    "footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
}


@pytest.mark.parametrize(
    "part", ["document", "styles", "settings", "numbering", "header1", "header2", "footer1", "footer2", "footnotes"]
)
def test_elements_stand_in_the_order_that_word_demands(data: bytes, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(f"word/{part}.xml"))
    for name, order in ORDERS.items():
        wanted = order.split()
        for element in root.iter(f"{W}{name}"):
            found = [wanted.index(etree.QName(child).localname) for child in element if "bookmark" not in child.tag]
            assert found == sorted(found), etree.tostring(element)[:400]


def test_every_part_is_declared_and_every_relationship_hits(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        types: Tree = etree.fromstring(archive.read("[Content_Types].xml"))
        overrides = [o.get("PartName").removeprefix("/") for o in types if o.tag.endswith("Override")]
        assert len(overrides) == len(set(overrides))
        assert set(overrides) <= names
        relationships = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        ids = [r.get("Id") for r in relationships]
        assert len(ids) == len(set(ids))
        for relationship in relationships:
            if relationship.get("TargetMode") != "External":
                assert f"word/{relationship.get('Target')}" in names
        used = set()
        document: Tree = etree.fromstring(archive.read("word/document.xml"))
        for element in document.iter():
            used |= {v for k, v in element.attrib.items() if k.endswith("}id") and "relationships" in k}
        assert used <= set(ids)


def test_verdicts_have_each_its_style_and_nothing_else_has(body: Any) -> None:
    runs = [(r, r.find(f"{W}rPr/{W}rStyle")) for r in body.iter(f"{W}r")]
    found: dict[str, str] = {}
    for run, style in runs:
        if style is not None and style.get(f"{W}val").startswith("Status"):
            name = style.get(f"{W}val")
            found[name] = found.get(name, "") + text_of(run)
    assert found == {
        "Statusdekket": "Dekket",
        "Statusomtalt": "Omtalt (må vurderes)",
        "Statusdelvis": "Delvis dekket",
        "Statusikkedekket": "Ikke dekket",
        "Statusgjelderikke": "Gjelder ikke",
    }


def test_headings_and_captions_keep_with_what_follows(word: Any) -> None:
    for name in (*(f"Heading {level}" for level in range(1, 5)), "Caption"):
        assert word.styles[name].paragraph_format.keep_with_next is True, name
    assert word.styles["Table Caption"].base_style.name == "Caption"


def test_footnotes_are_numbered_through_the_whole_document(data: bytes, body: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes: Tree = etree.fromstring(archive.read("word/footnotes.xml"))
        everything = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
    found = {n.get(f"{W}id"): n for n in notes if n.get(f"{W}type") is None}
    assert [r.get(f"{W}id") for r in body.iter(f"{W}footnoteReference")] == list(found)
    assert [text_of(n).strip() for n in found.values()] == [ast.plain_text(FOOTNOTE["c"][0]["c"])]
    assert b"numRestart" not in everything


def wide(*blocks: ast.Node) -> ast.Node:
    return ast.div(blocks, classes=["liggende"])


def text_block(text: str) -> ast.Node:
    return ast.para(ast.text(text))


SECTIONS = {  # what stands on the pages, and how the pages lie
    "two after each other": ([wide(text_block("a")), wide(ACTIONS), text_block("b")], "_ - - _"),
    "at the end": ([text_block("a"), wide(text_block("b"))], "_ -"),
    "a table at the end": ([text_block("a"), wide(ACTIONS)], "_ -"),
    "empty": ([text_block("a"), wide(), text_block("b")], "_"),
    "one in another": ([wide(text_block("a"), wide(ACTIONS), text_block("b")), text_block("c")], "_ - _"),
    "in a quotation": ([{"t": "BlockQuote", "c": [wide(ACTIONS)]}, text_block("a")], "_ - _"),
    "in a list": ([ast.bullets([[wide(ACTIONS)]]), text_block("a")], "_ - _"),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_sections_are_whole_wherever_landscape_content_stands(name: str) -> None:
    blocks, wanted = SECTIONS[name]
    made = body_of(render(with_blocks(*blocks)))
    sections = list(made.iter(f"{W}sectPr"))
    found = ["_" if s.find(f"{W}pgSz").get(f"{W}orient") is None else "-" for s in sections]
    assert found == wanted.split()
    assert [s.find(f"{W}titlePg") is not None for s in sections] == [True] + [False] * (len(sections) - 1)
    assert made[-1] is sections[-1], "the body's own properties come last"
    assert all(len(p.findall(f"{W}sectPr")) <= 1 for p in made.iter(f"{W}pPr"))


def test_the_cover_is_portrait_also_when_the_first_chapter_lies() -> None:
    made = body_of(render(replace(DOC, blocks=[wide(ast.header(1, ast.text("K"), "k"), text_block("a"))])))
    first, last = made.iter(f"{W}sectPr")
    assert first.find(f"{W}pgSz").get(f"{W}orient") is None
    assert last.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


BARE = ast.table(
    [ast.cell("A"), ast.cell("B")], [[ast.cell("1"), []]], caption=[], widths=[0.5, 0.5], align=["left"] * 2
)
PLACES = {
    "in a list": ast.bullets([[text_block("punkt"), NEEDS]]),
    "in a quotation": {"t": "BlockQuote", "c": [NEEDS]},
    "in a note": ast.div([NEEDS], classes=["merk"]),
    "among facts": ast.div([ast.definitions([(ast.text("Tall"), [NEEDS])])], classes=["fakta"]),
    "in something new": ast.div([NEEDS], id="ny-1", classes=["helt-ny"]),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_table_is_ours_wherever_it_stands(place: str) -> None:
    made = body_of(render(with_blocks(PLACES[place], text_block("etter"))))
    (table,) = made.iter(f"{W}tbl")
    assert table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "Boligtabell"
    caption = next(table.itersiblings(f"{W}p", preceding=True))
    assert style_of(caption) == "TableCaption"
    assert next(caption.iter(f"{W}bookmarkStart")).get(f"{W}name") == bookmark_name("tabell-1")
    following = next(table.itersiblings(f"{W}p"))
    assert (style_of(following), text_of(following)) == ("AvsnittEtterBlokk", "etter")


def test_tables_without_caption_stay_two_and_the_last_has_a_paragraph_after_it() -> None:
    made = body_of(render(with_blocks(BARE, BARE)))
    kinds = [etree.QName(b).localname for b in made.iterchildren(f"{W}p", f"{W}tbl", f"{W}sectPr")][-5:]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"], "Word joins tables that touch each other"
    assert {style_of(t.getnext()) for t in made.iter(f"{W}tbl")} == {"Seksjonsslutt"}


def test_a_table_in_a_footnote_is_ours_and_the_others_keep_their_own_form() -> None:
    note: ast.Node = {"t": "Note", "c": [text_block("Se:"), BARE]}
    made = render(with_blocks(ast.para([*ast.text("Tekst"), note]), NEEDS))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        notes: Tree = etree.fromstring(archive.read("word/footnotes.xml"))
    assert [len(t.find(f"{W}tblGrid")) for t in notes.iter(f"{W}tbl")] == [2]
    assert [len(t.find(f"{W}tblGrid")) for t in body_of(made).iter(f"{W}tbl")] == [3]
    for part in (notes, body_of(made)):
        assert {s.get(f"{W}val") for s in part.iter(f"{W}tblStyle")} == {"Boligtabell"}


def test_no_row_stands_alone_at_the_foot_or_the_top_of_a_page(body: Any) -> None:
    needs, actions = body.iter(f"{W}tbl")

    def kept(table: Any) -> list[bool]:
        return [all(p.find(f"{W}pPr/{W}keepNext") is not None for p in r.iter(f"{W}p")) for r in table.iter(f"{W}tr")]

    assert kept(needs) == [True, True, False]
    assert kept(actions) == [True, True, *[False] * 34, True, False]
    small, long, wordy = (_lines(8, "Åtte"), _lines(9, "Ni"), _lines(8, "Mange ord i en celle. " * 60))
    tables = [*body_of(render(with_blocks(small, text_block("Så"), long, text_block("Så"), wordy))).iter(f"{W}tbl")]
    assert kept(tables[0]) == [*[True] * 8, False]
    assert kept(tables[1]) == [True, True, *[False] * 6, True, False], "two rows on each page, also without sums"
    assert [all(kept(table)[:-1]) for table in tables] == [True, False, False]


def test_a_row_is_parted_only_where_it_is_tall() -> None:
    def points(count: int) -> list[ast.Node]:
        return [ast.bullets([ast.plain(ast.text(f"Punkt {n}"))] for n in range(count))]

    table = ast.table(
        [ast.cell("Frist"), ast.cell("Tiltak")],
        [[ast.cell("2024"), points(12)], [ast.cell("Løpende"), points(13)]],
        caption=ast.text("Tiltak"),
        widths=[0.2, 0.8],
        align=["left", "left"],
    )
    rows = body_of(render(with_blocks(table))).iter(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, True, False]


def _lines(count: int, words: str) -> ast.Node:
    rows = [[ast.cell(words), ast.cell(str(n))] for n in range(count)]
    head = [ast.cell("Hva"), ast.cell("Nummer")]
    return ast.table(head, rows, caption=ast.text(words[:9]), widths=[0.5, 0.5], align=["left", "left"])


def test_a_card_has_a_fact_on_each_line_and_stands_on_one_page() -> None:
    card = body_of(render(with_blocks(CARD, text_block("Utenfor"))))
    paragraphs = [p for p in card.iter(f"{W}p") if style_of(p) in ("Faktalinje", "Henvisninger")]
    assert [text_of(p) for p in paragraphs] == [
        "Ansvarlig: Nav Holmestrand",
        "Måles ved: Antall lån i hele året, først av henvisningene",
        "Virkemidler: startlån, sist på kortet",
    ]
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphs] == [True, True, False]
    *_, row = card.iter(f"{W}tr")
    assert [*row.iter(f"{W}keepNext")], "its references go with what it costs"
    assert [name.get(f"{W}val") for name in card.iter(f"{W}tblCaption")] == ["Hva tiltak 2.1.1 koster"]


def test_references_stand_together_with_the_short_text_above_them() -> None:
    many = [
        kort.words("Følger opp", "Planen for alle som bor her, " * 3 + "og flere"),
        kort.words("Svarer på", "loven"),
    ]
    short, long = (
        body_of(render(with_blocks(text_block(text), *kort.references(many), text_block("Utenfor"))))
        for text in ("Hva vi gjør.", "Hva vi gjør. " * 60)
    )

    def kept(body: Any) -> list[bool]:
        paragraphs = [p for p in body.iterchildren(f"{W}p") if not style_of(p).startswith("Heading")]
        return [p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphs][-4:]

    assert kept(short) == [True, True, False, False]
    assert kept(long) == [False, True, False, False]


def test_two_short_facts_stand_on_one_line() -> None:
    facts = [
        ("Ansvarlig", "Nav"),
        ("Tid", "2024"),
        ("Prioritet", "høy"),
        ("Medvirkende", "Alle som er med, " * 5 + "og flere"),
        ("Status", "ferdig"),
    ]
    made = body_of(render(with_blocks(*kort.line([kort.words(*fact) for fact in facts]))))
    lines = [with_tabs(p) for p in made.iter(f"{W}p") if style_of(p) == "Faktalinje"]
    assert lines == [
        "Ansvarlig: Nav\tTid: 2024",
        "Prioritet: høy",
        f"Medvirkende: {'Alle som er med, ' * 5}og flere",
        "Status: ferdig",
    ]


def test_merged_cells_have_the_width_of_their_columns() -> None:
    def cell(text: str, rows: int = 1, columns: int = 1) -> list[Any]:
        return [ast.attr(), {"t": "AlignDefault"}, rows, columns, [text_block(text)]]

    def row(*cells: list[Any]) -> list[Any]:
        return [ast.attr(), list(cells)]

    rows = [row(cell("høy", rows=2), cell("c"), cell("e")), row(cell("d"), cell("f"))]
    head = [row(cell("bred", columns=2), cell("x")), row(cell("a"), cell("b"), cell("y"))]
    columns = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": share}] for share in (0.5, 0.3, 0.2)]
    table = [ast.attr("t"), [None, []], columns, [ast.attr(), head], [[ast.attr(), 0, [], rows]], [ast.attr(), []]]
    made = body_of(render(with_blocks({"t": "Table", "c": table})))
    grid = [int(c.get(f"{W}w")) for c in made.iter(f"{W}gridCol")]
    found = [[int(w.get(f"{W}w")) for w in r.iter(f"{W}tcW")] for r in made.iter(f"{W}tr")]
    assert found == [[grid[0] + grid[1], grid[2]], grid, grid, grid]
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in made.iter(f"{W}tr")] == [True, True, False, False]


def test_a_list_in_a_cell_leaves_room_for_its_words() -> None:
    inner = ast.bullets([[text_block("underpunkt")]])
    cell = [ast.attr(), {"t": "AlignDefault"}, 1, 1, [ast.bullets([[text_block("punkt"), inner]])]]
    columns = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": 1.0}]]
    rows = [[ast.attr(), 0, [], [[ast.attr(), [cell]]]]]
    table = [ast.attr("t"), [None, []], columns, [ast.attr(), []], rows, [ast.attr(), []]]
    made = body_of(render(with_blocks({"t": "Table", "c": table}, ast.bullets([[text_block("utenfor")]]))))
    indents = {text_of(p): p.find(f"{W}pPr/{W}ind") for p in made.iter(f"{W}p")}
    found = {name: None if i is None else (i.get(f"{W}left"), i.get(f"{W}hanging")) for name, i in indents.items()}
    assert [found[name] for name in ("punkt", "underpunkt", "utenfor")] == [("227", "227"), ("454", "227"), None]


UNKNOWN: dict[str, Callable[[str], ast.Node]] = {
    "a class": lambda word: ast.div([text_block(word)], classes=["helt-ny"]),
    "a verdict that says nothing": lambda word: ast.para([ast.span(ast.text(word), classes=["status"])]),
    "a new verdict": lambda word: ast.para([ast.span(ast.text(word), classes=["status", "helt_ny"])]),
    "raw text": lambda word: {"t": "RawBlock", "c": ["openxml", f"<w:p>{word}</w:p>"]},
    "raw words": lambda word: ast.para([{"t": "RawInline", "c": ["html", f"<b>{word}</b>"]}]),
    "code": lambda word: {"t": "CodeBlock", "c": [ast.attr(), word]},
    "lines": lambda word: {"t": "LineBlock", "c": [ast.text(word)]},
    "a figure": lambda word: {"t": "Figure", "c": [ast.attr("f"), [None, [text_block(word)]], [text_block("innhold")]]},
    "facts without list": lambda word: ast.div([text_block(word)], classes=["fakta"]),
    "a fact without term": lambda word: ast.div([ast.definitions([([], [text_block(word)])])], classes=["fakta"]),
}


def test_what_is_unknown_loses_no_text() -> None:
    words = {what: f"Ord{number}" for number, what in enumerate(UNKNOWN)}
    made = body_of(render(with_blocks(*(make(words[what]) for what, make in UNKNOWN.items()))))
    texts = {text_of(p) for p in made.iter(f"{W}p")}
    shown = words | {"raw text": f"<w:p>{words['raw text']}</w:p>", "raw words": f"<b>{words['raw words']}</b>"}
    assert {what: text for what, text in shown.items() if text not in texts} == {}


def test_links_hit_what_is_no_heading_either() -> None:
    targets = [
        ast.div([text_block("a")], id=f"{name}-1", classes=[name]) for name in ("merk", "fakta", "liggende", "ny")
    ]
    targets.append(ast.para([ast.span(ast.text("ord"), id="ord-1")]))
    ids = ["merk-1", "fakta-1", "liggende-1", "ny-1", "ord-1"]
    links = [ast.para([ast.link(ast.text(id), f"#{id}")]) for id in ids]
    made = body_of(render(with_blocks(*targets, *links)))
    names = [b.get(f"{W}name") for b in made.iter(f"{W}bookmarkStart")]
    anchors = {text_of(h): h.get(f"{W}anchor") for h in made.iter(f"{W}hyperlink")}
    assert [names.count(anchors[id]) for id in ids] == [1] * len(ids)


def test_a_document_without_headings_has_no_table_of_contents() -> None:
    made = body_of(render(replace(DOC, blocks=[text_block("Bare tekst")])))
    assert DOC.labels.contents not in [text_of(p) for p in made.iter(f"{W}p")]
    assert not list(made.iter(f"{W}fldChar"))


def test_lists_with_blank_lines_between_have_a_style_and_room() -> None:
    made = body_of(render(with_blocks(ast.bullets([[text_block("en")], [text_block("to")]]), text_block("etter"))))
    styles = {text_of(p): style_of(p) for p in made.iterchildren(f"{W}p")}
    assert styles["en"] == styles["to"] == "BodyText"
    assert "" not in styles.values()


@pytest.mark.whole
def test_same_document_same_bytes_also_in_another_process(data: bytes) -> None:
    here = Path(__file__).parent
    code = "import sys, hashlib; from sample import DOC; from bolig_cli.render.docx import render\n"
    code += "sys.stdout.write(hashlib.sha256(render(DOC)).hexdigest())"
    environment = {
        **os.environ,
        "PYTHONPATH": f"{here.parent.parent}{os.pathsep}{here}",
        "PYTHONHASHSEED": "3",
        "TZ": "Asia/Tokyo",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout == hashlib.sha256(data).hexdigest()


def test_text_that_looks_like_markup_comes_out_as_it_is() -> None:
    hostile = "<w:p/> & \" ' ]]> {{x}} @LANG@ \\o HYPERLINK"
    made = render(
        replace(
            DOC,
            title=hostile,
            status="A & B <x>",
            short_title="@STATUS@",
            blocks=[ast.header(1, ast.text("K"), "k"), ast.para(ast.text(hostile))],
        )
    )
    opened = docx.Document(io.BytesIO(made))
    texts = [p.text for p in opened.paragraphs]
    assert hostile in texts
    assert opened.core_properties.title.startswith(hostile)
    assert opened.sections[0].header.paragraphs[0].text == "@STATUS@\tA & B <x>"


@pytest.mark.parametrize("id", ["T07", "bsl-5-2-1", "kapittel-" + "x" * 60, "1abc", "æøå"])
def test_bookmark_names_are_what_word_allows(id: str) -> None:
    name = bookmark_name(id)
    assert len(name) <= 40
    assert name.isascii()
    assert name[0].isalpha()
    assert name.replace("_", "").isalnum()
    assert bookmark_name("T07") == "T07"


def test_ids_that_differ_only_in_signs_get_different_bookmarks() -> None:
    assert len({bookmark_name(id) for id in ("a-b", "a_b", "a.b", "ab")}) == 4


def test_ids_that_differ_only_in_capitals_get_names_that_word_tells_apart() -> None:
    assert bookmark_name("T07").lower() != bookmark_name("t07").lower()


def test_the_first_chapter_and_the_appendices_of_a_long_document_begin_a_page_and_the_others_follow_each_other() -> (
    None
):
    chapters = [ast.header(1, ast.text(name), name) for name in ("en", "to", "tre")]
    appendices = [ast.header(1, ast.text(name), name, ["vedlegg"]) for name in ("fire", "fem")]
    made = replace(DOC, blocks=[*chapters, *appendices], contents=["en", "to"])
    long = replace(made, blocks=[*chapters, *[ast.para(ast.text("Et avsnitt."))] * 700, *appendices])
    assert begin_a_page(made) == [], "contents of half a page have no page of their own"
    assert begin_a_page(replace(made, contents=["en"] * (ON_ONE_PAGE + 1))) == ["en"]
    assert begin_a_page(long) == ["fire"]


def test_what_follows_a_chapter_of_some_lines_in_front_begins_no_page() -> None:
    """It would leave most of a page empty."""
    side, hearing = (ast.header(1, ast.text(name), name, ["foran"]) for name in ("side", "høring"))
    rest = ast.header(1, ast.text("en"), "en")
    begin = [
        begin_a_page(
            replace(DOC, blocks=[side, *[ast.para(ast.text("Kort."))] * count, hearing, rest], contents=["en"])
        )
        for count in (10, 30)
    ]
    assert begin == [["side", "en"], ["side", "høring", "en"]]


def begin_a_page(document: Drawn) -> list[str]:
    body = body_of(render(document))
    return [text_of(p) for p in body.iterchildren(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
