"""The pages as a browser shows them: no accessibility fault that axe finds, usable by keyboard, on a phone and without scripts."""

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from PIL import Image
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests import axe
from tests.every_document import NAMES
from tests.markup import Tree

DOCUMENT_PAGES = [f"{name}.html" for name in NAMES]
SITE = "hoeringsutkast-nettsted"
SITE_PAGES = [f"{SITE}/{name}.html" for name in ("index", "m1", "kapittel-kunnskapsgrunnlag", "lovdekning", "sok")]
PAGES = [*DOCUMENT_PAGES, "lovdekning.html", "oversikt.html", *SITE_PAGES]
# A desktop's width, and the width at which WCAG 1.4.10 wants no scrolling in two directions.
WIDE, NARROW = 1280, 320

Files = Mapping[str, Path]


@contextmanager
def opened(browser: Browser, file: Path, width: int, **options: Any) -> Iterator[Page]:
    """The page in a window of this width, with no network at all and without waiting for anything to glide."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, offline=True, reduced_motion="reduce", **options
    )
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


# --- axe


def violations(browser: Browser, file: Path, width: int) -> list[str]:
    """Each fault that axe finds in light colours, and in dark ones, with the first element that has it."""
    # axe is let past the page's own policy, which lets no script run; the policy has a test of its own below.
    with opened(browser, file, width, color_scheme="light", bypass_csp=True) as page:
        unfold(page)
        found = axe.faults(page)
        page.emulate_media(color_scheme="dark")
        return [*found, *axe.colour_faults(page)]


def unfold(page: Page) -> None:
    """Opens the list of contents by attribute. On a wide screen the style sheet shows it anyway, which axe cannot know."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing(browser: Browser, example_documents: Files, name: str, width: int) -> None:
    assert violations(browser, example_documents[name], width) == []


def test_axe_does_find_faults(browser: Browser, tmp_path: Path) -> None:
    """The net has no hole: a page with known faults is caught, under the same strict policy."""
    file = tmp_path / "feil.html"
    file.write_text(
        "<!DOCTYPE html><html><head><title>Feil</title>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\"></head>"
        "<style>@media (prefers-color-scheme: dark) { .natt { color: #333; background: #222 } }</style>"
        "<body><main><h1>A</h1><h3>B</h3>"
        + "<p>Tekst</p>" * 3
        + "<p style='color:#aaa;background:#fff'>Svakt</p><p class='natt'>Svakt om natten</p>"
        + "<table><caption>T</caption><tr><th scope='row'>a</th><td>b</td></tr></table><ul><li>p</li></ul>"
        + "<a href='#x' lang='nb'>x</a></main></body></html>",
        encoding="utf-8",
    )
    found = violations(browser, file, WIDE)
    assert {"html-has-lang", "heading-order", "color-contrast"} <= {fault.split()[0] for fault in found}
    assert [fault for fault in found if "Svakt om natten" in fault], "dark colours are looked at too"


# --- what the reader sees


@pytest.mark.parametrize("name", PAGES)
def test_the_page_does_not_scroll_sideways_on_a_phone(browser: Browser, example_documents: Files, name: str) -> None:
    with opened(browser, example_documents[name], NARROW) as page:
        unfold(page)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= NARROW


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_headings_that_show_go_down_one_level_at_a_time(
    browser: Browser, example_documents: Files, name: str, width: int
) -> None:
    with opened(browser, example_documents[name], width) as page:
        levels = page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
        )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


@pytest.mark.parametrize("name", [name for name in PAGES if not name.endswith("sok.html")])  # which hides its field
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_all_text_shows_without_scripts(browser: Browser, example_documents: Files, name: str, width: int) -> None:
    def dense(text: str) -> str:
        return re.sub(r"\s+", "", text)

    main: Tree = lxml.html.document_fromstring(example_documents[name].read_bytes()).find(".//main")
    assert main is not None
    for frame in main.find_class("tegning"):  # of two drawings of a figure one shows
        if ("smal" if width == WIDE else "bred") in str(frame.get("class")).split():
            frame.drop_tree()
    with opened(browser, example_documents[name], width, java_script_enabled=False) as page:
        assert dense(page.locator("main").inner_text()) == dense(str(main.text_content()))
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched_and_nothing_complains(browser: Browser, example_documents: Files, name: str) -> None:
    context = browser.new_context(viewport={"width": WIDE, "height": 800})
    said: list[str] = []
    asked: list[str] = []

    def console(message: ConsoleMessage) -> None:
        said.append(message.text)

    page = context.new_page()
    page.on("console", console)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(example_documents[name].as_uri())
    page.wait_for_load_state("networkidle")
    context.close()
    assert said == []
    beside = [example_documents[f"{SITE}/stil.css"].as_uri()] if name in SITE_PAGES else []
    assert asked == [example_documents[name].as_uri(), *beside]


