"""A card: an item told so that it can be read at a glance, and not as a form. Its text, and its facts as a list, a line each."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from bolig_cli import ast
from bolig_cli.ast import Node

Fact = tuple[str, Sequence[Node]]  # a label, and inlines; a fact without inlines is not shown


def card(blocks: Sequence[Node]) -> Node:
    """Blocks that belong together, the first of them a heading: they stand on one page where they fit."""
    return ast.div(blocks, classes=["kort"])


def words(label: str, value: str) -> Fact:
    return label, ast.text(value)


def where_to(label: str, value: str, subject: str) -> Fact:
    """As `words`, with each mail address as a link to write to, which says what it is about."""
    parts: list[list[Node]] = []
    about = quote(subject.replace("\u00a0", " "))
    for word in value.split():
        address = word.strip("<>().,;:")
        before, _, after = word.partition(address) if _is_mail(address) else (word, "", "")
        link = [ast.link(ast.text(address), f"mailto:{address}?subject={about}")] if _is_mail(address) else []
        parts.append([*ast.text(before), *link, *ast.text(after)])
    return label, [node for n, part in enumerate(parts) for node in ([{"t": "Space"}, *part] if n else part)]


def _is_mail(word: str) -> bool:
    name, at, host = word.partition("@")
    return bool(name and at) and "@" not in host and "." in host.strip(".") and ":" not in word


def links(label: str, parts: Iterable[tuple[str, str]]) -> Fact:
    """References, each its words and the id that it leads to."""
    return label, ast.joined([[ast.link(ast.text(name), f"#{id}")] for name, id in parts])


def line(facts: Iterable[Fact]) -> list[Node]:
    """The facts that say something, as a list: "Ansvarlig: Nav", "Frist: mars 2025". Nothing where none does."""
    return _list(facts, ["linje"])


def references(facts: Iterable[Fact]) -> list[Node]:
    """As `line`, in small type: what the reader looks up and need not read."""
    return _list(facts, ["linje", "liten"])


def told(label: str, blocks: Sequence[Node]) -> list[Node]:
    """What an author has written, with the word for what it is first, on the same line where it begins with a paragraph."""
    if not blocks:
        return []
    first, *rest = blocks
    name = ast.strong(ast.text(f"{label}:"))
    if first["t"] in ("Para", "Plain"):
        return [ast.para([name, {"t": "Space"}, *first["c"]]), *rest]
    return [ast.para([name]), *blocks]


def _list(facts: Iterable[Fact], classes: Sequence[str]) -> list[Node]:
    said = [(ast.text(f"{label}:"), [ast.plain(value)]) for label, value in facts if value]
    return [ast.div([ast.definitions(said)], classes=classes)] if said else []
