"""The web page: one HTML file that needs nothing beside itself – no font, no image, no style sheet, and no script to be read.

Pandoc writes the content from the AST, so that author text is escaped by one well-tried writer; `content` then gives it
what pandoc does not know of (scopes, scroll regions, names for screen readers), `contents` lists its headings, and
`page` puts both between header and footer.
"""

import calendar
import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bolig_cli import ast
from bolig_cli.record import record
from bolig_cli.render import front, pandoc
from bolig_cli.render.drawing import Drawn

if TYPE_CHECKING:
    from bolig_cli.ast import Node
    from bolig_cli.render.html.content import Ids
    from bolig_cli.render.html.elements import Element

ARGUMENTS = ("--to=html5", "--wrap=none", "--eol=lf")
BEFORE = "forside-merknad"  # marks the cover's notice in what pandoc gets, so that one call writes both


@record
class Prepared:
    """A document's content as elements: what belongs on the cover, the rest under `body`, and the ids that are taken."""

    notice: "Sequence[Element]"
    body: "Element"
    ids: "Ids"


def prepare(document: Drawn) -> Prepared:
    """The content as pandoc writes it, made accessible. Raises BoligError when pandoc fails."""
    from bolig_cli.render.html import content

    midnight = calendar.timegm(datetime.date.fromisoformat(document.date).timetuple())
    return prepared(document, lambda blocks: content.read(pandoc.run(blocks, {}, ARGUMENTS, epoch=midnight)))


def prepared(document: Drawn, written: "Callable[[Sequence[Node]], Element]") -> Prepared:
    """The content, made accessible, by whatever writes blocks as elements in a body."""
    from bolig_cli.render.html import addresses, content

    notice = [ast.div(document.cover_notice, classes=[BEFORE])] if document.cover_notice else []
    body = written([*notice, *front.answer_first(document.blocks)])
    ids = content.Ids(body)
    content.dress(body, ids, document)
    cover_notice = [body[0]] if notice else []
    for part in cover_notice:
        body.remove(part)
    addresses.give(body, ids)
    return Prepared(cover_notice, body, ids)


def render(document: Drawn) -> bytes:
    """The whole page as UTF-8, the same bytes for the same document.

    Raises BoligError when pandoc fails. Follows WCAG 2.2 AA as far as a renderer can; the words are the author's.
    """
    from bolig_cli.render.html import page

    prepared = prepare(document)
    return page.write(document, prepared.notice, prepared.body, prepared.ids)
