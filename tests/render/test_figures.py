"""A figure and the municipality's mark in each format: the picture is there, with the words that stand for it."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document as open_docx
from lxml import etree
from PIL import Image

from bolig_cli import ast
from bolig_cli.design.look import Look, Picture
from bolig_cli.design.typeface import FONTS
from bolig_cli.render.docx import fonts
from bolig_cli.render.docx import render as docx
from bolig_cli.render.drawing import Drawing
from bolig_cli.render.html import render as html
from bolig_cli.render.pdf import render as pdf
from tests.markup import Tree
from tests.render.sample import ALT, DRAWING, FIGURE, PICTURED, heading

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOGO_ALT = "Kommunevåpenet til Prøve kommune"


@pytest.fixture(scope="module")
def word() -> bytes:
    return docx(PICTURED)


@pytest.fixture(scope="module")
def page() -> Tree:
    return etree.HTML(html(PICTURED).decode(), None)


def figures(tree: pikepdf.Object) -> list[pikepdf.Object]:
    kids = tree.get("/K")
    below = [
        kid for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(kid, pikepdf.Dictionary)
    ]
    own = [tree] if str(tree.get("/S")) == "/Figure" else []
    return own + [found for kid in below for found in figures(kid)]


def test_pdf_is_compliant_and_the_figure_has_its_words(tmp_path: Path) -> None:
    from page import validate_pdf

    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf(PICTURED))
    for profile in ("ua1", "2a"):
        result = validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:5]
    with pikepdf.open(file) as document:
        alts = [str(figure.get("/Alt")) for figure in figures(document.Root.StructTreeRoot)]
    assert ALT in alts
    assert LOGO_ALT in alts


def test_pdf_has_the_drawing_as_vectors_with_its_text_as_text(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf(PICTURED))
    with pikepdf.open(file) as document:
        images = [o for o in document.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
    assert not images


def test_word_has_the_picture_with_its_words_and_its_caption(word: bytes) -> None:
    document: Any = open_docx(io.BytesIO(word))
    _, shape = document.inline_shapes  # the first is the mark on the cover
    assert shape._inline.docPr.get("descr") == ALT
    assert shape.width.inches == pytest.approx(300 / 96, abs=0.01)
    paragraphs = [p for p in document.paragraphs if p.style.name in ("Captioned Figure", "Image Caption")]
    assert [p.style.name for p in paragraphs] == ["Captioned Figure", "Image Caption"]
    assert paragraphs[1].text == "Figur\u00a01 Økonomi per år"
    assert paragraphs[0].style.paragraph_format.keep_with_next, "a picture never leaves its caption"


def test_word_has_the_mark_on_the_cover_with_its_words(word: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        root: Tree = etree.fromstring(package.read("word/document.xml"))
    said = [
        node.get("descr")
        for node in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    ]
    assert said == [LOGO_ALT, ALT]


def test_a_photograph_as_a_wide_mark_has_room_on_every_cover() -> None:
    """Six times as wide as it is high, and a JPEG: on paper it may be 90 millimetres wide, in Word 110."""
    made = io.BytesIO()
    Image.new("RGB", (600, 100), "#036").save(made, "JPEG")
    document = replace(PICTURED, look=Look("#5b2333", Picture(made.getvalue(), "image/jpeg", LOGO_ALT, 6)))
    word: Any = open_docx(io.BytesIO(docx(document)))
    mark = word.inline_shapes[0]
    assert mark.width.mm == pytest.approx(110, abs=0.5)
    assert mark.height.mm == pytest.approx(110 / 6, abs=0.5)
    assert [part.content_type for part in word.part.package.iter_parts() if "jp" in str(part.partname)] == [
        "image/jpeg"
    ]
    with pikepdf.open(io.BytesIO(pdf(document))) as paper:
        steps = pikepdf.parse_content_stream(paper.pages[0])
        placed = [before for before, step in pairwise(steps) if str(step.operator) == "Do"]
        assert [float(str(step.operands[0])) / 72 * 25.4 for step in placed] == [pytest.approx(90, abs=0.5)]
    assert b'src="data:image/jpeg;base64,' in html(document)


def test_word_carries_the_typeface(word: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        table: Tree = etree.fromstring(package.read("word/fontTable.xml"))
        own = next(font for font in table if font.get(f"{W}name") == "Source Sans 3")
        kinds = {etree.QName(node).localname: node for node in own}
        relations = package.read("word/_rels/fontTable.xml.rels").decode()
        for kind, file in (("embedRegular", "Regular"), ("embedBold", "Bold"), ("embedItalic", "Italic")):
            id = next(value for name, value in kinds[kind].attrib.items() if name.endswith("}id"))
            target = re.search(rf'Id="{id}"[^>]*Target="([^"]+)"', relations)
            assert target
            data = fonts.obscured(package.read(f"word/{target[1]}"), str(kinds[kind].get(f"{W}fontKey")))
            assert data == (FONTS / f"SourceSans3-{file}.ttf").read_bytes()


def test_word_is_in_the_municipalitys_colour(word: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        styles = package.read("word/styles.xml").decode()
    assert "5B2333" in styles
    assert "0B4F5C" not in styles


def test_html_has_the_drawing_in_the_page_under_a_name(page: Tree) -> None:
    (drawing,) = page.xpath("//figure//*[local-name()='svg']")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == ALT
    assert "Drift 1\u00a0200" in "".join(drawing.itertext())
    assert "".join(page.xpath("//figure/figcaption")[0].itertext()).strip() == "Figur\u00a01 Økonomi per år"
    clips = page.xpath("//*[local-name()='clipPath']/@id") or page.xpath("//*[local-name()='clippath']/@id")
    assert [f"url(#{clip})" for clip in clips] == page.xpath("//*[@clip-path]/@clip-path")
    assert clips != ["clip0"], "two drawings on a page would share the id"


def test_html_has_the_mark_with_its_words(page: Tree) -> None:
    (image,) = page.xpath("//header//img")
    assert image.get("alt") == LOGO_ALT
    assert image.get("src").startswith("data:image/svg+xml;base64,")


# --- words in another language

QUOTED = replace(
    PICTURED,
    blocks=[
        heading(1, "1", "Språk", "spraak"),
        ast.para(
            [
                *ast.text("Planen heter"),
                {"t": "Space"},
                ast.span(ast.text("Ásodatplána"), lang="se"),
                *ast.text(" der."),
            ]
        ),
    ],
    figures={},
)


def test_words_in_another_language_say_so_in_each_format() -> None:
    page = etree.HTML(html(QUOTED).decode(), None)
    assert page.xpath("//main//span[@lang='se']/text()") == ["Ásodatplána"]
    with zipfile.ZipFile(io.BytesIO(docx(QUOTED))) as package:
        body: Tree = etree.fromstring(package.read("word/document.xml"))
    runs = [run for run in body.iter(f"{W}r") if "".join(run.itertext()) == "Ásodatplána"]
    assert [run.find(f"{W}rPr/{W}lang").get(f"{W}val") for run in runs] == ["se"]
    with pikepdf.open(io.BytesIO(pdf(QUOTED))) as document:
        contents = b"".join(page.Contents.read_bytes() for page in document.pages)
    assert re.findall(rb"/Lang\((\w+)\)>>BDC", contents).count(b"se") == 1


def test_a_wide_drawing_on_a_page_that_lies_is_as_wide_as_it_was_drawn() -> None:
    wide = replace(
        PICTURED,
        blocks=[ast.div([heading(1, "1", "Bilder", "bilder"), FIGURE], classes=["liggende"])],
        figures={"okonomi": Drawing(DRAWING, 900, 240)},
    )
    mark, shape = open_docx(io.BytesIO(docx(wide))).inline_shapes
    assert shape.width.inches == pytest.approx(900 / 96, abs=0.01)
    assert shape.height.inches == pytest.approx(240 / 96, abs=0.02)
    assert mark.height.mm == pytest.approx(22, abs=0.5)
