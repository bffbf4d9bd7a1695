"""Our own HTML is pandoc's, to the line ends, for all that documents hold."""

import datetime as dt
from collections.abc import Sequence

import pytest
from lxml import etree

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import DOCUMENTS, make_documents
from bolig_cli.render import front, pandoc
from bolig_cli.render.html.elements import Element
from bolig_cli.render.html.markup import written
from tests import remembered
from tests.conftest import ROOT

PLANS = (".", "tests/planer/hel", "tests/planer/bilder", "tests/planer/to_kommuner")


def text(body: Element) -> str:
    """What is written, but for a table's width, which `dress` takes away."""
    for table in body.iter("table"):
        table.attrib.pop("style", "")
    return etree.tostring(body, encoding="unicode")


def by_pandoc(blocks: Sequence[Node]) -> Element:
    arguments = ["--to=html5", "--wrap=none", "--eol=lf"]
    return etree.fromstring(
        b"<main>" + pandoc.run(blocks, {}, arguments, epoch=0) + b"</main>", etree.XMLParser(huge_tree=True)
    )


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
    assert text(written(blocks)) == text(by_pandoc(blocks))


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
    assert text(written(blocks)) == text(by_pandoc(blocks))
