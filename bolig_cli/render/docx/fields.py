"""Numbers and references as Word's own fields, with the result filled in: as they look now, and right after an update.

A caption's number counts itself (SEQ), and the words of a link that repeat what the target is called follow the target (REF). So an
editor can put in a table or give a measure another name, and let Word set the rest right. A link with words of its own stays one.
Source: ISO/IEC 29500-1, 17.16.5.51 (REF) and 17.16.5.56 (SEQ).
"""

import re
from collections.abc import Collection, Mapping, Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.last_steps import rewrite, rewrite_blocks
from bolig_cli.record import record
from bolig_cli.render.docx import marks
from bolig_cli.render.office.bookmarks import bookmark_name
from bolig_cli.render.office.walk import nodes
from bolig_cli.render.xml_text import escaped

_CAPTIONED = ("Table", "Figure")
_COUNTED = re.compile("(?P<word>[^\\W\\d_]+)(?P<space>[ \u00a0])(?P<number>[0-9]+)")  # «Tabell 4»
_AFTER_LABEL = ": "  # between «Tiltak 1.2.3» and its title


@record
class _Named:
    """Words that a bookmark holds, which a reference to it shows; before it stands `lead`, which the reference has as text."""

    bookmark: str
    words: str
    lead: str = ""


def with_fields(blocks: Sequence[Node]) -> list[Node]:
    """Dressed blocks (ids are bookmarks, links point at them) with fields for captions' numbers and for references to them, and to
    headings."""
    sayable = _sayable(blocks)
    used: set[str] = set()

    def refer(node: Node) -> Node:
        if node["t"] == "RawInline":
            return marks.spelt(node)
        return _reference(node, sayable, used) if node["t"] == "Link" else node

    referred = rewrite(list(blocks), refer)
    restarts = _restarts(blocks)

    def mark(node: Node) -> Node:
        if node["t"] == "Header":
            level, attributes, inlines = node["c"]
            return {"t": "Header", "c": [level, attributes, _with_bookmarks(inlines, used)]}
        if node["t"] in _CAPTIONED:
            return _counted(node, restarts)
        return node

    return rewrite_blocks(referred, mark)


def _sayable(blocks: Sequence[Node]) -> dict[str, list[_Named]]:
    """What each bookmark's heading or caption can be called, and the bookmark that holds just these words."""
    found: dict[str, list[_Named]] = {}
    for header in nodes(blocks, {"Header"}):
        bookmark, inlines = _bookmarked(header["c"][2])
        if not bookmark or nodes(inlines, {"Note", "Link"}):
            continue
        whole = ast.plain_text(inlines)
        found[bookmark] = [_Named(bookmark, whole)]
        if label := _label(inlines):
            title = whole.removeprefix(label + _AFTER_LABEL)
            found[bookmark] += [*_labelled(bookmark, label), _Named(_part(bookmark, "tittel"), title)]
    for node in nodes(blocks, _CAPTIONED):
        bookmark, inlines = _bookmarked(_caption(node))
        if bookmark and inlines and _COUNTED.fullmatch(label := ast.plain_text(inlines[:1])):
            found[bookmark] = _labelled(bookmark, label)
    return found


def _labelled(bookmark: str, label: str) -> list[_Named]:
    """«Tabell 4» as it is; in a sentence, «tabell» and the number. Word could make small letters of the whole, but not every
    program does."""
    word, number = _parted(label)
    in_sentence = [_Named(_part(bookmark, "nummer"), number, word.lower())] if word else []
    return [_Named(_part(bookmark, "etikett"), label), *in_sentence]


def _parted(label: str) -> tuple[str, str]:
    """A label's words, with the space after them, and its number. A label that ends with no number is all words: («», label)."""
    number = re.search("(?<=[ \u00a0])[0-9][0-9.]*$", label)
    return (label[: number.start()], number[0]) if number else ("", label)


def _part(bookmark: str, part: str) -> str:
    """The name of the bookmark around a part of what is in another."""
    return bookmark_name(f"{bookmark}-{part}")


