"""A document as the page shows it, in parts that can be changed one by one."""

from collections.abc import Mapping, Sequence

from lxml import etree

from bolig_cli.ast import Node
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.html import addresses, content, page, prepare
from bolig_cli.render.html.elements import Element
from bolig_cli.render.html.markup import written

# What stands around the content, by what the page's script finds it with.
_AROUND = {"forside": "body/header", "snarveier": "body/nav", "innhold": "body/div/nav", "bunn": "body/footer"}


@record
class Shown:
    """The whole page, the blocks of its content in order, what stands around them, and every id that can be led to."""

    html: str
    blocks: tuple[str, ...]
    around: Mapping[str, str]
    ids: frozenset[str]


@record
class Change:
    """The blocks from `start` up to `end` exchanged for others."""

    start: int
    end: int
    html: tuple[str, ...]


def shown(document: Drawn) -> Shown:
    """The document, dressed as the HTML file is; without its script, since the page around it has one."""
    made = prepare(document)
    body = made.body
    page.write(document, made.notice, body, made.ids)
    root = body.getroottree().getroot()
    for script in list(root.iter("script", "meta")):
        if script.tag == "script" or script.get("http-equiv"):
            above = script.getparent()
            assert above is not None
            above.remove(script)
    around = {name: found for name, path in _AROUND.items() if (found := root.find(path)) is not None}
    return Shown(
        "<!DOCTYPE html>\n" + _text(root),
        tuple(map(_text, body)),
        {name: _text(node) for name, node in around.items()},
        frozenset(id for node in root.iter() if (id := node.get("id"))),
    )


def fragment(block: Node, heading: Node | None, document: Drawn) -> str:
    """One block of the document by itself, as it stands below a heading in the whole. It has no figures and no footnotes."""
    body = written([heading, block] if heading else [block])
    ids = content.Ids(body)
    content.dress(body, ids, document)
    addresses.give(body, ids)
    return _text(body[-1])


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """What makes the one list of blocks the other, from the last to the first, so that no place is moved by what is done before."""
    from difflib import SequenceMatcher

    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Change(start + i1, start + i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in reversed(found) if tag != "equal"
    )


def _text(node: Element) -> str:
    return str(etree.tostring(node, method="html", encoding="unicode", with_tail=False))
