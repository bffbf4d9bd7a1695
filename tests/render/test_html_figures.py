"""A figure is drawn for the page and for the phone, and each reader meets one of them."""

from dataclasses import replace
from typing import Any, cast

import lxml.html
import pytest

from bolig_cli import pipeline
from bolig_cli.design.look import Look
from bolig_cli.documents.document import Document
from bolig_cli.render import drawing
from bolig_cli.render.drawing import Drawing
from bolig_cli.render.html import render
from tests.markup import Tree
from tests.render.sample import ALT, DRAWING, PICTURED

SMALL = DRAWING.replace(b"1\xc2\xa0200", b"smalt").replace(b'width="200"', b'width="90"')


def figure(**changes: Any) -> Tree:
    page: Tree = lxml.html.document_fromstring(render(replace(PICTURED, **changes)).decode())
    (found,) = page.xpath("//figure")
    return found


def test_a_figure_for_a_phone_stands_beside_the_other_and_says_the_same() -> None:
    assert SMALL != DRAWING
    found = figure(narrow={"okonomi": Drawing(SMALL, 150, 80)})
    wide, small = found.xpath("./div")
    assert (wide.get("class"), small.get("class")) == ("tegning bred", "tegning smal")
    assert "smalt" in small.text_content()
    assert "smalt" not in wide.text_content()
    assert found.xpath(".//svg/@aria-label") == [ALT, ALT]
    ids = found.xpath(".//@id")
    assert len(ids) == len(set(ids)), "what a drawing refers to within itself is its own"
    assert not found.xpath(".//@tabindex"), "there is nothing to scroll to"
    assert found.xpath("./figcaption")[0].getprevious() is small


def test_a_figure_that_has_none_scrolls_where_it_is_too_wide() -> None:
    (frame,) = figure().xpath("./div")
    assert (frame.get("class"), frame.get("tabindex"), frame.get("role")) == ("tegning", "0", "group")
    assert frame.get("aria-label")


@pytest.mark.parametrize(
    ("formats", "wanted"),
    [
        (["html"], {"bred", "smal"}),
        (["nettsted"], {"bred", "smal"}),
        (["docx"], {"bred"}),
        (["pdf", "html"], {"bred", "smal"}),
    ],
)
def test_what_no_format_shows_is_not_drawn(
    formats: list[str], wanted: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    charts: dict[str, Any] = {"figures": {"okonomi": "bred"}, "narrow": {"okonomi": "smal"}}
    document = cast(Document, replace(PICTURED, **charts))
    asked: list[str] = []

    def draw(chart: str, look: Look) -> Drawing:
        asked.append(chart)
        return Drawing(DRAWING, 300, 80)

    monkeypatch.setattr(drawing, "draw", draw)
    made = pipeline.rendered([document], formats)
    assert made[document.name][1]
    assert {*asked} == wanted
