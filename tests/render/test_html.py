"""The web page: complete, accessible as far as a parser can see, and in need of nothing beside itself."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.colour import on_dark
from bolig_cli.design.look import Look, legible, shades
from bolig_cli.documents import kort
from bolig_cli.documents.build_id import named_build
from bolig_cli.documents.document import Fact, Way
from bolig_cli.drawing.marks import INK, SOFT
from bolig_cli.render.drawing import Drawing, Drawn
from bolig_cli.render.html import render, theme
from bolig_cli.render.html.page import SCRIPT, STYLE
from tests.markup import Tree
from tests.render.sample import DOC, DRAWING, ILLUSTRATED, LIGHTS, MARKUP_LIKE, PICTURED, heading, sentence

Element = Tree

HOSTILE = "<script>alert('æ')</script><img src=x onerror=alert(1)> & \"sitat\" &lt;b&gt; ]]> --> {{x}} javascript:"


@cache
def sample_bytes() -> bytes:
    return render(DOC)


def parse(page: bytes) -> Element:
    return lxml.html.document_fromstring(page)


@pytest.fixture
def page() -> Element:
    return parse(sample_bytes())


def with_blocks(*blocks: Node) -> Element:
    """The page of a document with these blocks only."""
    return parse(render(replace(DOC, blocks=list(blocks), cover_notice=[])))


def one(node: Element, path: str) -> Element:
    found = node.xpath(path)
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0]


def text_of(node: Element) -> str:
    return "".join(node.itertext())


def dense(value: str) -> str:
    """Without ordinary white space; no-break spaces stay."""
    return re.sub(r"[ \t\n]+", "", value)


def ast_text(node: object, *, notes: bool) -> Iterator[str]:
    """All text under a node in reading order: that of footnotes only, or all but that."""
    if isinstance(node, list | tuple):
        for part in node:
            yield from ast_text(part, notes=notes)
    elif isinstance(node, dict):
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            if not notes:
                yield content
        elif kind == "Code":
            if not notes:
                yield content[1]
        elif kind == "Note":
            if notes:
                yield from ast_text(content, notes=False)
        elif kind in {"Header", "Link"}:
            yield from ast_text(content[1:], notes=notes) if kind == "Header" else ast_text(content[1], notes=notes)
        elif kind in {"Span", "Div"}:
            yield from ast_text(content[1], notes=notes)
        elif content is not None:
            yield from ast_text(content, notes=notes)


# --- the page as a whole


def test_is_html_in_the_language_of_the_document(page: Element) -> None:
    assert sample_bytes().startswith(b'<!DOCTYPE html>\n<html lang="nb">')
    assert one(page, "/html/head/meta[@charset]").get("charset") == "utf-8"
    assert parse(render(replace(DOC, language="nn"))).get("lang") == "nn"


def test_head_says_what_the_document_is(page: Element) -> None:
    title = text_of(one(page, "/html/head/title"))
    assert title == "Boligsosial handlingsplan 2024–2027 – Høringsutkast – Holmestrand kommune"
    named = {meta.get("name"): meta.get("content") for meta in page.xpath("//meta[@name]")}
    assert named["description"] == DOC.subject
    assert named["author"] == "Holmestrand kommune"
    assert named["keywords"] == "boligsosial, handlingsplan"
    assert named["dcterms.date"] == "2024-02-01"
    assert named["dcterms.identifier"] == named_build(DOC.build)
    # WCAG 1.4.4: the reader must be able to zoom.
    assert named["viewport"] == "width=device-width, initial-scale=1"


def test_landmarks(page: Element) -> None:
    body = one(page, "/html/body")
    assert [child.tag for child in body] == ["a", "header", "nav", "div", "footer", "script"]
    assert [child.tag for child in body[3]] == ["nav", "main"]
    nav = one(page, "//nav[@aria-labelledby]")
    assert text_of(one(page, f"//*[@id='{nav.get('aria-labelledby')}']")) == "Innhold"
    for name in ("header", "main", "footer"):
        one(page, f"//{name}")


def test_skip_link_comes_first_and_leads_to_the_content(page: Element) -> None:
    skip = page.xpath("//a")[0]
    assert text_of(skip) == "Hopp til innholdet"
    assert skip.get("href") == f"#{one(page, '//main').get('id')}"
    assert one(page, "//main").get("tabindex") == "-1"


def test_cover_carries_title_facts_and_notice(page: Element) -> None:
    cover = one(page, "//header")
    assert text_of(one(cover, ".//h1")) == "Boligsosial handlingsplan"
    facts = [(text_of(dt), text_of(dt.getnext())) for dt in cover.xpath(".//dl//dt")]
    assert facts == [(fact.label, fact.value) for fact in DOC.cover_facts]
    assert cover.xpath(".//dl//a/@href") == ["mailto:svar@kommune.example"]
    for part in (DOC.kommune, DOC.subtitle, DOC.status, "Dette er et eksempel."):
        assert part in text_of(cover)
    assert "Dette er et eksempel." not in text_of(one(page, "//main"))


def test_empty_parts_of_the_cover_leave_no_empty_elements() -> None:
    bare = parse(render(replace(DOC, subtitle="", status="", cover_facts=(), cover_notice=[])))
    cover = one(bare, "//header")
    assert not cover.xpath(".//dl")
    assert all(text_of(part).strip() for part in cover.iter() if isinstance(part.tag, str))
    assert text_of(one(bare, "//title")) == "Boligsosial handlingsplan 2024–2027 – Holmestrand kommune"


def test_needs_nothing_beside_itself(page: Element) -> None:
    loading = {"link", "iframe", "object", "embed", "video", "audio", "source", "base", "form"}
    assert not [node.tag for node in page.iter() if node.tag in loading]
    for node in page.iter():
        for name in node.attrib:
            assert name not in {"srcset", "data", "action", "background", "target"}, (node.tag, name)
            assert name != "src" or node.get("src", "").startswith("data:image/"), node.get("src")
            assert not name.startswith("on"), (node.tag, name)
    style = "\n".join(text_of(node) for node in page.iter("style")) + "".join(page.xpath("//@style"))
    assert not re.search(r"url\((?!data:font/woff2;)|@import|image-set", style)
    for target in page.xpath("//@href"):
        assert re.match(r"#|https?://|mailto:|tel:", target), target
    policy = one(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    script = text_of(one(page, "//script[not(@*)]"))
    assert page.xpath("count(//script)") == 1
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert re.findall(r"script-src [^;]*", policy) == [f"script-src 'sha256-{digest}'"], "this script and no other"


def test_a_page_without_a_list_of_contents_has_no_script() -> None:
    bare = with_blocks(ast.para(ast.text("Bare et avsnitt.")))
    assert not bare.xpath("//script")
    assert "script-src" not in one(bare, "//meta[@http-equiv]").get("content", "")


@pytest.mark.whole
def test_same_bytes_from_two_processes() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from sample import DOC; from bolig_cli.render.html import render;"
        "sys.stdout.buffer.write(render(DOC))"
    )
    outputs = []
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        done = subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1] == sample_bytes()


# --- the text


def test_every_word_of_the_content_is_there_in_order(page: Element) -> None:
    main = one(page, "//main")
    notes = one(main, ".//section[@role='doc-endnotes']")
    main.remove(notes)
    for reference in main.xpath(".//a[@role='doc-noteref']"):
        reference.clear(keep_tail=True)
    assert dense(text_of(main)) == dense("".join(ast_text(DOC.blocks, notes=False)))
    for back in notes.xpath(".//a[@role='doc-backlink']"):
        back.clear()
    assert dense(text_of(notes)) == dense("Fotnoter" + "".join(ast_text(DOC.blocks, notes=True)))


def test_markup_like_text_comes_out_letter_by_letter(page: Element) -> None:
    assert MARKUP_LIKE in [text_of(node) for node in page.xpath("//main/p")]
    cells = {text_of(cell) for cell in page.xpath("//td")}
    assert "1\u00a0250" in cells  # the no-break space is kept


def test_text_is_never_read_as_html() -> None:
    words = ast.text(HOSTILE)
    hostile = parse(
        render(
            replace(
                DOC,
                title=HOSTILE,
                subtitle=HOSTILE,
                short_title=HOSTILE,
                status=HOSTILE,
                kommune=HOSTILE,
                subject=HOSTILE,
                cover_facts=(Fact(HOSTILE, HOSTILE),),
                cover_notice=[ast.para(words)],
                labels=replace(DOC.labels, contents=HOSTILE, footnotes=HOSTILE, skip_to_content=HOSTILE),
                blocks=[
                    ast.header(1, words, "en"),
                    ast.para([*words, {"t": "Note", "c": [ast.para(words)]}]),
                    ast.para([{"t": "Code", "c": [ast.attr(), HOSTILE]}]),
                    ast.div([ast.definitions([(words, [ast.plain(words)])])], classes=["fakta"]),
                    ast.table([ast.cell(HOSTILE)], [[ast.cell(HOSTILE)]], caption=words, widths=[1], align=["left"]),
                ],
            )
        )
    )
    assert not list(hostile.iter("img", "b"))
    assert [text_of(script) for script in hostile.iter("script")] == [SCRIPT.read_text(encoding="utf-8")]
    whole = ["//h1", "//summary", "//main/h2[1]", "//nav//li[1]/a", "//code", "//main//dd", "//caption", "//tbody//th"]
    assert [text_of(one(hostile, path)).strip() for path in whole] == [HOSTILE] * len(whole)
    assert text_of(one(hostile, "//title")) == " – ".join([HOSTILE] * 3)
    assert one(hostile, "//meta[@name='description']").get("content") == HOSTILE


# --- headings and contents


def test_one_h1_and_no_level_skipped(page: Element) -> None:
    levels = [int(node.tag[1]) for node in page.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_keep_their_ids_one_level_down(page: Element) -> None:
    expected = {"sammendrag": "h2", "formaal": "h3", "M1": "h3", "S1": "h4", "T01": "h5", "bsl-6-1": "h4"}
    # A Div that begins with a heading: pandoc would give the heading's id to a section.
    expected |= {"handlingsdel": "h2", "lovdekning": "h2"}
    assert {id: one(page, f"//*[@id='{id}']").tag for id in expected} == expected


def test_the_lowest_level_stays_a_heading() -> None:
    deep = with_blocks(*[ast.header(level, ast.text(f"Nivå {level}"), f"n{level}") for level in range(1, 7)])
    tags = [one(deep, f"//*[@id='n{level}']").tag for level in range(1, 7)]
    assert tags == ["h2", "h3", "h4", "h5", "h6", "h6"]


def test_contents_list_three_levels_in_order(page: Element) -> None:
    targets = page.xpath("//nav[@class='innhold']//a/@href")
    ids = ["sammendrag", "bakgrunn", "formaal", "maal", "M1", "S1", "handlingsdel", "lovdekning", "lov-bsl", "bsl-6-1"]
    assert targets[:-1] == [f"#{id}" for id in ids]
    assert text_of(page.xpath("//nav//a")[-1]) == "Fotnoter"


def test_a_long_list_of_contents_has_two_levels() -> None:
    chapters = [heading(n, "", f"Kapittel {m}", f"k{m}-{n}") for m in range(21) for n in (1, 2, 3)]
    made = lxml.html.fromstring(render(replace(DOC, blocks=chapters)))
    assert made.xpath("//nav[@class='innhold']//a/@href") == [f"#k{m}-{n}" for m in range(21) for n in (1, 2)]


def test_the_ways_straight_to_what_many_come_for_stand_first(page: Element) -> None:
    (ways,) = page.xpath("//nav[@class='snarveier']")
    assert ways.get("aria-label") == "Gå rett til"
    assert [(a.text_content(), a.get("href")) for a in ways.iter("a")] == [
        ("Mål, strategier og tiltak", "#maal"),
        ("Handlingsdel", "#handlingsdel"),
    ]
    astray = replace(DOC, ways=(Way("Borte", "borte"),))
    assert not lxml.html.fromstring(render(astray)).xpath("//nav[@class='snarveier']")


def test_contents_are_nested_as_the_headings_are(page: Element) -> None:
    parents = {
        link.get("href"): [a.get("href") for a in link.xpath("ancestor::li[position()>1]/a")]
        for link in page.xpath("//nav[@class='innhold']//a")
    }
    assert parents["#maal"] == []
    assert parents["#M1"] == ["#maal"]
    assert parents["#S1"] == ["#maal", "#M1"]
    assert parents["#handlingsdel"] == []
    assert text_of(one(page, "//nav[@class='innhold']//a[@href='#maal']")) == "2 Mål, strategier og tiltak"


def test_contents_take_the_words_of_a_heading_only() -> None:
    note: Node = {"t": "Note", "c": [ast.para(ast.text("Fotnotens tekst."))]}
    words = [*sentence("Se", ast.link(ast.text("tiltaket"), "#kap")), note, ast.span(ast.text(" nå"), id="inni")]
    found = with_blocks(ast.header(1, words, "kap"))
    entry = one(found, "//nav//a[@href='#kap']")
    assert text_of(entry) == "Se tiltaketnå"
    assert not entry.xpath(".//a | .//sup | .//@id")


def test_without_headings_there_is_no_empty_contents() -> None:
    bare = with_blocks(ast.para(ast.text("Bare et avsnitt.")))
    assert not bare.xpath("//nav")
    assert text_of(one(bare, "//main")).strip() == "Bare et avsnitt."


def test_every_internal_link_hits_and_every_id_is_one(page: Element) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    internal = [href[1:] for href in page.xpath("//@href") if href.startswith("#")]
    assert set(internal) <= set(ids)
    assert internal
    for name in ("aria-labelledby", "aria-describedby"):
        assert set(page.xpath(f"//@{name}")) <= set(ids)


def test_addresses_of_links_are_kept() -> None:
    addresses = [
        "https://www.ssb.no/statbank/table/12008?valg=a&ar=2024#tabell",
        "http://example.org/m%C3%B8te%20nr",
        "mailto:postmottak@example.org?subject=H%C3%B8ring",
        "tel:+4733000000",
    ]
    found = with_blocks(*[ast.para([ast.link(ast.text("lenke"), address)]) for address in addresses])
    assert found.xpath("//main//a[not(@tabindex)]/@href") == addresses


def test_the_authors_ids_win_over_the_pages_own() -> None:
    note: Node = {"t": "Note", "c": [ast.para(ast.text("Noten."))]}
    taken = ["hovedinnhold", "innhold-tittel", "fn1", "fnref1", "fotnote-1", "fotnoter", "footnotes", "tabell-2-tittel"]
    headers = [ast.header(1, ast.text(f"Om {id}"), id) for id in taken]
    crowded = with_blocks(*headers, ast.para([*ast.text("Tekst"), note]), ACTIONS_ALONE)
    ids = crowded.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert [one(crowded, f"//*[@id='{id}']").tag for id in taken] == ["h2"] * len(taken)
    assert {href[1:] for href in crowded.xpath("//@href") if href.startswith("#")} <= set(ids)
    reference = one(crowded, "//a[@role='doc-noteref']")
    item = one(crowded, f"//li[@id='{reference.get('href')[1:]}']")
    assert "Noten." in text_of(item)
    assert one(item, ".//a").get("href") == f"#{reference.get('id')}"


# --- tables, facts, notes

# Its rows link to measures, which only the whole sample has.
ACTIONS_ALONE = ast.table(
    [ast.cell("Nr."), ast.cell("Sum")],
    [[ast.cell("1"), ast.cell("2")]],
    caption=ast.text("Kort tabell"),
    widths=[0.5, 0.5],
    align=["left", "center"],
    id="tabell-2",
)


CARD = kort.card(
    [
        ast.header(4, ast.text("Tiltak 1.1.1: Et tiltak"), "T90", ["element", "tiltak"]),
        ast.para(ast.text("Hva som gjøres.")),
        *kort.line([kort.words("Ansvarlig", "Nav")]),
        ast.table(
            [ast.cell("Tusen kroner"), ast.cell("2024")],
            [[ast.cell("Drift"), ast.cell("100")]],
            caption=[],
            widths=[0.4, 0.6],
            align=["left", "right"],
            classes=["tett", "smal", "mini"],
            name="Hva tiltak 1.1.1 koster",
        ),
        *kort.references([kort.words("Målgrupper", "Unge")]),
    ]
)


def test_tables_have_caption_and_headers_with_scope(page: Element) -> None:
    tables = page.xpath("//table")
    # All words of a caption are in the span that stays in view.
    assert [text_of(one(table, "caption/span[@class='tittel']")) for table in tables] == [
        "Tabell 1 Behov (illustrative tall)",
        "Tabell 2 Beløp i tusen kroner",
    ]
    for table in tables:
        assert {cell.tag for cell in table.xpath("thead/tr/*")} == {"th"}
        assert set(table.xpath("thead/tr/th/@scope")) == {"col"}
        firsts = table.xpath("tbody/tr/*[1] | tfoot/tr/*[1]")
        assert {(cell.tag, cell.get("scope")) for cell in firsts} == {("th", "row")}
        assert {cell.tag for cell in table.xpath("tbody/tr/*[position()>1] | tfoot/tr/*[position()>1]")} == {"td"}
    assert len(tables[1].xpath("tbody/tr")) == 36
    assert text_of(one(tables[1], "tfoot/tr/th")) == "Sum"


def test_a_table_in_a_card_says_what_it_is_to_those_who_do_not_see_the_card() -> None:
    (table,) = with_blocks(CARD).xpath("//div[contains(@class, 'kort')]//table")
    assert table[0].tag == "caption"
    assert (table[0].get("class"), text_of(table[0])) == ("usett", "Hva tiltak 1.1.1 koster")
    assert not table.xpath("@*[starts-with(name(), 'data-')]")


def test_an_empty_cell_is_no_header() -> None:
    table = ast.table(
        [[], ast.cell("2024")],
        [[[], ast.cell("1")]],
        caption=ast.text("Uten hjørne"),
        widths=[0.5, 0.5],
        align=["left", "right"],
        foot=[[[], ast.cell("1")]],
    )
    found = with_blocks(table)
    assert [text_of(cell) for cell in found.xpath("//th")] == ["2024"]
    assert [cell.tag for cell in found.xpath("//tr/*[1]")] == ["td", "td", "td"]


def test_tables_scroll_in_a_named_frame_a_keyboard_reaches(page: Element) -> None:
    frames = [table.getparent() for table in page.xpath("//table")]
    assert [frame.get("class") for frame in frames] == ["tabell"] * 2
    narrow, wide = frames
    assert {*narrow.keys()} == {"class"}, "what fits a phone is no stop for the keyboard, and no landmark"
    assert (wide.get("role"), wide.get("tabindex")) == ("region", "0")
    caption = one(page, f"//caption[@id='{wide.get('aria-labelledby')}']")
    assert caption.getparent().getparent() is wide
    rule = re.search(r"\n\.tabell\[tabindex\] \{[^}]*\}", text_of(one(page, "//style")))
    assert rule
    assert "overflow-x: auto" in rule[0]


def test_a_caption_is_whole_in_the_part_that_stays_in_view() -> None:
    caption = one(with_blocks(ACTIONS_ALONE), "//caption")
    assert caption.text is None
    assert [(part.tag, text_of(part)) for part in caption] == [("span", "Kort tabell")]


def test_a_table_without_caption_still_has_a_name() -> None:
    table = ast.table([ast.cell("A")], [[ast.cell("1")]], caption=[], widths=[1.0], align=["left"], classes=["tett"])
    assert one(with_blocks(table), "//div[@class='tabell']").get("aria-label") == "Tabell"


def test_columns_are_aligned_and_share_the_whole_width(page: Element) -> None:
    row = page.xpath("//table[@id='tabell-2']/tbody/tr[1]/*")
    assert [cell.get("class") for cell in row] == [None] * 4 + ["hoeyre"] * 5
    widths = [float(re.sub(r"[^0-9.]", "", style)) for style in page.xpath("//table[@id='tabell-1']//col/@style")]
    assert widths == [50, 25, 25]  # 0.4, 0.2 and 0.2 of the page
    assert page.xpath("//@style") == page.xpath("//col/@style")


def test_facts_are_a_definition_list(page: Element) -> None:
    facts = page.xpath("//div[@class='fakta']/dl")
    assert len(facts) == 4
    pairs = [(text_of(dt), text_of(dt.getnext()).strip()) for dt in facts[0].iter("dt")]
    assert pairs[0] == ("Ansvarlig", "Nav Holmestrand")
    assert pairs[-1] == ("Svarer på", "boligsosialloven § 6 første ledd")


def test_verdicts_are_in_words(page: Element) -> None:
    verdicts = {node.get("class"): text_of(node) for node in page.xpath("//span[starts-with(@class,'status')]")}
    assert verdicts == {
        "status dekket": "Dekket",
        "status omtalt": "Omtalt (må vurderes)",
        "status delvis": "Delvis dekket",
        "status ikke_dekket": "Ikke dekket",
        "status gjelder_ikke": "Gjelder ikke",
    }


def test_footnotes_lead_there_and_back_and_say_so(page: Element) -> None:
    reference = one(page, "//a[@role='doc-noteref']")
    assert reference.get("aria-label") == "Fotnote 1"
    section = one(page, "//main/section[@role='doc-endnotes']")
    assert text_of(one(page, f"//h2[@id='{section.get('aria-labelledby')}']")) == "Fotnoter"
    item = one(section, f".//li[@id='{reference.get('href')[1:]}']")
    assert "tabell 12008." in text_of(item)
    back = one(item, ".//a[@role='doc-backlink']")
    assert back.get("href") == f"#{reference.get('id')}"
    assert back.get("aria-label") == "Tilbake til teksten ved fotnote 1"


def test_footnotes_are_numbered_through_cover_and_content() -> None:
    def noted(word: str) -> Node:
        return ast.para([*ast.text(word), {"t": "Note", "c": [ast.para(ast.text(f"Om {word}."))]}])

    document: Drawn = replace(DOC, cover_notice=[noted("forsiden")], blocks=[noted("teksten"), noted("slutten")])
    found = parse(render(document))
    for number, word in enumerate(("forsiden", "teksten", "slutten"), start=1):
        reference = one(found, f"//a[@aria-label='Fotnote {number}']")
        assert word in text_of(reference.getparent())
        assert f"Om {word}." in text_of(one(found, f"//li[@id='{reference.get('href')[1:]}']"))
    assert one(found, "//header//a[@role]").get("aria-label") == "Fotnote 1"


# --- the style sheet


def style_sheet() -> str:
    return re.sub(r"/\*.*?\*/", "", text_of(one(parse(sample_bytes()), "//style")), flags=re.S)


def colours() -> tuple[dict[str, str], dict[str, str]]:
    """The colours by name: on a light and on a dark screen."""
    return colours_of(style_sheet())


def colours_of(style: str) -> tuple[dict[str, str], dict[str, str]]:
    """The general colours with the municipality's own, which follow them in the style sheet."""
    blocks = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", b)) for b in re.findall(r":root \{([^}]*)\}", style)]
    light, dark, own_light, own_dark = blocks
    return {**light, **own_light}, {**light, **dark, **own_light, **own_dark}


