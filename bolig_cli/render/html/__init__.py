"""The web page: one HTML file that needs nothing beside itself – no font, no image, no style sheet, and no script to be read.

`markup` writes the content from the AST as pandoc would, which takes a process and ten times as long; `content` then gives it what
the AST does not tell of (scopes, scroll regions, names for screen readers), `contents` lists its headings, and `page` puts both
between header and footer.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bolig_cli import ast
from bolig_cli.record import record
from bolig_cli.render import front
from bolig_cli.render.drawing import Drawn

if TYPE_CHECKING:
    from bolig_cli.render.html.content import Ids
    from bolig_cli.render.html.elements import Element

BEFORE = (
    "forside-merknad"  # marks the cover's notice in what is written, so that its footnotes are numbered with the others
)


@record
class Prepared:
    """A document's content as elements: what belongs on the cover, the rest under `body`, and the ids that are taken."""

    notice: "Sequence[Element]"
    body: "Element"
    ids: "Ids"


def prepare(document: Drawn) -> Prepared:
    """The content as elements, made accessible."""
    from bolig_cli.render.html import addresses, content, markup

    notice = [ast.div(document.cover_notice, classes=[BEFORE])] if document.cover_notice else []
    body = markup.written([*notice, *front.answer_first(document.blocks)])
    ids = content.Ids(body)
    content.dress(body, ids, document)
    cover_notice = [body[0]] if notice else []
    for part in cover_notice:
        body.remove(part)
    addresses.give(body, ids)
    return Prepared(cover_notice, body, ids)


def render(document: Drawn) -> bytes:
    """The whole page as UTF-8, the same bytes for the same document.

    Follows WCAG 2.2 AA as far as a renderer can; the words are the author's.
    """
    from bolig_cli.render.html import page

    prepared = prepare(document)
    return page.write(document, prepared.notice, prepared.body, prepared.ids)
