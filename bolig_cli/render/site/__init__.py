"""A small web site of one document: a page per chapter, per goal and per measure, one for the coverage, and a search that needs no
server.

The content is that of the single page, made once and then parted: nothing is written twice. A measure stands among the others on
its goal's page, and alone on its own. Every page works without scripts; the search page is then the whole list.
"""

from collections.abc import Mapping

from bolig_cli.render.drawing import Drawn

FOLDER_ENDING = "-nettsted"


def render(document: Drawn) -> Mapping[str, bytes]:
    """Path below the output folder → content. The same document gives the same bytes."""
    from bolig_cli.render.html import prepare
    from bolig_cli.render.html.headings import paths
    from bolig_cli.render.site import cards, page, parting, search

    prepared = prepare(document)
    entries = search.entries(prepared.body)
    above = paths(prepared.body)
    measures = cards.cards(prepared.body, document)
    front, parts = parting.parted(prepared.body, prepared.notice, document)
    cards.link_to(measures, parts)
    homes = parting.addresses([front, *parts], prepared.notice)
    addresses = {**homes, **{measure.id: measure.file for measure in measures}}
    parting.mend_links([*prepared.notice, *front.content], addresses)
    for part in (*parts, *measures):
        parting.mend_links(part.content, addresses)
        parting.raise_headings(part)
    site = page.Site(front, parts, measures, entries, above, addresses)
    pages = page.write_all(document, prepared, site)
    return {f"{document.name}{FOLDER_ENDING}/{name}": content for name, content in pages.items()}