def contrast(one_colour: str, other: str) -> float:
    """WCAG 2.1, contrast ratio of two sRGB colours."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one_colour), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# What may stand on what. Words 4.5:1 (WCAG 1.4.3), the focus ring 3:1 (1.4.11).
WORDS_ON = {
    "bakgrunn": ["tekst", "dempet", "aksent", "lenke", "besoekt"],
    "flate": ["tekst", "dempet", "aksent", "lenke", "besoekt"],
    "merk": ["tekst", "dempet", "lenke", "besoekt"],
    "mark": ["tekst", "dempet", "aksent", "lenke", "besoekt"],
    "papir": [],  # under drawings and logos, which bring their own ink
    "forside": ["forside-tekst", "forside-dempet"],
    "dekket-flate": ["dekket"],
    "omtalt-flate": ["omtalt"],
    "delvis-flate": ["delvis"],
    "ikke-dekket-flate": ["ikke-dekket"],
    "gjelder-ikke-flate": ["gjelder-ikke"],
}


def test_contrast_formula_against_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", [0, 1], ids=["lys", "mørk"])
def test_words_stand_out_from_what_is_behind_them(theme: int) -> None:
    palette = colours()[theme]
    weak = {
        f"{word} på {ground}": round(contrast(palette[word], palette[ground]), 2)
        for ground, words in WORDS_ON.items()
        for word in words
        if contrast(palette[word], palette[ground]) < 4.5
    }
    assert not weak


def test_a_drawing_has_no_ground_of_its_own() -> None:
    """The page has one, light or dark."""
    svg = DRAWING.replace(b"<defs>", b'<rect width="300" height="80" fill="white"/><defs>', 1)
    page = parse(render(replace(PICTURED, figures={"okonomi": Drawing(svg, 300, 80)})))
    assert svg != DRAWING
    assert page.xpath("//figure//rect/@fill") == ["#0d4a57"]


@given(st.tuples(*[st.integers(0, 255)] * 3), st.integers(1, 8))
def test_a_drawing_stands_out_from_a_dark_ground_as_from_white(channels: tuple[int, int, int], parts: int) -> None:
    """Whatever colour the municipality has: what is drawn from the ground, and a number from the bar that it stands in."""
    accent = "#" + "".join(f"{channel:02x}" for channel in channels)
    assume(legible(accent))
    ground = colours()[1]["bakgrunn"]
    for fill in (*shades(Look(accent), parts), INK, SOFT):
        number = max("#ffffff", INK, key=lambda ink: contrast(fill, ink))
        for other, enough in (("#ffffff", 12.0), (number, 7.0)):
            least = min(0.9 * contrast(fill, other), enough)
            assert contrast(on_dark(fill, ground), on_dark(other, ground)) > least, (fill, other)


def test_each_colour_of_a_drawing_has_another_on_a_dark_ground() -> None:
    svg = DRAWING.replace(b"#0d4a57", b"#5b2333")
    style = text_of(one(parse(render(replace(PICTURED, figures={"okonomi": Drawing(svg, 300, 80)}))), "//style"))
    ground = colours()[1]["bakgrunn"]
    (dark,) = re.findall(r"@media screen and \(prefers-color-scheme: dark\) \{\n((?:  \.tegning svg .*\n)+)\}", style)
    assert f'.tegning svg [fill="#5b2333"] {{ fill: {on_dark("#5b2333", ground)}; }}' in dark
    assert "#0d4a57" not in dark
    assert "filter" not in style


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_any_colour_that_a_profile_may_have_gives_a_page_that_can_be_read(channels: tuple[int, int, int]) -> None:
    colour = "#" + "".join(f"{channel:02x}" for channel in channels)
    assume(legible(colour))
    style = STYLE.read_text(encoding="utf-8") + theme.colours(Look(colour))
    for palette in colours_of(re.sub(r"/\*.*?\*/", "", style, flags=re.S)):
        for ground, words in WORDS_ON.items():
            for word in words:
                assert contrast(palette[word], palette[ground]) >= 4.5, (word, ground)
        for ground in ("bakgrunn", "flate", "merk", "mark"):
            assert contrast(palette["fokus"], palette[ground]) >= 3, ground


@pytest.mark.parametrize("theme", [0, 1], ids=["lys", "mørk"])
def test_focus_ring_stands_out(theme: int) -> None:
    palette = colours()[theme]
    for ground in ("bakgrunn", "flate", "merk", "mark"):
        assert contrast(palette["fokus"], palette[ground]) >= 3, ground


def test_the_computed_pairs_are_those_in_use() -> None:
    rules = re.sub(r":root \{[^}]*\}", "", style_sheet())
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*;)|rgba?\(|hsla?\(", rules), "a colour outside :root"
    words = set(re.findall(r"(?<![a-z-])color: var\(--([a-z-]+)\)", rules))
    assert words == {word for words in WORDS_ON.values() for word in words}
    grounds = set(re.findall(r"background: var\(--([a-z-]+)\)", rules))
    assert grounds == set(WORDS_ON)


def test_style_sheet_and_pages_know_the_same_classes() -> None:
    lights = with_blocks(LIGHTS)
    narrow = with_blocks(
        ast.table([ast.cell("A")], [], caption=ast.text("B"), widths=[1.0], align=["left"], classes=["tett", "smal"])
    )
    to_fill_in = with_blocks(ast.para([ast.checkbox("Svarer", "svar-1", "§ 1")]))
    pictured = (parse(render(PICTURED)), parse(render(ILLUSTRATED)))
    in_front = replace(DOC, blocks=[ast.header(1, ast.text("A"), "a", ["foran"]), *DOC.blocks], contents=("maal",))
    pages = (
        parse(sample_bytes()), *pictured, with_blocks(ACTIONS_ALONE), to_fill_in, lights, narrow, with_blocks(CARD),
        parse(render(in_front)),
        parse(render(replace(PICTURED, narrow=PICTURED.figures))),
    )  # fmt: skip
    used = {name for found in pages for value in found.xpath("//@class") for name in value.split()}
    styled = set(re.findall(r"\.([a-zæøå_][\w-]*)(?=[^{}]*\{)", style_sheet()))
    by_role = {"footnote-ref", "footnote-back", "footnotes-end-of-document"}  # pandoc's; styled by their roles
    what_it_is = {"foran", "element", "tiltak"}  # for what makes the pages, and not for the eye
    assert styled == used - by_role - what_it_is


def test_style_sheet_heeds_the_readers_settings_and_paper() -> None:
    style = style_sheet()
    assert "@media screen and (prefers-color-scheme: dark)" in style
    assert re.search(r"@media \(prefers-reduced-motion: reduce\) \{\s*html \{ scroll-behavior: auto; \}", style)
    assert "@page liggende { size: A4 landscape;" in style
    printed = style[style.index("@media print") :]
    assert ".liggende { page: liggende; }" in printed
    assert "thead { display: table-header-group; }" in printed
    assert "outline: none" not in style.replace("main:focus { outline: none; }", "")


def framed(*cells: str) -> Element:
    """The frame of a table with a row of these cells."""
    columns = len(cells)
    table = ast.table(
        [ast.cell("") for _ in cells],
        [[ast.cell(cell) for cell in cells]],
        caption=ast.text("T"),
        widths=[1 / columns] * columns,
        align=["left"] * columns,
    )
    return one(with_blocks(table), "//div[@class='tabell']")


@pytest.mark.parametrize(
    ("cells", "wide"),
    [
        (("Boliger", *["1234"] * 4), False),
        (("Boliger", *["1\u00a0234\u00a0567"] * 4), True),
        (("Boliger", *["1234"] * 6), True),
        (("Ansvarlig enhet", "Medvirkende enheter", "Gjennomføringsansvarlig"), False),
        (("Ansvarlig enhet", "Medvirkende enheter", "Gjennomføring", "Finansiering"), True),
    ],
)
def test_a_table_is_wide_when_its_words_cannot_stand_beside_each_other_on_a_phone(
    cells: tuple[str, ...], wide: bool
) -> None:
    assert (framed(*cells).get("tabindex") == "0") is wide
