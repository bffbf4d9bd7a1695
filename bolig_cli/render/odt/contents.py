"""The table of contents: OpenDocument's own element, filled in, so that it can be read and followed before it is updated."""

from collections.abc import Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.odt.variants import Variants
from bolig_cli.render.odt.xml import Element, element
from bolig_cli.render.office.bookmarks import bookmark_name

_LINK = "Index_20_Link"
_LEVELS = 10  # as many as the format has


def table_of_contents(
    headers: Sequence[Node], document: Drawn, variants: Variants, *, new_page: bool
) -> Element | None:
    """The contents of a document with these headers; None where nothing is to be listed.

    Page numbers are references to the headings, which a program works out as it sets the pages: numbers written here would be
    guesses. When the reader updates the contents, the program writes the entries anew by what the source says.
    """
    listed = [node for node in headers if node["c"][1][0] in document.contents]
    if not listed:
        return None
    deepest = max(node["c"][0] for node in listed)
    # An `index-title` of its own would be a section, and Writer keeps no heading with what is in another.
    title = element("text:p", {"text:style-name": "Contents_20_Heading"}, text=document.labels.contents)
    if not new_page:
        variants.give(title, {"fo:break-before": "auto"})
    return element(
        "text:table-of-content",
        {"text:name": document.labels.contents, "text:style-name": "Innhold", "text:protected": "false"},
        _source(document.labels.contents, deepest),
        element("text:index-body", None, title, *(_entry(node) for node in listed)),
    )


def _source(title: str, deepest: int) -> Element:
    """What the contents are made of when they are updated."""
    templates = [
        element(
            "text:table-of-content-entry-template",
            {"text:outline-level": str(level), "text:style-name": f"Contents_20_{min(level, 3)}"},
            element("text:index-entry-link-start", {"text:style-name": _LINK}),
            element("text:index-entry-text"),
            element("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."}),
            element("text:index-entry-page-number"),
            element("text:index-entry-link-end"),
        )
        for level in range(1, _LEVELS + 1)
    ]
    head = element("text:index-title-template", {"text:style-name": "Contents_20_Heading"}, text=title)
    return element("text:table-of-content-source", {"text:outline-level": str(deepest)}, head, *templates)


def _entry(header: Node) -> Element:
    level, (id, _, _), inlines = header["c"]
    name = bookmark_name(id)
    target = {"xlink:type": "simple", "xlink:href": f"#{name}"}
    style = {"text:style-name": _LINK, "text:visited-style-name": _LINK}
    link = element("text:a", target | style, element("text:tab"), text=ast.plain_text(inlines))
    link.append(element("text:bookmark-ref", {"text:reference-format": "page", "text:ref-name": name}))
    return element("text:p", {"text:style-name": f"Contents_20_{min(level, 3)}"}, link)
