"""What Typst has no words for, given to its PDF afterwards.

Reading in what it takes, and finding what the document says, is done beside Typst: it is a tenth of the time of a PDF.
"""

from collections.abc import Mapping, Sequence

import pikepdf

from bolig_cli import ast
from bolig_cli.documents.build_id import named_build
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.pdf import tags
from bolig_cli.render.pdf.held_rows import released
from bolig_cli.render.pdf.identity import name_build
from bolig_cli.render.pdf.inner_links import lead_to_headings
from bolig_cli.render.pdf.link_words import name_links, words_of
from bolig_cli.render.pdf.row_headers import mark_row_headers, name_tables, names_of
from bolig_cli.render.pdf.streams import saved


@record
class Told:
    """What the document says of its links and tables: the words of the links to each target, and names of tables."""

    links: Mapping[str, Sequence[str]]
    tables: Sequence[str]


def told(document: Drawn) -> Told:
    on_cover = [ast.link(ast.text(words), address) for fact in document.cover_facts for words, address in fact.links]
    blocks = [*document.cover_notice, *document.blocks]
    return Told(words_of([*on_cover, *blocks]), names_of(blocks))


def finished(pdf: pikepdf.Pdf, told: Told, build: str) -> bytes:
    """The file: rows without what held them together, row headers, names of tables and links, links that lead to headings, and the
    id of the build."""
    found = tags.read(pdf)
    tables = released(found.tables)
    mark_row_headers(pdf, tables)
    name_tables(tables, told.tables)
    lead_to_headings(pdf)
    name_links(found.links, told.links)
    name_build(pdf, named_build(build))
    return saved(pdf)
