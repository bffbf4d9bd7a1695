"""What Typst has no words for, given to its PDF afterwards. Reading in what it takes is a twentieth of the time of a PDF."""

import pikepdf

from bolig_cli import ast
from bolig_cli.documents.build_id import named_build
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.pdf.identity import name_build
from bolig_cli.render.pdf.inner_links import lead_to_headings
from bolig_cli.render.pdf.link_words import name_links
from bolig_cli.render.pdf.row_headers import mark_row_headers, name_tables, tables_in
from bolig_cli.render.pdf.streams import saved


def finished(pdf: pikepdf.Pdf, document: Drawn) -> bytes:
    """The file: row headers, names of tables and links, links that lead to headings, and the id of the build."""
    tables = tables_in(pdf)
    mark_row_headers(pdf, tables)
    name_tables(tables, [*document.cover_notice, *document.blocks])
    on_cover = [ast.link(ast.text(words), address) for fact in document.cover_facts for words, address in fact.links]
    lead_to_headings(pdf)
    name_links(pdf, [*on_cover, *document.cover_notice, *document.blocks])
    name_build(pdf, named_build(document.build))
    return saved(pdf)
