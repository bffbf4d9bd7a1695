"""What stands in front of a plan on a screen: how to answer first, then the plan on one page, then what is where."""

from collections.abc import Sequence
from dataclasses import replace

import lxml.html
import pytest

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import answer_first
from bolig_cli.render.html import render
from bolig_cli.render.site import render as render_site
from tests.markup import Tree
from tests.render.sample import DOC


def chapter(id: str, *classes: str) -> list[Node]:
    return [ast.header(1, ast.text(f"Om {id}"), id, classes), ast.para(ast.text(f"Tekst i {id}."))]


LEAD = ast.para(ast.text("Foran alt."))
GOAL = ast.header(2, ast.text("Mål 1"), "M1", ["element", "maal"])
STRATEGY = ast.header(3, ast.text("Strategi 1.1"), "S1", ["element", "strategi"])
BLOCKS = [
    LEAD, *chapter("en-side", "foran"), *chapter("hoering", "foran", "svar"), *chapter("en"), *chapter("to"), GOAL, STRATEGY,
]  # fmt: skip
PLAN: Drawn = replace(DOC, cover_notice=[], blocks=BLOCKS, contents=("en", "to", "M1"))


def ids(blocks: Sequence[Node]) -> list[str]:
    return [node["c"][1][0] for node in blocks if node["t"] == "Header"]


def test_the_chapter_on_how_to_answer_comes_first_of_those_in_front() -> None:
    blocks = answer_first(BLOCKS)
    assert ids(blocks) == ["hoering", "en-side", "en", "to", "M1", "S1"]
    assert blocks[0] == LEAD
    assert blocks[2]["c"] == ast.text("Tekst i hoering."), "what is below a heading follows it"
    assert len(blocks) == len(BLOCKS)


@pytest.mark.parametrize("blocks", [[], chapter("en"), [LEAD, *chapter("en", "svar"), *chapter("to")]])
def test_without_chapters_in_front_nothing_moves(blocks: list[Node]) -> None:
    assert list(answer_first(blocks)) == blocks


def top(main: Tree) -> list[str]:
    return [node.text_content() for node in main.xpath(".//h2")]


def test_the_page_has_its_contents_after_what_stands_in_front() -> None:
    page: Tree = lxml.html.document_fromstring(render(PLAN).decode())
    (main,) = page.xpath("//main")
    assert top(main) == ["Om hoering", "Om en-side", "Innhold", "Om en", "Om to"]
    (listed,) = main.xpath("./ol[@class='sider']")
    assert listed.xpath(".//a/@href") == ["#en", "#to", "#M1"], "chapters and goals, as in print"
    assert listed.xpath("./li/ol//a/@href") == ["#M1"], "a goal stands below its chapter"
    assert listed.getnext().get("id") == "en"
    assert page.xpath("//nav//a/@href") == ["#hoering", "#en-side", "#en", "#to", "#M1", "#S1"], "each heading once"


@pytest.mark.parametrize(
    "document",
    [replace(PLAN, contents=()), replace(PLAN, blocks=[*chapter("en"), *chapter("to")])],
    ids=["none in print", "nothing in front"],
)
def test_the_list_beside_is_otherwise_the_only_one(document: Drawn) -> None:
    page: Tree = lxml.html.document_fromstring(render(document).decode())
    assert not page.xpath("//main//*[@class='sider']")
    assert page.xpath("//nav//a")


def test_the_front_page_of_the_site_has_the_same_order() -> None:
    front: Tree = lxml.html.document_fromstring(render_site(PLAN)["hoeringsutkast-nettsted/index.html"].decode())
    (main,) = front.xpath("//main")
    assert top(main) == ["Om hoering", "Om en-side", "Innhold"]
    assert main.xpath("./ol[@class='sider']//a/@href") == ["en.html", "to.html", "m1.html"]
