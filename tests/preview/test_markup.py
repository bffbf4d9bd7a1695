"""Our own HTML is pandoc's, element for element, for all that documents hold."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import DOCUMENTS, make_documents
from bolig_cli.preview.markup import written
from bolig_cli.render import front, html, pandoc
from bolig_cli.render.html import content
from bolig_cli.render.html.elements import Element
from tests import remembered
from tests.conftest import ROOT

PLANS = ("tests/planer/hel", "tests/planer/bilder", "tests/planer/to_kommuner")


def shape(node: Element) -> Any:
    """An element without the white space that a browser does not show, and without a table's width, which `dress` takes away."""
    attributes = {k: v for k, v in node.attrib.items() if (node.tag, k) != ("table", "style")}
    inside = tuple((shape(child), " ".join((child.tail or "").split())) for child in node)
    return node.tag, tuple(sorted(attributes.items())), " ".join((node.text or "").split()), inside


def by_pandoc(blocks: Sequence[Node]) -> Element:
    return content.read(pandoc.run(blocks, {}, html.ARGUMENTS, epoch=0))


@pytest.mark.parametrize("plan", PLANS)
def test_every_document_is_as_pandoc_writes_it(plan: str) -> None:
    checked = remembered.check(ROOT / plan, dt.date(2024, 2, 1))
    assert checked.plan
    assert checked.dekning
    blocks = [
        block
        for document in make_documents(checked.plan, checked.dekning, list(DOCUMENTS))
        for block in front.answer_first(document.blocks)
    ]
    assert shape(written(blocks)) == shape(by_pandoc(blocks))


def test_what_authors_write_is_as_pandoc_writes_it() -> None:
    words = ast.text("ord <b> & «mer»")
    blocks: list[Node] = [
        ast.header(2, words, "en", ["element"]),
        ast.para([*words, {"t": "LineBreak"}, *words, {"t": "SoftBreak"}, ast.strong(words), ast.emph(words)]),
        ast.para(
            [
                {"t": "Code", "c": [ast.attr(), "x < y"]},
                ast.link(words, "#en"),
                ast.link(words, "https://a.no/?a=1&b=2"),
            ]
        ),
        ast.para(
            [ast.span(words, lang="en"), ast.span(words, id="to", classes=["nummer"]), {"t": "Strikeout", "c": words}]
        ),
        ast.bullets([[ast.plain(words)], [ast.para(words), ast.bullets([[ast.plain(words)]])]]),
        {"t": "OrderedList", "c": [[3, {"t": "Decimal"}, {"t": "Period"}], [[ast.plain(words)], [ast.para(words)]]]},
        ast.definitions([(words, [ast.para(words), ast.plain(words)])]),
        {"t": "BlockQuote", "c": [ast.para(words)]},
        {"t": "CodeBlock", "c": [ast.attr(), "kode\n<x>"]},
        {"t": "HorizontalRule"},
        ast.div([ast.header(3, words, "tre", ["element", "tiltak"]), ast.para(words)], classes=["kort"]),
        ast.para(
            [
                *words,
                {"t": "Note", "c": [ast.para(words), ast.para(words)]},
                *words,
                {"t": "Note", "c": [ast.para(words)]},
            ]
        ),
    ]
    assert shape(written(blocks)) == shape(by_pandoc(blocks))
