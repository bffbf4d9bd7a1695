"""The web site: the same content as the page, parted, with every link mended and a search that needs no server."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser, Page
from sample import DOC, PICTURED

from bolig_cli.render.html import prepare
from bolig_cli.render.html.elements import text_of
from bolig_cli.render.site import render
from tests import tools

Tree = lxml.html.HtmlElement
SITE = "hoeringsutkast-nettsted"


def read(files: Mapping[str, bytes]) -> dict[str, Tree]:
    return {
        path.split("/")[1]: lxml.html.document_fromstring(data.decode())
        for path, data in files.items()
        if path.endswith(".html")
    }


@pytest.fixture(scope="module", params=["sample", "example"])
def pages(request: pytest.FixtureRequest) -> dict[str, Tree]:
    if request.param == "sample":
        return read(render(PICTURED))
    files = request.getfixturevalue("example_documents")
    return read({name: path.read_bytes() for name, path in files.items() if name.startswith(SITE)})


def dense(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_nothing_is_lost_and_nothing_stands_twice() -> None:
    made = read(render(DOC))
    parted = Counter()
    for name, page in made.items():
        if name not in ("index.html", "sok.html"):
            main = page.xpath("//main")[0]
            for way in main.xpath("./nav"):
                main.remove(way)
            notes = "".join(text_of(title) for title in main.xpath(".//section[@role='doc-endnotes']/*[1]"))
            parted.update(dense(text_of(main)).replace(dense(notes), "", 1) if notes else dense(text_of(main)))
    body = prepare(DOC).body
    whole = Counter(dense(text_of(body)))
    whole.subtract(dense("".join(text_of(title) for title in body.xpath(".//section[@role='doc-endnotes']/*[1]"))))
    assert parted == +whole


def test_each_page_has_one_h1_and_no_level_is_skipped(pages: dict[str, Tree]) -> None:
    for name, page in pages.items():
        levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6") if not h.xpath("ancestor::nav")]
        assert levels.count(1) == 1, name
        for before, after in pairwise(levels):
            assert after <= before + 1, (name, levels)


def test_every_link_hits_and_every_id_is_on_one_page(pages: dict[str, Tree]) -> None:
    ids = {name: [*page.xpath("//@id")] for name, page in pages.items()}
    for name, found in ids.items():
        assert len(found) == len(set(found)), name
    items = Counter(id for found in ids.values() for id in found if re.fullmatch(r"[MST]\d+", id))
    assert set(items.values()) == {1}
    for name, page in pages.items():
        for href in page.xpath("//a/@href"):
            if re.match(r"https?:|mailto:|tel:", href):
                continue
            file, _, id = href.partition("#")
            target = file or name
            assert target in pages, (name, href)
            assert not id or id in ids[target], (name, href)


def test_each_goal_has_a_page_and_so_has_the_coverage(example_documents: Mapping[str, Path]) -> None:
    names = {name.split("/")[1] for name in example_documents if name.startswith(f"{SITE}/")}
    assert {"index.html", "sok.html", "lovdekning.html", "m1.html", "m2.html", "m3.html", "m4.html", "m5.html"} <= names
    goal = lxml.html.document_fromstring(example_documents[f"{SITE}/m2.html"].read_text(encoding="utf-8"))
    assert goal.xpath("//h1/@id") == ["M2"]
    assert goal.xpath("//*[@id='T13']"), "its measures are on the page"
    assert [a.get("href") for a in goal.xpath("//nav//a[@aria-current='page']")] == ["m2.html"]
    assert [a.get("rel") for a in goal.xpath("//main/nav/a")] == ["prev", "next"]


def test_every_page_can_be_reached_from_the_front(pages: dict[str, Tree]) -> None:
    assert {href.partition("#")[0] for href in pages["index.html"].xpath("//main//a/@href")} == set(pages) - {
        "index.html"
    }


def test_footnotes_stand_on_the_page_where_they_are_called(pages: dict[str, Tree]) -> None:
    calls = 0
    for name, page in pages.items():
        for call in page.xpath("//a[@role='doc-noteref']"):
            calls += 1
            (note,) = page.xpath(f"//li[@id='{call.get('href')[1:]}']")
            assert note.get("value") == call.text_content(), name
            assert note.xpath(f".//a[@href='#{call.get('id')}']")
    assert calls


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(PICTURED) == render(PICTURED)


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with tools.browser(chromium) as browser:
        yield browser


def shown(page: Page) -> list[str]:
    return list(page.locator(".liste > li:visible > a").all_inner_texts())


def test_the_search_finds_from_a_folder_without_a_server(
    browser: Browser, example_documents: Mapping[str, Path]
) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.goto(example_documents[f"{SITE}/sok.html"].as_uri())
    everything = shown(page)
    assert len(everything) > 60
    page.fill("#sok", "startlån barnefamilier")
    found = shown(page)
    assert 0 < len(found) < len(everything)
    assert any("startlån" in title.lower() for title in found)
    assert page.locator("[role=status]").inner_text() == f"{len(found)} treff"
    page.fill("#sok", "qwertyuiop")
    assert shown(page) == []
    assert page.locator("[role=status]").inner_text() == "Ingen treff"
    assert errors == []
    page.close()


def test_without_scripts_the_list_is_whole_and_the_field_is_gone(
    browser: Browser, example_documents: Mapping[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example_documents[f"{SITE}/sok.html"].as_uri())
    assert not page.locator("#sok").is_visible()
    tree = lxml.html.document_fromstring(example_documents[f"{SITE}/sok.html"].read_text(encoding="utf-8"))
    assert len(shown(page)) == len(tree.xpath("//ul[@class='liste']/li"))
    context.close()


def test_the_style_sheet_is_taken_also_from_a_folder(browser: Browser, example_documents: Mapping[str, Path]) -> None:
    page = browser.new_page()
    page.goto(example_documents[f"{SITE}/m1.html"].as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.topp')).backgroundColor") == "rgb(13, 74, 87)"
    page.close()
