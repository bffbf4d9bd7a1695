"""The Word file, opened and looked into."""

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from sample import DOC

from bolig_cli import ast
from bolig_cli.render.docx import render
from bolig_cli.render.docx.bookmarks import bookmark_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(DOC)


@pytest.fixture(scope="module")
def body(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml")).find(f"{W}body")


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


def style_of(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val")


def test_every_word_of_the_document_is_there(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(f"word/{name}.xml") for name in ("document", "footnotes")]
    text = " ".join("".join(t.text or "" for t in etree.fromstring(part).iter(f"{W}t")) for part in parts)
    missing = [word for word in strings(DOC.blocks) if word not in text]
    assert missing == []
    for line in (DOC.title, DOC.subtitle, DOC.status, DOC.kommune, *(f.value for f in DOC.cover_facts)):
        assert line in text


def test_headings_have_heading_styles_in_the_order_of_the_document(word: Any) -> None:
    wanted = [(n["c"][0], ast.plain_text(n["c"][2])) for n in nodes(DOC.blocks) if n["t"] == "Header"]
    found = [(int(p.style.name[-1]), p.text) for p in word.paragraphs if p.style.name.startswith("Heading ")]
    assert found == wanted


def test_the_table_of_contents_is_a_field_that_is_filled_in(body: Any) -> None:
    wanted = [ast.plain_text(n["c"][2]) for n in nodes(DOC.blocks) if n["t"] == "Header" and n["c"][0] <= 3]
    entries = [p for p in body.iter(f"{W}p") if style_of(p).startswith("TOC") and style_of(p) != "TOCHeading"]
    assert [text_of(p) for p in entries] == wanted
    kinds = [f.get(f"{W}fldCharType") for p in entries for f in p.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert "TOC \\o" in "".join(i.text for p in entries for i in p.iter(f"{W}instrText"))


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
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert "Marker" not in package.read("word/document.xml").decode()
        assert "Markør" not in package.read("word/document.xml").decode()


def test_facts_are_one_line_each_with_term_tab_and_definition(body: Any) -> None:
    lines = [p for p in body.iter(f"{W}p") if style_of(p) == "Fakta"]
    assert any(
        text_of(p) == "Ansvarlig" + text_of(p).removeprefix("Ansvarlig") and p.find(f".//{W}tab") is not None
        for p in lines
    )
    assert all(p.find(f"{W}r/{W}rPr/{W}rStyle").get(f"{W}val") == "Faktaledd" for p in lines)


def test_every_style_in_use_is_defined(data: bytes, body: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
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
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
        settings = package.read("word/settings.xml").decode()
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
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
}


@pytest.mark.parametrize(
    "part", ["document", "styles", "numbering", "header1", "header2", "footer1", "footer2", "footnotes"]
)
def test_elements_stand_in_the_order_that_word_demands(data: bytes, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read(f"word/{part}.xml"))
    for name, order in ORDERS.items():
        wanted = order.split()
        for element in root.iter(f"{W}{name}"):
            found = [wanted.index(etree.QName(child).localname) for child in element]
            assert found == sorted(found), etree.tostring(element)[:400]


def test_every_part_is_declared_and_every_relationship_hits(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        types = etree.fromstring(package.read("[Content_Types].xml"))
        overrides = [o.get("PartName").removeprefix("/") for o in types if o.tag.endswith("Override")]
        assert len(overrides) == len(set(overrides))
        assert set(overrides) <= names
        relationships = etree.fromstring(package.read("word/_rels/document.xml.rels"))
        ids = [r.get("Id") for r in relationships]
        assert len(ids) == len(set(ids))
        for relationship in relationships:
            if relationship.get("TargetMode") != "External":
                assert f"word/{relationship.get('Target')}" in names
        used = set()
        for element in etree.fromstring(package.read("word/document.xml")).iter():
            used |= {v for k, v in element.attrib.items() if k.endswith("}id") and "relationships" in k}
        assert used <= set(ids)


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
    import hashlib

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