def _bookmarked(inlines: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """The bookmark that a heading or caption stands in, and what is in it."""
    if len(inlines) == 1 and inlines[0]["t"] == "Span":
        (id, _, _), inner = inlines[0]["c"]
        return id, inner
    return "", inlines


def _caption(node: Node) -> Sequence[Node]:
    _, (_, blocks), *_ = node["c"]
    return blocks[0]["c"] if blocks and blocks[0]["t"] in ("Para", "Plain") else []


def _label(inlines: Sequence[Node]) -> str:
    """«Tiltak 1.2.3» of «Tiltak 1.2.3: Styrke rådgivningen»."""
    first = inlines[0]["c"] if inlines and inlines[0]["t"] == "Str" else ""
    return str(first).partition(_AFTER_LABEL)[0] if _AFTER_LABEL in first else ""


def _reference(link: Node, sayable: Mapping[str, Sequence[_Named]], used: set[str]) -> Node:
    """The link with a field around those of its words that are its target's."""
    attributes, inlines, (target, title) = link["c"]
    if not target.startswith("#") or len(inlines) != 1 or inlines[0]["t"] != "Str":
        return link
    shown: str = inlines[0]["c"]
    before, after = ("«", "»") if shown.startswith("«") and shown.endswith("»") else ("", "")
    words = shown.removeprefix(before).removesuffix(after)
    for named in sayable.get(target[1:], ()):
        if _spaced(words) == _spaced(named.lead + named.words):
            used.add(named.bookmark)
            lead, followed = words[: len(named.lead)], words[len(named.lead) :]
            field = _field(f"REF {named.bookmark} \\h \\* MERGEFORMAT", ast.text(followed))
            around = [*ast.text(before + lead), *field, *ast.text(after)]
            return {"t": "Link", "c": [attributes, around, [target, title]]}
    return link


def _spaced(words: str) -> str:
    return words.replace("\u00a0", " ")


def _field(code: str, result: Sequence[Node]) -> list[Node]:
    return [
        _raw(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        ),
        *result,
        _raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ]


def _raw(xml: str) -> Node:
    return {"t": "RawInline", "c": ["openxml", xml]}  # our own markup; author text never becomes raw


def _with_bookmarks(inlines: Sequence[Node], used: Collection[str]) -> list[Node]:
    """A heading's inlines with bookmarks around the parts that something refers to."""
    bookmark, inner = _bookmarked(inlines)
    label = _label(inner)
    if not label:
        return list(inlines)
    word, number = _parted(label)

    def part(name: str, content: list[Node]) -> list[Node]:
        bookmarked = _part(bookmark, name)
        return [ast.span(content, id=bookmarked)] if bookmarked in used else content

    title = [{"t": "Str", "c": inner[0]["c"].removeprefix(label + _AFTER_LABEL)}, *inner[1:]]
    labelled = [*ast.text(word), *part("nummer", ast.text(number))]
    made = [*part("etikett", labelled), {"t": "Str", "c": ":"}, {"t": "Space"}, *part("tittel", title)]
    return [ast.span(made, id=bookmark)]


def _counted(node: Node, restarts: Mapping[str, str]) -> Node:
    """A table or figure whose number in the caption counts itself."""
    bookmark, inlines = _bookmarked(_caption(node))
    found = _COUNTED.fullmatch(ast.plain_text(inlines[:1])) if bookmark and inlines else None
    if found is None:
        return node
    attributes, (short, (first, *more)), *rest = node["c"]
    field = _field(f"SEQ {found['word']} \\* ARABIC{restarts.get(bookmark, '')}", ast.text(found["number"]))
    number = ast.span(field, id=_part(bookmark, "nummer"))
    label = ast.span([*ast.text(found["word"] + found["space"]), number], id=_part(bookmark, "etikett"))
    marked = ast.span([label, *inlines[1:]], id=bookmark)
    return {"t": node["t"], "c": [attributes, [short, [{"t": first["t"], "c": [marked]}, *more]], *rest]}


def _restarts(blocks: Sequence[Node]) -> dict[str, str]:
    """What makes Word's own count right where a caption's number is not the next one."""
    reached: dict[str, int] = {}
    restarts: dict[str, str] = {}
    for node in nodes(blocks, _CAPTIONED):
        bookmark, inlines = _bookmarked(_caption(node))
        if bookmark and (found := _COUNTED.fullmatch(ast.plain_text(inlines[:1]))):
            number = int(found["number"])
            if number != reached.get(found["word"], 0) + 1:
                restarts[bookmark] = f" \\r {number}"
            reached[found["word"]] = number
    return restarts
