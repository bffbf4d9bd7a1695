"""What a file holds, as an editor's outline and its search show it."""

from collections.abc import Iterator
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.lsp.view import CHAPTER, View
from bolig_cli.record import record
from bolig_cli.rules.support.kinds import KINDS
from bolig_cli.rules.support.references import all_items, id_place
from bolig_cli.searchable import searchable
from bolig_cli.source import markdown
from bolig_cli.source import node as n

_NAMES = ("tittel", "navn", "hva", "situasjon", "type", "steg", "dato")  # the keys that say what an item of a list is
_LONGEST = 80


class Sort(StrEnum):
    """What it is."""

    ITEM = "item"
    KEY = "key"
    HEADING = "heading"


@record
class Symbol:
    """`place` is all of it, and `name_place` what is shown when it is chosen."""

    sort: Sort
    name: str
    detail: str
    place: Place
    name_place: Place
    inside: tuple["Symbol", ...] = ()


def outline(view: View, path: str) -> tuple[Symbol, ...]:
    """What a file holds: the headings of a chapter, the keys and items of another; nothing of what can't be read."""
    kind = view.kinds.get(path, "")
    if kind == CHAPTER:
        return tuple(_headings(view, path))
    if not path.endswith(".yaml") or not kind:
        return ()
    root = view.tree(path)
    if root is None:
        return ()
    inside = tuple(_keys(root, path))
    name = _name(root)
    if root.get("id") is None or not name:
        return inside
    lines = view.lines(path)
    whole = Place(path, 1, 1, len(lines), len(lines[-1]) + 1)
    return (Symbol(Sort.ITEM, name, "", whole, _place(path, root.get("id") or root), inside),)


def search(view: View, words: str) -> tuple[Symbol, ...]:
    """The items of the plan that have all the words in their id or title."""
    wanted = searchable(words).split()
    found = []
    for item in all_items(view.plan) if view.plan else ():
        if all(word in searchable(f"{item.id} {item.tittel}") for word in wanted):
            place = id_place(item)
            found.append(Symbol(Sort.ITEM, f"{item.id} {item.tittel}", KINDS[type(item)].one, place, place))
    return tuple(found)


def _keys(node: n.Mapping, path: str) -> Iterator[Symbol]:
    for name, value in node.pairs:
        place = Place(
            path, name.line, name.column, *max((value.end_line, value.end_column), (name.end_line, name.end_column))
        )
        said = " ".join(value.raw.split())[:_LONGEST] if isinstance(value, n.Scalar) else ""
        inside = tuple(_items(value, path)) if isinstance(value, n.Sequence) else ()
        if isinstance(value, n.Mapping):
            inside = tuple(_keys(value, path))
        yield Symbol(Sort.KEY, name.raw or "–", said, place, _place(path, name), inside)


def _items(node: n.Sequence, path: str) -> Iterator[Symbol]:
    for item in node.items:
        if isinstance(item, n.Mapping) and (name := _name(item)):
            place = _place(path, item)
            first = item.pairs[0][0]
            yield Symbol(Sort.ITEM, name, "", place, _place(path, first), tuple(_keys(item, path)))


def _name(node: n.Mapping) -> str:
    """What a mapping is called: its id and its name."""
    words = [node.get("id"), next((value for key in _NAMES if (value := node.get(key))), None)]
    return " ".join(" ".join(word.raw.split())[:_LONGEST] for word in words if isinstance(word, n.Scalar)).strip()


def _headings(view: View, path: str) -> Iterator[Symbol]:
    document = view.document(path)
    text = markdown.parse(document.body, path, document.body_line, 1, headings_from=2) if document else markdown.EMPTY
    for heading in text.headings:
        yield Symbol(Sort.HEADING, heading.text or "–", "", heading.place, heading.place)


def _place(path: str, node: n.Node) -> Place:
    return Place(path, node.line, node.column, node.end_line, node.end_column)