# --- where the reader is

READ = ["hoeringsutkast.html", f"{SITE}/kapittel-kunnskapsgrunnlag.html"]
MARKED = ".innhold a[aria-current='location']"


@pytest.mark.parametrize("name", READ)
def test_the_list_of_contents_marks_the_section_in_view(browser: Browser, example_documents: Files, name: str) -> None:
    with opened(browser, example_documents[name], WIDE) as page:
        links = page.locator(".innhold a[href^='#']")
        for place in (0, links.count() // 2, links.count() - 2):
            link = links.nth(place)
            page.evaluate("id => document.getElementById(id).scrollIntoView()", str(link.get_attribute("href"))[1:])
            expect(page.locator(MARKED)).to_have_count(1)
            expect(link).to_have_attribute("aria-current", "location")
            expect(link).to_be_in_viewport()
        page.evaluate("scrollTo(0, 0)")
        expect(links.first).not_to_have_attribute("aria-current", "location")


@pytest.mark.parametrize("name", READ)
def test_without_scripts_the_list_of_contents_is_the_same_unmarked(
    browser: Browser, example_documents: Files, name: str
) -> None:
    with opened(browser, example_documents[name], WIDE, java_script_enabled=False) as page:
        assert page.locator(MARKED).count() == 0
        assert page.locator(".innhold a[href^='#']").first.is_visible()


def test_a_paragraphs_link_shows_under_the_pointer_only(browser: Browser, example_documents: Files) -> None:
    with opened(browser, example_documents["hoeringsutkast.html"], WIDE) as page:
        paragraph = page.locator("#kapittel-bakgrunn ~ p").first
        shown = "p => getComputedStyle(p.querySelector('.avsnitt')).opacity"
        assert paragraph.evaluate(shown) == "0"
        paragraph.hover()
        assert paragraph.evaluate(shown) == "1"
        paragraph.locator(".avsnitt").click()
        assert page.evaluate("location.hash.slice(1)") == paragraph.get_attribute("id")


PHONE = 375
LEAST = 11  # CSS pixels of a text in a figure on a phone


@pytest.mark.parametrize("name", ["hoeringsutkast.html", "dekning.html", "aarsrapport.html"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_each_figure_shows_once_with_text_that_can_be_read(
    browser: Browser, example_documents: Files, name: str, width: int
) -> None:
    with opened(browser, example_documents[name], width) as page:
        shown = page.evaluate(
            """() => [...document.querySelectorAll('figure')].filter(f => f.querySelector('svg')).map(figure => {
              const drawings = [...figure.querySelectorAll('svg')].filter(svg => svg.checkVisibility());
              const svg = drawings[0], box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width;
              const texts = [...svg.querySelectorAll('text')];
              return {
                count: drawings.length,
                least: Math.min(...texts.map(text => parseFloat(text.getAttribute('font-size')) * scale)),
                cut: texts.filter(text => {
                  const at = text.getBoundingClientRect();
                  return at.left < box.left - 1 || at.right > box.right + 1;
                }).map(text => text.textContent),
              };
            })"""
        )
    assert shown
    assert [figure for figure in shown if figure["count"] != 1 or figure["least"] < LEAST or figure["cut"]] == []


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_heading_keeps_its_lines_when_it_shows_that_it_is_a_link(
    browser: Browser, example_documents: Files, width: int
) -> None:
    with opened(browser, example_documents[f"{SITE}/m1.html"], width) as page:
        for link in page.locator("main :is(h1, h2) > a[href^='#']").all():
            lines = "link => [link.getClientRects().length, link.parentElement.offsetHeight]"
            before = link.evaluate(lines)
            link.hover()
            assert link.evaluate(lines) == before
            assert link.evaluate("link => getComputedStyle(link, '::after').content").startswith('"#"')


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_a_figure_has_the_ground_of_the_page(
    browser: Browser, example_documents: Files, scheme: str, dark: bool
) -> None:
    with opened(browser, example_documents["hoeringsutkast.html"], WIDE, color_scheme=scheme) as page:
        taken = page.locator("figure .tegning.bred svg").first.screenshot()
    with Image.open(io.BytesIO(taken)) as image:
        shades = image.convert("L").histogram()
    whole = sum(shades)
    ground, ink = (shades[:64], shades[180:]) if dark else (shades[192:], shades[:76])
    assert sum(ground) > whole / 3
    assert sum(ink) > whole / 200, "and what is drawn stands out from it"


# --- keyboard only

# What has the focus, as a short text that a failure can show.
FOCUS = """() => {
  const at = document.activeElement;
  return at.tagName.toLowerCase() + (at.className ? '.' + at.className.split(' ')[0] : '');
}"""
# The outline that shows where the focus is, in pixels.
OUTLINE = "() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)"


@pytest.mark.parametrize("name", DOCUMENT_PAGES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_tab_reaches_the_skip_link_first_and_enter_goes_to_the_content(
    browser: Browser, example_documents: Files, name: str, width: int
) -> None:
    with opened(browser, example_documents[name], width) as page:
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == "a.hopp"
        box = page.locator("a.hopp").bounding_box()
        assert box is not None
        assert box["y"] >= 0, "the link shows while it has the focus"
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUS) == "main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
        assert page.evaluate(OUTLINE) >= 2


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_every_frame_and_every_link_that_shows(
    browser: Browser, example_documents: Files, name: str
) -> None:
    with opened(browser, example_documents[name], WIDE) as page:
        wanted = page.evaluate(
            """() => {
              window.reached = new Set();
              addEventListener('focusin', event => reached.add(event.target));
              window.wanted = [...document.querySelectorAll('[tabindex="0"], a:not([tabindex]), summary')]
                .filter(e => e.checkVisibility());
              return wanted.length;
            }"""
        )
        assert wanted > 5
        for _ in range(wanted + page.locator("input").count()):
            page.keyboard.press("Tab")
        missed = page.evaluate("wanted.filter(e => !reached.has(e)).map(e => e.outerHTML.slice(0, 120))")
        assert missed == []


@pytest.mark.parametrize("name", DOCUMENT_PAGES)
def test_the_list_of_contents_is_there_for_the_keyboard(browser: Browser, example_documents: Files, name: str) -> None:
    """After the way to the content, where to send an answer, and the few ways straight to what many come for."""
    with opened(browser, example_documents[name], WIDE) as page:
        stops = 2 + page.locator("header a, .snarveier a").count()
        for _ in range(stops):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('nav details:not([open]) a')"), (
            "always open where there is room"
        )
    with opened(browser, example_documents[name], NARROW) as page:
        for _ in range(stops):
            page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == "summary"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('nav details[open] a')")


@pytest.mark.parametrize("name", PAGES)
def test_what_is_no_stop_for_the_keyboard_has_nothing_to_scroll_to(
    browser: Browser, example_documents: Files, name: str
) -> None:
    with opened(browser, example_documents[name], NARROW) as page:
        hidden = page.evaluate(
            """() => [...document.querySelectorAll('main .tabell:not([tabindex]), main table.mini, main .tegning:not([tabindex])')]
              .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth)
              .map(e => e.outerHTML.slice(0, 200))"""
        )
        assert hidden == []


@pytest.mark.parametrize("name", DOCUMENT_PAGES)
def test_arrow_keys_move_a_wide_table_sideways(browser: Browser, example_documents: Files, name: str) -> None:
    with opened(browser, example_documents[name], NARROW) as page:
        frames = page.locator("main .tabell[tabindex]")
        wide = [frame for frame in frames.all() if frame.evaluate("f => f.scrollWidth > f.clientWidth + 40")]
        assert wide or name not in ("hoeringsutkast.html", "plan.html", "handlingsdel.html")
        for frame in wide:
            frame.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_function("f => f.scrollLeft > 0", arg=frame.element_handle(), timeout=3000)
