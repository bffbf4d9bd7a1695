"""The web page: one HTML file that needs nothing beside itself – no script, no font, no image, no style sheet.

Pandoc writes the content from the AST, so that author text is escaped by one well-tried writer; `content` then gives it
what pandoc does not know of (scopes, scroll regions, names for screen readers), `contents` lists its headings, and
`page` puts both between header and footer.
"""

import calendar
import datetime

from bolig_cli import ast
from bolig_cli.documents.document import Document
from bolig_cli.render import pandoc

ARGUMENTS = ("--to=html5", "--wrap=none", "--eol=lf")
BEFORE = "forside-merknad"  # marks the cover's notice in what pandoc gets, so that one call writes both


def render(document: Document) -> bytes:
    """The whole page as UTF-8, the same bytes for the same document.

    Raises BoligError when pandoc fails. Follows WCAG 2.1 AA as far as a renderer can; the words are the author's.
    """
    from bolig_cli.render.html import content, page

    midnight = calendar.timegm(datetime.date.fromisoformat(document.date).timetuple())
    notice = [ast.div(document.cover_notice, classes=[BEFORE])] if document.cover_notice else []
    fragment = pandoc.run([*notice, *document.blocks], {}, ARGUMENTS, epoch=midnight)
    body = content.read(fragment)
    ids = content.Ids(body)
    content.dress(body, ids, document)
    cover_notice = [body[0]] if notice else []
    return page.write(document, cover_notice, body, ids)
