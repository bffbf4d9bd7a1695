"""What a parsed author text is: AST blocks, and what rules and documents need to know of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bolig_cli.ast import Node
from bolig_cli.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class TextLink:
    """A link to something in the plan, `[…](#target)`, with its place, from the first bracket to the last."""

    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class TextFigure:
    """A reference to a figure, `{{uttrykk}}`, with its place, from the first brace to the last.

    In the blocks it is an empty Span (`FIGURE`).
    """

    uttrykk: str
    place: Place


FIGURE = "tall"  # the Span's class; the expression is its attribute `uttrykk`


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `index` is its place in the text's blocks; `id` is ASCII and unique within the text only."""

    level: int
    text: str
    id: str
    place: Place
    index: int


@dataclass(frozen=True, slots=True)
class Markdown:
    """A parsed text. `words` counts what a reader reads, tables and footnotes included."""

    blocks: tuple[Node, ...] = ()
    links: tuple[TextLink, ...] = ()
    figures: tuple[TextFigure, ...] = ()
    headings: tuple[Heading, ...] = ()
    words: int = 0
    findings: tuple[Finding, ...] = ()


EMPTY = Markdown()


def plain_text(nodes: Iterable[Node], without: frozenset[str] = frozenset()) -> str:
    """The text of blocks or inlines, footnotes and captions included, but for the kinds of node in `without`.

    A line break stands between blocks and table cells.
    """
    parts: list[str] = []
    for node in nodes:
        if node["t"] in without:
            continue
        content: Any = node.get("c")
        match node["t"]:
            case "Str":
                parts.append(content)
            case "Space" | "SoftBreak":
                parts.append(" ")
            case "LineBreak":
                parts.append("\n")
            case "Code" | "CodeBlock":
                parts.append(content[1] if node["t"] == "Code" else content[1] + "\n")
            case "Emph" | "Strong":
                parts.append(plain_text(content, without))
            case "Link" | "Span":
                parts.append(plain_text(content[1], without))
            case "Note":
                parts.append("\n" + plain_text(content, without))
            case "Para" | "Plain":
                parts.append(plain_text(content, without) + "\n")
            case "Header":
                parts.append(plain_text(content[2], without) + "\n")
            case "BlockQuote":
                parts.append(plain_text(content, without))
            case "BulletList":
                parts.extend(plain_text(item, without) + "\n" for item in content)
            case "OrderedList":
                parts.extend(plain_text(item, without) + "\n" for item in content[1])
            case "Table":
                _, caption, _, head, bodies, _ = content
                parts.append(plain_text(caption[1], without))
                rows = [*head[1], *(row for body in bodies for row in body[3])]
                parts.extend(plain_text(cell[4], without) + "\n" for row in rows for cell in row[1])
            case unknown:
                raise AssertionError(f"no text known for {unknown}")
    return "".join(parts)


def count_words(blocks: Iterable[Node]) -> int:
    """The number of words, as a person counts them: between white space, with at least one letter or digit."""
    return sum(any(map(str.isalnum, word)) for word in plain_text(blocks).split())
