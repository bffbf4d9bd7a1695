"""The pages around the parts: head, way to the other pages, forward and back; the front page, and the search."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html import Prepared, page
from bolig_cli.render.html.content import headings
from bolig_cli.render.html.elements import Element, element, on_lines, role_of
from bolig_cli.render.html.headings import words_of
from bolig_cli.render.site.parting import INDEX, SEARCH, Part
from bolig_cli.render.site.search import Entry

STYLE_FILE = "stil.css"
STYLE = Path(__file__).with_name("site.css")
SCRIPT = Path(__file__).with_name("sok.js")
MAIN = "hovedinnhold-side"  # longer than any id that an author's heading gets, and no item's


HERE = "Du er her"  # the name of the path for who only hears it, the same in bokmål and nynorsk


@record
class Site:
    """What the pages are made of: the front, the parts, the measures that have a page each, and what can be searched.

    `above` has for each heading's id those above it, as id and words; `addresses` has every id's address.
    """

    front: Part
    parts: Sequence[Part]
    measures: Sequence[Part]
    entries: Sequence[Entry]
    above: Mapping[str, Sequence[tuple[str, str]]]
    addresses: Mapping[str, str]


def write_all(document: Drawn, prepared: Prepared, site: Site) -> Mapping[str, bytes]:
    """File name → content, the front page first."""
    parts, searchable = site.parts, bool(site.entries)
    made = {INDEX: _front(document, prepared, site.front, parts, site.addresses, searchable)}
    for position, part in enumerate(parts):
        main = _main(document, site, part)
        if below := [other for other in parts if other.above == part.file]:
            _before_notes(main, _list_of(below))
        main.append(_onwards(document, parts, position))
        made[part.file] = _page(document, part.title, part.file, parts, [main], searchable=searchable)
    files = {part.id: part.file for part in parts}
    for position, measure in enumerate(site.measures):
        main = _main(document, site, measure)
        main.append(_onwards(document, site.measures, position))
        goal = next((files[id] for id, _ in reversed(site.above[measure.id]) if id in files), measure.file)
        made[measure.file] = _page(document, measure.title, goal, parts, [main], searchable=searchable, current="true")
    if site.entries:
        made[SEARCH] = _search(document, parts, site.entries, site.addresses)
    made[STYLE_FILE] = (page.style(document) + STYLE.read_text(encoding="utf-8")).encode()
    return made


def _page(
    document: Drawn,
    title: str,
    file: str,
    parts: Sequence[Part],
    content: Sequence[Element],
    *,
    searchable: bool,
    current: str = "page",
    script: str = "",
) -> bytes:
    """A page with its head. `file` is the page that the list marks, and `current` how: as the "page" that is open, or as "true"
    where that stands below it. A script runs only when its fingerprint stands in the page's own policy.
    """
    navigation = _navigation(document, file, parts, searchable, current)
    visible = [
        element("a", document.labels.skip_to_content, {"class": "hopp", "href": f"#{MAIN}"}),
        _band(document),
        on_lines("div", [navigation, *content], {"class": "side"}),
        page.footer(document),
    ]
    script = script or page.script_for([navigation])
    if script:
        visible.append(element("script", script))
    head = _head(document, title, script)
    tree = on_lines("html", [head, on_lines("body", visible)], {"lang": document.language})
    return etree.tostring(tree, method="html", encoding="utf-8", doctype="<!DOCTYPE html>") + b"\n"


def _head(document: Drawn, title: str, script: str) -> Element:
    parts = dict.fromkeys(part for part in (title, document.short_title, document.status, document.kommune) if part)
    # A page that is opened from a folder has no origin of its own, so the scheme has to be named.
    policy = page.policy("'self' file: 'unsafe-inline'", script)
    return on_lines(
        "head",
        [
            element("meta", attributes={"charset": "utf-8"}),
            element("meta", attributes={"http-equiv": "Content-Security-Policy", "content": policy}),
            element("title", " – ".join(parts)),
            *page.named(document),
            element("link", attributes={"rel": "stylesheet", "href": STYLE_FILE}),
        ],
    )


def _band(document: Drawn) -> Element:
    """The top of every page but the front: whose document this is, and the way home."""
    home = element("a", document.short_title, {"href": INDEX})
    words = [element("span", document.kommune), home]
    if document.status:
        words.append(element("span", document.status, {"class": "utgave"}))
    return element("header", [element("p", words)], {"class": "topp"})


def _navigation(document: Drawn, file: str, parts: Sequence[Part], searchable: bool, current: str) -> Element:
    """All pages; those under the chapter that one is in are shown, and the page that is open is marked, with its sections below."""
    here = next((part for part in parts if part.file == file), None)
    open_chapter = (here.above or here.file) if here else ""

    def link(target: str, words: str) -> Element:
        made = element("a", words, {"href": target})
        if target == file:
            made.set("aria-current", current)
        return made

    def sections(part: Part) -> list[Element]:
        listed = [
            element("li", [element("a", words_of(heading), {"href": f"#{heading.get('id')}"})])
            for block in part.content
            for _, heading in headings(block, 2, 2)
            if heading.get("id") and role_of(block) != "doc-endnotes" and current == "page"
        ]
        return [on_lines("ol", listed)] if listed else []

    items = [element("li", [link(INDEX, document.labels.front)])]
    for part in parts:
        if part.above:
            continue
        entry = element("li", [link(part.file, part.title)])
        below = [other for other in parts if other.above == part.file]
        if part is here:
            entry.extend(sections(part))
        if below and part.file == open_chapter:
            entries = [
                element("li", [link(other.file, other.title), *(sections(other) if other is here else [])])
                for other in below
            ]
            entry.append(on_lines("ol", entries))
        items.append(entry)
    if searchable:
        items.append(element("li", [link(SEARCH, document.labels.search)]))
    listed = on_lines("ol", items)
    # No heading: it would stand before the page's own.
    title = element("p", document.labels.contents, {"id": "innhold-sider", "class": "overskrift"})
    fold = on_lines("details", [element("summary", document.labels.contents), listed])
    return on_lines("nav", [title, fold], {"class": "innhold", "aria-labelledby": "innhold-sider"})


def _main(document: Drawn, site: Site, part: Part) -> Element:
    """The page's content, below the way to it where there is something between it and the front."""
    main = on_lines("main", part.content, {"id": MAIN, "tabindex": "-1"})
    if above := site.above.get(part.id):
        way = [(document.labels.front, INDEX), *((words, site.addresses[id]) for id, words in above)]
        steps = [element("li", [element("a", words, {"href": address})]) for words, address in way]
        main.insert(0, element("nav", [on_lines("ol", steps)], {"class": "sti", "aria-label": HERE}))
    return main


