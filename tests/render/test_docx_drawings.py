"""Drawings in the Word file: vectors, with pixels for programs that have no vectors."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from bolig_cli.render.docx import package, render
from tests.render.sample import ALT, DOC, DRAWING, FIGURE, ILLUSTRATED, PICTURED

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def pictures(data: bytes) -> list[tuple[bytes, bytes | None]]:
    """The pixels of each picture, and its drawing, as Word finds them."""
    parts = package.read(data)
    files = {r.get("Id"): f"word/{r.get('Target')}" for r in etree.fromstring(parts["word/_rels/document.xml.rels"])}
    found = []
    for blip in etree.fromstring(parts["word/document.xml"]).iter(f"{A}blip"):
        drawing: Any = blip.find(f"{A}extLst/{A}ext/{SVG}svgBlip")
        svg = None if drawing is None else parts[files[drawing.get(f"{R}embed")]]
        found.append((parts[files[blip.get(f"{R}embed")]], svg))
    return found


def words(svg: bytes) -> str:
    return "".join(str(text) for text in etree.fromstring(svg).itertext())


def test_a_figure_is_there_as_a_drawing_and_as_pixels() -> None:
    mark, figure = pictures(render(PICTURED))
    assert figure[0].startswith(b"\x89PNG\r\n\x1a\n")
    assert figure[1] is not None
    assert words(figure[1]) == words(DRAWING)
    assert b"'Source Sans 3', Calibri" in figure[1], "where the typeface is missing, one that is as wide"
    assert mark[1] is None, "the municipality's own file is pixels: nothing in it can run"


def test_a_picture_of_the_authors_is_pixels_also_when_it_is_drawn() -> None:
    assert [svg for _, svg in pictures(render(ILLUSTRATED))] == [None] * 4


def test_the_kind_of_a_drawing_is_stated_and_the_same_document_has_the_same_bytes() -> None:
    made = render(PICTURED)
    assert package.read(made)["[Content_Types].xml"].count(b"image/svg+xml") == 1
    assert render(PICTURED) == made


def test_a_document_without_drawings_has_nothing_of_them() -> None:
    parts = package.read(render(DOC))
    assert b"image/svg+xml" not in parts["[Content_Types].xml"]
    assert not [name for name in parts if name.endswith(".svg")]


def test_no_picture_tells_the_name_of_its_file() -> None:
    document = etree.fromstring(package.read(render(PICTURED))["word/document.xml"])
    assert [p.get("descr") for p in document.iter(f"{PIC}cNvPr")] == ["Kommunevåpenet til Prøve kommune", ALT]


def test_a_figure_that_stands_twice_is_one_drawing() -> None:
    again = {**FIGURE, "c": [("figur-igjen", [], []), *FIGURE["c"][1:]]}
    made = render(replace(PICTURED, blocks=[*PICTURED.blocks, again]))
    assert len(pictures(made)) == 3
    assert sum(name.endswith(".svg") for name in package.read(made)) == 1


@pytest.mark.parametrize("name", ["hoeringsutkast", "plan"])
def test_every_figure_of_the_example_is_a_drawing(example_documents: Mapping[str, Path], name: str) -> None:
    found = pictures(example_documents[f"{name}.docx"].read_bytes())
    assert found
    assert all(svg is not None and b"<svg" in svg for _, svg in found)
