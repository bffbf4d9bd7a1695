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
    inlines: list[Node] = []
    rest = " ".join(value.split())
    for address, target in mail_links(rest, subject):
        before, _, rest = rest.partition(address)
        inlines += [*ast.text_beside(before), ast.link(ast.text(address), target)]
    return label, [*inlines, *ast.text_beside(rest)]


def mail_links(value: str, subject: str) -> tuple[tuple[str, str], ...]:
    """Each mail address in a text, and what it leads to: a mail that says what it is about."""
    about = quote(subject.replace("\u00a0", " "))
    words = (word.strip("<>().,;:") for word in value.split())
    return tuple((word, f"mailto:{word}?subject={about}") for word in words if _is_mail(word))


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