def _onwards(document: Drawn, parts: Sequence[Part], position: int) -> Element:
    """Back and forward, in reading order."""
    links = []
    if position > 0:
        before = parts[position - 1]
        links.append(element("a", f"{document.labels.previous}: {before.title}", {"href": before.file, "rel": "prev"}))
    if position + 1 < len(parts):
        after = parts[position + 1]
        links.append(element("a", f"{document.labels.next}: {after.title}", {"href": after.file, "rel": "next"}))
    return on_lines(
        "nav", links, {"class": "videre", "aria-label": f"{document.labels.previous}, {document.labels.next}"}
    )


def _before_notes(main: Element, listed: Element) -> None:
    notes = main.find("section[@role='doc-endnotes']")
    main.insert(len(main) if notes is None else main.index(notes), listed)


def _list_of(parts: Sequence[Part]) -> Element:
    return on_lines(
        "ul", [element("li", [element("a", part.title, {"href": part.file})]) for part in parts], {"class": "under"}
    )


def _listed(parts: Sequence[Part], above: str = "") -> list[Element]:
    """The parts below one, each with those below itself."""
    entries = []
    for part in parts:
        if part.above == above:
            entry = element("li", [element("a", part.title, {"href": part.file})])
            if below := _listed(parts, part.file):
                entry.append(on_lines("ol", below))
            entries.append(entry)
    return entries


def _front(
    document: Drawn,
    prepared: Prepared,
    front: Part,
    parts: Sequence[Part],
    addresses: Mapping[str, str],
    searchable: bool,
) -> bytes:
    """The cover, what stands in front, and what stands where: chapters and goals."""
    notes = [block for block in front.content if block.get("role") == "doc-endnotes"]
    main = on_lines(
        "main",
        [
            *[block for block in front.content if block not in notes],
            element("h2", document.labels.contents),
            on_lines("ol", _listed(parts), {"class": "sider"}),
            *notes,
        ],
        {"id": MAIN, "tabindex": "-1"},
    )
    ways = [*page.ways(document, addresses), *([(document.labels.search, SEARCH)] if searchable else [])]
    visible = [
        element("a", document.labels.skip_to_content, {"class": "hopp", "href": f"#{MAIN}"}),
        page.cover(document, prepared.notice),
        *page.straight_to(document, ways),
        on_lines("div", [main], {"class": "side"}),
        page.footer(document),
    ]
    tree = on_lines(
        "html", [_head(document, document.short_title, ""), on_lines("body", visible)], {"lang": document.language}
    )
    return etree.tostring(tree, method="html", encoding="utf-8", doctype="<!DOCTYPE html>") + b"\n"


def _search(document: Drawn, parts: Sequence[Part], entries: Sequence[Entry], addresses: Mapping[str, str]) -> bytes:
    """The whole list of items; the script only hides what does not match. Without it the field is hidden."""
    items = []
    for entry in entries:
        made = element("li", [element("a", entry.title, {"href": addresses[entry.id]})])
        if entry.facts:
            facts = "; ".join(f"{label}: {value}" for label, value in entry.facts)
            made.append(element("p", facts))
        made.set("data-tekst", f"{entry.title} {entry.text}")
        items.append(made)
    labels = document.labels
    field = element("input", "", {"type": "search", "id": "sok", "autocomplete": "off", "spellcheck": "false"})
    form = on_lines(
        "form",
        [element("label", labels.search, {"for": "sok"}), field],
        {"role": "search", "hidden": "hidden", "class": "sok"},
    )
    count = element(
        "p", "", {"role": "status", "class": "treff", "data-treff": labels.hits, "data-ingen": labels.no_hits}
    )
    main = on_lines(
        "main",
        [element("h1", labels.search), form, count, on_lines("ul", items, {"class": "liste"})],
        {"id": MAIN, "tabindex": "-1"},
    )
    script = SCRIPT.read_text(encoding="utf-8")
    return _page(document, labels.search, SEARCH, parts, [main], searchable=True, script=script)
