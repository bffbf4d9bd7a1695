"""A page for each measure: what its goal's page says of it, at an address that is made of its id alone.

Numbers and titles change from edition to edition, and an address that somebody has sent on must not.
"""

import copy
from collections.abc import Sequence

from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html.content import classes_of, headings
from bolig_cli.render.html.elements import Element
from bolig_cli.render.html.headings import until_next, words_of
from bolig_cli.render.site.parting import Part, notes_of, with_notes

KIND = "tiltak"  # the class of the headings, and the beginning of the addresses


def file_of(id: str) -> str:
    """The name of a measure's page. No two ids differ only by capitals: a rule sees to that."""
    return f"{KIND}-{id.lower()}.html"


def cards(body: Element, document: Drawn) -> list[Part]:
    """The measures' pages in reading order, copied from the whole content. It is left as it was."""
    notes = notes_of(body)
    found: list[Part] = []
    for level, heading in headings(body):
        if KIND in classes_of(heading) and (id := heading.get("id")):
            content = [_copied(block) for block in (heading, *until_next(heading))]
            del content[0].attrib["id"]  # the item's id is where it stands among the others
            part = Part(file_of(id), words_of(heading), id, content, "", level)
            with_notes(copy.deepcopy(notes), content, part, KIND, document)
            found.append(part)
    return found


def link_to(cards: Sequence[Part], parts: Sequence[Part]) -> None:
    """Lets each measure's heading, where it stands among the others, lead to its own page and not to itself."""
    files = {card.id: card.file for card in cards}
    for part in parts:
        for block in part.content:
            for _, heading in headings(block):
                id = heading.get("id") or ""
                for link in heading.iterfind("a") if id in files else ():
                    if link.get("href") == f"#{id}":
                        link.set("href", files[id])


def _copied(block: Element) -> Element:
    made = copy.deepcopy(block)
    made.tail = "\n"
    return made
