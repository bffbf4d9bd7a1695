"""The web site: the same content as the page, parted, with every link mended and a search that needs no server."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.html import prepare
from bolig_cli.render.html.elements import text_of
from bolig_cli.render.site import render
from tests.markup import Tree
from tests.render.sample import DOC, PICTURED

SITE = "hoeringsutkast-nettsted"


def read(files: Mapping[str, bytes]) -> dict[str, Tree]:
    return {
        path.split("/")[1]: lxml.html.document_fromstring(data.decode())
        for path, data in files.items()
        if path.endswith(".html")
    }


# The mark by hand: what a parameter asks for is not seen before it is asked.
@pytest.fixture(scope="module", params=["sample", pytest.param("example", marks=pytest.mark.whole)])
def pages(request: pytest.FixtureRequest) -> dict[str, Tree]:
    if request.param == "sample":
        return read(render(PICTURED))
    files = request.getfixturevalue("example_documents")
    return read({name: path.read_bytes() for name, path in files.items() if name.startswith(SITE)})


def dense(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_nothing_is_lost_and_nothing_stands_twice() -> None:
    made = read(render(DOC))
    parted: Counter[str] = Counter()
    for name, page in made.items():
        if name not in ("index.html", "sok.html"):
            main = page.xpath("//main")[0]
            for way in main.xpath("./nav"):
                main.remove(way)
            notes = "".join(text_of(title) for title in main.xpath(".//section[@role='doc-endnotes']/*[1]"))
            parted.update(dense(text_of(main)).replace(dense(notes), "", 1) if notes else dense(text_of(main)))
    body: Tree = prepare(DOC).body
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
    goal: Tree = lxml.html.document_fromstring(example_documents[f"{SITE}/m2.html"].read_text(encoding="utf-8"))
    assert goal.xpath("//h1/@id") == ["M2"]
    assert goal.xpath("//*[@id='T13']"), "its measures are on the page"
    assert [a.get("href") for a in goal.xpath("//nav//a[@aria-current='page']")] == ["m2.html"]
    assert [a.get("rel") for a in goal.xpath("//main/nav/a")] == ["prev", "next"]


def test_every_page_can_be_reached_from_the_front(pages: dict[str, Tree]) -> None:
    """By the lists of pages: one click to a chapter or a goal."""
    hrefs = pages["index.html"].xpath("//main/ol[@class='sider']//a/@href | //nav[@class='snarveier']//a/@href")
    assert set(hrefs) >= {name for name in pages if name != "index.html" and not name.startswith("tiltak-")}


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


# --- areas above the goals, sections behind them, and notes and links wherever they stand


def item(level: int, words: str, id: str, kind: str) -> Node:
    return ast.header(level, ast.text(words), id, ["element", kind])


def noted(words: str) -> list[Node]:
    return [*ast.text(words), {"t": "Note", "c": [ast.para(ast.text(f"Note til {words}."))]}]


AREAS = replace(
    DOC,
    cover_notice=[ast.para([*noted("forsiden"), {"t": "Space"}, ast.link(ast.text("se målet"), "#M2")])],
    blocks=[
        ast.para(ast.text("Foran alt.")),
        ast.header(1, noted("Mål"), "maalene"),
        ast.para(ast.text("Innledning")),
        item(2, "Område A", "A", "maalomraade"),
        item(3, "Mål 1", "M1", "maal"),
        ast.para(noted("målet")),
        item(4, "Strategi 1.1", "S1", "strategi"),
        item(5, "Tiltak 1.1.1", "T1", "tiltak"),
        item(2, "Område B", "B", "maalomraade"),
        ast.para(ast.text("Om område B")),
        item(3, "Mål 2", "M2", "maal"),
        ast.header(2, ast.text("Til slutt"), "slutt"),
        ast.para([ast.link(ast.text("tiltaket"), "#T1")]),
        ast.header(1, ast.text("Etterpå"), "etter"),
    ],
)


@pytest.fixture(scope="module")
def areas() -> dict[str, Tree]:
    return read(render(AREAS))


def headings(page: Tree) -> list[tuple[str, str]]:
    return [(h.tag, h.text_content()) for h in page.xpath("//h1|//h2|//h3|//h4") if not h.xpath("ancestor::nav")]


def test_what_is_not_below_a_goal_is_on_the_page_of_its_chapter(areas: dict[str, Tree]) -> None:
    assert list(areas) == [
        "index.html",
        "maalene.html",
        "m1.html",
        "m2.html",
        "etter.html",
        "tiltak-t1.html",
        "sok.html",
    ]
    assert headings(areas["maalene.html"]) == [
        ("h1", "Mål2"), ("h2", "Område A"), ("h2", "Område B"), ("h2", "Til slutt"), ("h2", "Fotnoter"),
    ]  # fmt: skip
    assert headings(areas["m1.html"]) == [
        ("h1", "Mål 1"), ("h2", "Strategi 1.1"), ("h3", "Tiltak 1.1.1"), ("h2", "Fotnoter"),
    ]  # fmt: skip
    assert headings(areas["m2.html"]) == [("h1", "Mål 2")]
    assert "Om område B" in areas["maalene.html"].xpath("//main")[0].text_content()


def test_a_chapter_lists_its_goals(areas: dict[str, Tree]) -> None:
    assert areas["maalene.html"].xpath("//main/ul[@class='under']//a/@href") == ["m1.html", "m2.html"]


def test_the_front_says_what_is_where(areas: dict[str, Tree]) -> None:
    assert areas["index.html"].xpath("//ol[@class='sider']//a/@href") == [
        "maalene.html", "m1.html", "m2.html", "etter.html",
    ]  # fmt: skip


def test_the_page_that_is_open_lists_its_sections(areas: dict[str, Tree]) -> None:
    assert areas["maalene.html"].xpath("//nav[@class='innhold']//a/@href") == [
        "index.html", "maalene.html", "#A", "#B", "#slutt", "m1.html", "m2.html", "etter.html", "sok.html",
    ]  # fmt: skip
    assert areas["m1.html"].xpath("//nav[@class='innhold']//a[@href='m1.html']/following-sibling::ol//a/@href") == [
        "#S1"
    ]
    assert {name for name, page in areas.items() if page.xpath("//script")} == {"maalene.html", "m1.html", "sok.html"}


# --- a page for each measure

NOTED = ast.para([*noted("tiltaket"), {"t": "Space"}, ast.link(ast.text("et annet"), "#T2")])
MEASURES = replace(
    DOC,
    cover_notice=[],
    blocks=[
        ast.header(1, ast.text("Mål"), "maalene"),
        item(2, "Mål 1: Eie", "M1", "maal"),
        item(3, "Strategi 1.1: Lån", "S1", "strategi"),
        ast.div([item(4, "Tiltak 1.1.1: Startlån", "T1", "tiltak"), NOTED], classes=["kort"]),
        ast.div([item(4, "Tiltak 1.1.2: Råd", "T2", "tiltak"), ast.para(ast.text("Åpne dører."))], classes=["kort"]),
        ast.header(1, ast.text("Etterpå"), "etter"),
        ast.para([ast.link(ast.text("tiltaket"), "#T1"), ast.link(ast.text("strategien"), "#S1")]),
    ],
)


def test_a_measure_has_a_page_named_by_its_id_alone() -> None:
    made = read(render(MEASURES))
    page = made["tiltak-t1.html"]
    assert headings(page) == [("h1", "Tiltak 1.1.1: Startlån"), ("h2", "Fotnoter")]
    assert page.xpath("//main/p")[0].text_content() == "tiltaket1 et annet"
    renamed = [*MEASURES.blocks]
    renamed[3] = ast.div([item(4, "Tiltak 9.9: Noe annet", "T1", "tiltak")], classes=["kort"])
    assert list(read(render(replace(MEASURES, blocks=renamed)))) == list(made)


def test_the_measure_says_where_it_belongs() -> None:
    page = read(render(MEASURES))["tiltak-t1.html"]
    (way,) = page.xpath("//main/nav[@aria-label='Du er her']")
    assert [(a.text_content(), a.get("href")) for a in way.xpath(".//a")] == [
        ("Forside", "index.html"), ("Mål", "maalene.html"), ("Mål 1: Eie", "m1.html"),
        ("Strategi 1.1: Lån", "m1.html#S1"),
    ]  # fmt: skip
    assert [(a.get("href"), a.get("aria-current")) for a in page.xpath("//nav//a[@aria-current]")] == [
        ("m1.html", "true")
    ]
    onwards = read(render(MEASURES))["tiltak-t2.html"].xpath("//main/nav[@class='videre']/a")
    assert [(a.get("rel"), a.get("href")) for a in onwards] == [("prev", "tiltak-t1.html")]


def test_links_lead_to_the_measures_page_except_from_where_it_stands() -> None:
    made = read(render(MEASURES))
    assert made["etter.html"].xpath("//main/p/a[not(@tabindex)]/@href") == ["tiltak-t1.html", "m1.html#S1"]
    assert made["m1.html"].xpath("//main//p/a[not(@role or @tabindex)]/@href") == ["#T2"]
    assert made["tiltak-t1.html"].xpath("//main/p/a[not(@role or @tabindex)]/@href") == ["tiltak-t2.html"]
    assert made["sok.html"].xpath("//ul[@class='liste']//a/@href") == [
        "maalene.html", "m1.html", "m1.html#S1", "tiltak-t1.html", "tiltak-t2.html", "etter.html",
    ]  # fmt: skip
    assert made["m1.html"].xpath("//*[@id='T1']/a/@href") == ["tiltak-t1.html"], "its old address is still there"


def test_the_pages_of_measures_hang_together() -> None:
    made = read(render(MEASURES))
    test_every_link_hits_and_every_id_is_on_one_page(made)
    test_each_page_has_one_h1_and_no_level_is_skipped(made)
    test_footnotes_stand_on_the_page_where_they_are_called(made)


def test_each_measure_of_the_example_can_be_reached_from_its_goal(pages: dict[str, Tree]) -> None:
    own = {name for name in pages if name.startswith("tiltak-")}
    assert own == {href for name, page in pages.items() if re.fullmatch(r"m\d+\.html", name)
                   for href in page.xpath("//main//*[contains(@class, 'tiltak')]/a/@href")}  # fmt: skip


def test_what_stands_before_the_first_chapter_is_on_the_front(areas: dict[str, Tree]) -> None:
    assert areas["index.html"].xpath("//main/p[1]/text()") == ["Foran alt."]


def test_notes_and_links_of_the_cover_hit(areas: dict[str, Tree]) -> None:
    front = areas["index.html"]
    assert "m2.html" in front.xpath("//header//a/@href")
    (call,) = front.xpath("//a[@role='doc-noteref']")
    (note,) = front.xpath(f"//li[@id='{call.get('href')[1:]}']")
    assert "Note til forsiden." in note.text_content()
    test_every_link_hits_and_every_id_is_on_one_page(areas)
    test_each_page_has_one_h1_and_no_level_is_skipped(areas)
    test_footnotes_stand_on_the_page_where_they_are_called(areas)


def test_names_of_pages_are_without_the_numbers_of_notes(areas: dict[str, Tree]) -> None:
    assert areas["maalene.html"].xpath("//title/text()")[0].startswith("Mål – ")
    assert areas["m1.html"].xpath("//nav//a[@href='maalene.html']/text()") == ["Mål", "Mål", "Forrige: Mål"]


def test_the_words_of_drawings_are_not_those_of_the_item(example_documents: Mapping[str, Path]) -> None:
    page: Tree = lxml.html.document_fromstring(example_documents[f"{SITE}/sok.html"].read_text(encoding="utf-8"))
    texts = {li.xpath("./a/text()")[0].split(":")[0]: li.get("data-tekst") for li in page.xpath("//li[@data-tekst]")}
    assert "1.1.1" not in texts["Mål 1"]
    assert "Ansvarlig: " in texts["Tiltak 1.1.1"]


def test_a_measure_among_the_hits_says_who_and_when(example_documents: Mapping[str, Path]) -> None:
    """Each of them, in the words of its card; and nothing else stands below a title before anybody searches."""
    page: Tree = lxml.html.document_fromstring(example_documents[f"{SITE}/sok.html"].read_text(encoding="utf-8"))
    said = {li.xpath("./a")[0].text_content(): li.xpath("./p/text()") for li in page.xpath("//ul[@class='liste']/li")}
    measures = {title: facts for title, facts in said.items() if title.startswith("Tiltak ")}
    assert len(measures) > 40
    for title, facts in measures.items():
        assert re.fullmatch(r"Ansvarlig: [^;:]+; (Tid|Frist): [^;:]+", " ".join(facts)), (title, facts)
    first = "Tiltak 1.1.1: Gi startlån til barnefamilier og andre med varige låneproblemer"
    assert measures[first] == ["Ansvarlig: Boligkontoret; Tid: fra 2024, løpende"]
    assert not any(facts for title, facts in said.items() if title not in measures)


def test_without_chapters_there_is_no_search() -> None:
    bare = render(replace(DOC, blocks=[ast.para(ast.text("Tekst"))]))
    assert [path.split("/")[1] for path in bare] == ["index.html", "stil.css"]
    for page in read(bare).values():
        assert not page.xpath("//a[@href='sok.html']")


def test_help_and_complaints_are_searched_and_what_stands_in_front_is_not(
    example_documents: Mapping[str, Path],
) -> None:
    """And a card is told once, not with the section that it stands in as well."""
    page: Tree = lxml.html.document_fromstring(example_documents[f"{SITE}/sok.html"].read_text(encoding="utf-8"))
    found = {li.xpath("./a")[0].text_content(): li for li in page.xpath("//ul[@class='liste']/li")}
    assert "klagen" in found["10.4 Hvis du er uenig"].get("data-tekst")
    assert found["Startlån"].xpath("./a/@href") == ["kapittel-slik-faar-du-hjelp.html#startlaan-fra-kommunen"]
    assert "startlån" not in found["10.2 Dette kan du få hjelp til"].get("data-tekst").lower()
    assert not {"Planen på én side", "Det planen ikke løser"} & set(found)


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
    expect(page.locator("[role=status]")).to_have_text(f"{len(found)} treff")
    page.fill("#sok", "qwertyuiop")
    assert shown(page) == []
    expect(page.locator("[role=status]")).to_have_text("Ingen treff")
    assert errors == []
    page.close()


def test_a_word_without_norwegian_letters_is_found_when_it_is_nowhere_as_typed(
    browser: Browser, example_documents: Mapping[str, Path]
) -> None:
    page = browser.new_page()
    page.goto(example_documents[f"{SITE}/sok.html"].as_uri())
    page.fill("#sok", "bostøtte")
    found = shown(page)
    assert found
    for typed in ("bostotte", "bostoette", "BOSTØTTE"):
        page.fill("#sok", typed)
        assert shown(page) == found, typed
    page.fill("#sok", "får")
    exact = shown(page)
    page.fill("#sok", "far")
    assert shown(page) != exact, "letters that are found as typed are not taken for others"
    page.close()


def test_a_hit_shows_the_words_around_it(browser: Browser, example_documents: Mapping[str, Path]) -> None:
    page = browser.new_page()
    page.goto(example_documents[f"{SITE}/sok.html"].as_uri())
    page.fill("#sok", "bostøtte")
    for hit in page.locator(".liste > li:visible").all():
        assert "bostøtte" in hit.inner_text().lower()
    assert set(page.locator(".liste mark").all_inner_texts()) == {"Bostøtte", "bostøtte"}
    page.fill("#sok", "")
    assert page.locator(".liste mark").count() == 0
    page.close()


STORED = (
    "Barne\u00adfamilier\u00a0får rå\u200bd om bo\u00adstøtte,\u202fe\u2011post og ﬁre møter pa\u030a kve\ufe0flden"
)


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ("barnefamilier", "Barnefamilier"),
        ("barnefamilier får", "Barnefamilier"),
        ("BARNE\u00adFAMILIER\u00a0FÅR", "Barnefamilier"),
        ("pa\u030a", "på"),
        ("bostøtte, e-post", "bostøtte,"),
        ("e\u2011post", "e-post"),
        ("fire", "fire"),
        ("på kvelden", "på"),
    ],
)
def test_the_search_reads_text_as_people_do(typed: str, quoted: str, browser: Browser, tmp_path: Path) -> None:
    """However a text and what is typed are stored: the same words are found, and shown without what nobody sees."""
    measure = [*AREAS.blocks[:8], ast.para(ast.text(f"Tiltaket: {STORED}.")), *AREAS.blocks[8:]]
    for path, data in render(replace(AREAS, blocks=measure)).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    page = browser.new_page()
    (found,) = tmp_path.glob("*/sok.html")
    page.goto(found.as_uri())
    page.fill("#sok", typed)
    assert "Tiltak 1.1.1" in shown(page)
    measure_found = page.locator(".liste > li:visible", has_text="Tiltak 1.1.1")
    assert measure_found.locator("mark").all_inner_texts() == [quoted]
    assert not re.search("[\u00ad\u200b\ufe0f]", measure_found.inner_text())
    page.close()


def test_without_scripts_the_list_is_whole_and_the_field_is_gone(
    browser: Browser, example_documents: Mapping[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example_documents[f"{SITE}/sok.html"].as_uri())
    assert not page.locator("#sok").is_visible()
    tree: Tree = lxml.html.document_fromstring(example_documents[f"{SITE}/sok.html"].read_text(encoding="utf-8"))
    assert len(shown(page)) == len(tree.xpath("//ul[@class='liste']/li"))
    context.close()


def test_the_style_sheet_is_taken_also_from_a_folder(browser: Browser, example_documents: Mapping[str, Path]) -> None:
    page = browser.new_page()
    page.goto(example_documents[f"{SITE}/m1.html"].as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.topp')).backgroundColor") == "rgb(13, 74, 87)"
    page.close()
