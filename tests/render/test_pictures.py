"""Pictures of chapters in each format: whole, in their own proportions, with the words that stand for them and their source."""

import base64
import io
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document as open_docx
from lxml import etree

from bolig_cli.ast import Node
from bolig_cli.documents.pictures import placed
from bolig_cli.render.docx import render as docx
from bolig_cli.render.html import render as html
from bolig_cli.render.pdf import render as pdf
from tests.markup import Tree
from tests.render.sample import FILES, ILLUSTRATED, picture
from tests.render.test_figures import figures

ALTS = [
    "Kart: boligene ligger i dalen",
    "Fjorden sett fra lia",
    "Tidslinje fra tomt til innflytting",
    "Tidslinjen en gang til",
]
# Width and height of the files: the photograph is saved lying, and turned as the camera says.
OWN = [(900, 600), (700, 1500), (1200, 200), (1200, 200)]
PAPER = 595.28  # points: the width of an A4 that stands
SHOWN = [600, 299, 600, 940]  # CSS pixels: the width of the text, or what leaves room for a tall one


def test_each_is_as_large_as_its_page_has_room_for() -> None:
    widths = [dict(image["c"][0][2])["width"] for image in _images(list(ILLUSTRATED.blocks))]
    assert widths == [f"{width}px" for width in SHOWN]


def _images(value: Any) -> list[Node]:
    if isinstance(value, dict):
        return [value] if value["t"] == "Image" else _images(value.get("c"))
    return [found for part in value for found in _images(part)] if isinstance(value, list | tuple) else []


def test_what_can_not_be_shown_is_put_in_words() -> None:
    for files in ({"bilder/annet.png": FILES["bilder/kart.png"]}, {"bilder/kart.png": b"GIF89a"}):
        blocks, pictures = placed(picture("kart.png", "Kart over boligene", 1), files)
        assert [block["t"] for block in blocks] == ["Para", "Div"]
        assert not pictures


def test_word_has_each_with_its_words_in_its_own_proportions() -> None:
    document: Any = open_docx(io.BytesIO(docx(ILLUSTRATED)))
    shapes = document.inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ALTS
    for shape, (width, height), shown in zip(shapes, OWN, SHOWN, strict=True):
        assert shape.width.inches == pytest.approx(shown / 96, abs=0.01)
        assert shape.width / shape.height == pytest.approx(width / height, rel=0.01)
    kinds = {str(part.content_type) for part in document.part.package.iter_parts() if "media" in str(part.partname)}
    assert kinds == {"image/png", "image/jpeg"}, "a drawing is put in as pixels, which every Word shows"
    captions = [p for p in document.paragraphs if p.style.name == "Image Caption"]
    assert all(caption.paragraph_format.keep_with_next for caption in captions), "the source is on the same page"


def test_pdf_is_compliant_and_each_has_its_words_and_is_not_cut(tmp_path: Path) -> None:
    from page import validate_pdf

    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf(ILLUSTRATED))
    for profile in ("ua1", "2a"):
        result = validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:5]
    with pikepdf.open(file) as document:
        found = figures(document.Root.StructTreeRoot)
        assert [str(figure.get("/Alt")) for figure in found] == ALTS
        said = [attributes for figure in found for attributes in figure.A if "/BBox" in attributes]
        boxes = [[float(side) for side in attributes.BBox] for attributes in said]
    for (left, bottom, right, top), (width, height), shown in zip(boxes, OWN, SHOWN, strict=True):
        assert bottom > 50, "above the foot of the page"
        assert (right - left) == pytest.approx(min(shown * 0.75, PAPER - 2 * left if shown <= 600 else 800), rel=0.01)
        assert (right - left) / (top - bottom) == pytest.approx(width / height, rel=0.02)


def test_html_has_each_in_the_page_as_an_image_with_its_words() -> None:
    page: Tree = etree.HTML(html(ILLUSTRATED).decode(), None)
    images = page.xpath("//figure//img[@class='bilde']")
    assert [image.get("alt") for image in images] == ALTS
    assert [image.get("style") for image in images] == [f"width:{width / 16:.2f}rem" for width in SHOWN]
    heads = [str(image.get("src")).partition(";")[0] for image in images]
    assert heads == ["data:image/png", "data:image/jpeg", "data:image/svg+xml", "data:image/svg+xml"]
    first = str(images[0].get("src")).partition("base64,")[2]
    assert base64.b64decode(first) == FILES["bilder/kart.png"]
    sources = page.xpath("//figure/following-sibling::*[1][@class='kilde']")
    assert ["".join(source.itertext()).strip() for source in sources] == ["Kilde: Fjordvik kommune"] * 4


def test_a_drawing_can_not_reach_out_of_the_page() -> None:
    """It is an image and no part of the page, in Word it is pixels: nothing in it can run or be looked up."""
    page: Tree = etree.HTML(html(ILLUSTRATED).decode(), None)
    assert not page.xpath("//figure//*[local-name()='svg']")
    with zipfile.ZipFile(io.BytesIO(docx(ILLUSTRATED))) as package:
        assert not [name for name in package.namelist() if name.endswith(".svg")]
