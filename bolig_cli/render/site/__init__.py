"""A small web site of one document: a page per chapter and per goal, one for the coverage, and a search that needs no server.

The content is that of the single page, made once and then parted: nothing is written twice, and nothing is left out. Every page
works without scripts; the search page is then the whole list.
"""

from collections.abc import Mapping

from bolig_cli.render.drawing import Drawn

FOLDER_ENDING = "-nettsted"


def render(document: Drawn) -> Mapping[str, bytes]:
    """Path below the output folder → content. The same document gives the same bytes. Raises BoligError when pandoc fails."""
    from bolig_cli.render.html import prepare
    from bolig_cli.render.site import page, parting, search

    prepared = prepare(document)
    entries = search.entries(prepared.body)
    front, parts = parting.parted(prepared.body, prepared.notice, document)
    pages = page.write_all(document, prepared, front, parts, entries)
    return {f"{document.name}{FOLDER_ENDING}/{name}": content for name, content in pages.items()}
