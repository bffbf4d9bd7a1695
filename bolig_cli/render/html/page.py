"""The page around the content: head, cover, table of contents, footer."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from bolig_cli.documents.build_id import named_build
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html import contents, theme
from bolig_cli.render.html.content import Ids, headings
from bolig_cli.render.html.elements import Element, element, on_lines

STYLE = Path(__file__).with_name("style.css")

SCRIPT = Path(__file__).with_name("her.js")  # marks the section in view; all that a page says, it says without it


def policy(style: str, script: str) -> str:
    """What the page may load and run, should it ever be served with something slipped into it: nothing, but the styles allowed by
    `style`, and the one script that has its fingerprint here.
    """
    rules = [
        "default-src 'none'",
        f"style-src {style}",
        "font-src data:",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if script:
        rules.append(f"script-src 'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'")
    return "; ".join(rules)


POLICY = policy("'unsafe-inline'", "")  # of a page without a script


def script_for(navigation: Sequence[Element]) -> str:
    """The script of a page with this list of contents: none where it leads nowhere on the page."""
    leads = any((link.get("href") or "").startswith("#") for part in navigation for link in part.iter("a"))
    return SCRIPT.read_text(encoding="utf-8") if leads else ""


def write(document: Drawn, cover_notice: Sequence[Element], body: Element, ids: Ids) -> bytes:
    """The page as UTF-8. `cover_notice` are the children of `body` that belong on the cover; they are moved there."""
    main_id = ids.free("hovedinnhold")
    body.set("id", main_id)
    body.set("tabindex", "-1")  # so that the skip link moves the keyboard's place, not only the view
    navigation = _navigation(document, body, ids)
    _contents(document, body, ids)
    visible = [
        element("a", document.labels.skip_to_content, {"class": "hopp", "href": f"#{main_id}"}),
        cover(document, cover_notice),
        *straight_to(document, ways(document, {id: f"#{id}" for _, h in headings(body) if (id := h.get("id"))})),
        on_lines("div", [*navigation, body], {"class": "side"}),
        footer(document),
    ]
    script = script_for(navigation)
    if script:
        visible.append(element("script", script))
    page = on_lines("html", [_head(document, script), on_lines("body", visible)], {"lang": document.language})
    return etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>") + b"\n"


def _head(document: Drawn, script: str) -> Element:
    title = " – ".join(part for part in (document.short_title, document.status, document.kommune) if part)
    return on_lines(
        "head",
        [
            element("meta", attributes={"charset": "utf-8"}),
            element(
                "meta",
                attributes={"http-equiv": "Content-Security-Policy", "content": policy("'unsafe-inline'", script)},
            ),
            element("title", title),
            *named(document),
            element("style", "\n" + style(document)),
        ],
    )


def named(document: Drawn) -> list[Element]:
    """What machines are told of the document."""
    facts = {
        "viewport": "width=device-width, initial-scale=1",
        "color-scheme": "light dark",
        "format-detection": "telephone=no",  # phones otherwise turn amounts and case numbers into links
        "description": document.subject,
        "author": document.kommune,
        "keywords": ", ".join(document.keywords),
        "dcterms.date": document.date,
        "dcterms.identifier": named_build(document.build),
    }
    return [element("meta", attributes={"name": name, "content": value}) for name, value in facts.items() if value]


def style(document: Drawn) -> str:
    """The style sheet: the typeface, the general rules, the municipality's colour, and those of the drawings on a dark ground."""
    drawn = (drawing.svg for drawings in (document.figures, document.narrow) for drawing in drawings.values())
    general = STYLE.read_text(encoding="utf-8")
    return theme.typeface() + general + theme.colours(document.look) + theme.drawings(drawn)


def cover(document: Drawn, notice: Sequence[Element]) -> Element:
    """Whose document it is, its title, status and facts, and the notice."""
    inner = [element("p", document.kommune, {"class": "kommune"}), element("h1", document.title)]
    if logo := document.look.logo:
        source = f"data:{logo.media_type};base64,{base64.b64encode(logo.data).decode()}"
        inner.insert(0, element("p", [element("img", "", {"src": source, "alt": logo.alt})], {"class": "logo"}))
    if document.subtitle:
        inner.append(element("p", document.subtitle, {"class": "undertittel"}))
    if document.status:
        inner.append(element("p", [element("span", document.status)], {"class": "utgave"}))
    if document.cover_facts:
        facts = [
            element("div", [element("dt", fact.label), element("dd", [_part(*part) for part in fact.parts])])
            for fact in document.cover_facts
        ]
        inner.append(on_lines("dl", facts, {"class": "forside-fakta"}))
    return on_lines("header", [on_lines("div", inner, {"class": "forside-tittel"}), *notice])


def _part(words: str, address: str) -> Element:
    return element("a", words, {"href": address}) if address else element("span", words)


def ways(document: Drawn, addresses: Mapping[str, str]) -> list[tuple[str, str]]:
    """The ways straight to what many come for, as words and address. `addresses` has what an id is called from this page."""
    return [(way.words, addresses[way.id]) for way in document.ways if way.id in addresses]


def straight_to(document: Drawn, ways: Sequence[tuple[str, str]]) -> list[Element]:
    """The ways as links below the cover."""
    links = [element("li", [element("a", words, {"href": address})]) for words, address in ways]
    label = document.labels.straight_to
    return [on_lines("nav", [on_lines("ul", links)], {"class": "snarveier", "aria-label": label})] if links else []


def _navigation(document: Drawn, body: Element, ids: Ids) -> list[Element]:
    """The list of contents, with its title twice: a heading where the list always shows, a button where it unfolds."""
    listed = contents.build(body)
    if listed is None:
        return []
    title_id = ids.free("innhold-tittel")
    title = element("h2", document.labels.contents, {"id": title_id})
    fold = on_lines("details", [element("summary", document.labels.contents), listed])
    return [on_lines("nav", [title, fold], {"class": "innhold", "aria-labelledby": title_id})]


def _contents(document: Drawn, body: Element, ids: Ids) -> None:
    """The list of contents in its place among the chapters: after those that stand in front, where there are any."""
    place, listed = contents.after_front(body), contents.in_short(body, document.contents)
    if place is not None and listed is not None:
        listed.set("class", "sider")
        body.insert(place, listed)
        body.insert(place, element("h2", document.labels.contents, {"id": ids.free("innhold")}))


def footer(document: Drawn) -> Element:
    """The same on every page."""
    parts = [document.short_title, document.status, document.kommune]
    return on_lines("footer", [element("p", part) for part in parts if part], {"class": "bunn"})
