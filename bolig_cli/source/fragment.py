"""What a parsed author text is: AST blocks, and what rules and documents need to know of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, TypeVar

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.finding import Finding, Place
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible

T = TypeVar("T")


@record
class TextLink:
    """A link to something in the plan, `[text](#target)`, with its place, from the first bracket to the last."""

    target: str
    place: Place
    text: str = ""


@record
class Tallhenvisning:
    """A number quoted by reference, `{{uttrykk}}`, with its place, from the first brace to the last.

    In the blocks it is an empty Span of the class `TALLHENVISNING`.
    """

    uttrykk: str
    place: Place


@record
class TextPicture:
    """A picture in a chapter, `![alt](target "caption and source")`, with its place, from the first sign to the last.

    `target` is the path of its file below the plan folder, as it is written («bilder/kart.png»). In the blocks it is a Figure with
    one Image; where it has a source, a Div of the class `kilde` stands right below it.
    """

    target: str
    alt: str
    caption: str
    source: str
    place: Place


TALLHENVISNING = "tall"  # the Span's class; the expression is its attribute `uttrykk`
ALTERNATIV_TEKST = "alternativ-tekst"  # the class of a Span with what a picture is said to show


@record
class Heading:
    """A heading. `index` is its place in the text's blocks; `id` is ASCII and unique within the text only.

    `begins` is where its text begins, None where it is not written as it reads, letter by letter.
    """

    level: int
    text: str
    id: str
    place: Place
    index: int
    begins: Place | None = None


@record
class Section:
    """A text from one of its top headings to the next, or what stands before the first (`heading` is then None).

    `running` is what it says itself: its text without headings, links, notes, code, quotations and pictures.
    """

    heading: Heading | None
    running: str


@dataclass(
    frozen=True
)  # without slots: what is worked out of the blocks is kept here, once, and is no part of the value
class Markdown:
    """A parsed text. `place` is where its first character stands; None for a text that is not there.

    A text in which nothing is markup is kept as its paragraphs (`unmarked`), each on one line, and `parsed` is empty: most texts
    are such, and only a document asks for their blocks. `source` is the text in Markdown, and `written` the same as it stands in
    its file from there, line by line; "" where its lines are others than those of the file.
    """

    parsed: tuple[Node, ...] = ()
    unmarked: tuple[str, ...] = ()
    links: tuple[TextLink, ...] = ()
    tallhenvisninger: tuple[Tallhenvisning, ...] = ()
    pictures: tuple[TextPicture, ...] = ()
    headings: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)
    source: str = field(default="", compare=False, repr=False)
    written: str = field(default="", compare=False, repr=False)

    @cached_property
    def answers(self) -> dict[Callable[["Markdown"], Any], Any]:
        """What functions marked `kept` have said of the text."""
        return {}

    @cached_property
    def blocks(self) -> tuple[Node, ...]:
        """The text as AST."""
        return self.parsed or tuple(ast.para(ast.text(paragraph)) for paragraph in self.unmarked)

    @cached_property
    def block_texts(self) -> tuple[str, ...]:
        """The text of each block, as in `plain`."""
        return tuple(plain_text((block,)) for block in self.parsed) or tuple(f"{text}\n" for text in self.unmarked)

    @cached_property
    def plain(self) -> str:
        """All of the text, footnotes and captions included, with a line break between blocks and table cells."""
        return "".join(self.block_texts)

    @cached_property
    def seen(self) -> str:
        """`plain` as a reader sees it: what is quoted from it, and what is found in it where capitals count."""
        return visible(self.plain)

    @cached_property
    def searched(self) -> str:
        """`plain` as it is searched, without regard to capitals."""
        return searchable(self.plain)

    @cached_property
    def words(self) -> int:
        """The number of words, as a person counts them: between white space, with at least one letter or digit."""
        return sum(word.isalnum() or any(map(str.isalnum, word)) for word in self.plain.split())

    @cached_property
    def tables(self) -> tuple[Node, ...]:
        """Every table, also in a list or a quotation."""
        return tuple(node for node in self._tables_and_links if node["t"] == "Table")

    @cached_property
    def link_texts(self) -> tuple[str, ...]:
        """The words of every link."""
        links = (node for node in self._tables_and_links if node["t"] == "Link")
        return tuple(plain_text(link["c"][1]) for link in links)

    @cached_property
    def _tables_and_links(self) -> tuple[Node, ...]:
        """Each table, followed by the links inside it; most texts have neither, and are gone through once to see that."""
        return tuple(_nodes(self.parsed, _TABLE_OR_LINK))

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The running text, paragraph by paragraph, point by point; headings, code, tables and pictures are left out."""
        if self.unmarked:
            return self.block_texts
        return tuple(plain_text((block,)) for block in _nodes(self.parsed, _PARAGRAPH, _PARAGRAPH | _NOT_READ_ON))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What stands before the first heading, if anything does, and then the text under each heading."""
        first, *ends = *(heading.index for heading in self.headings), len(self.blocks)
        before = [Section(None, plain_text(self.blocks[:first], _NOT_RUNNING))] if first else []
        under = (
            Section(heading, plain_text(self.blocks[heading.index + 1 : end], _NOT_RUNNING))
            for heading, end in zip(self.headings, ends, strict=True)
        )
        return (*before, *under)


EMPTY = Markdown()


def rewritten(text: Markdown, rewrite: Callable[[str], str]) -> Markdown:
    """The text with each paragraph as `rewrite` gives it; a paragraph that it changes loses its markup. Headings stay in place."""
    if text.unmarked:
        paragraphs = (rewrite(paragraph) for paragraph in text.unmarked)
        return replace(text, unmarked=tuple(paragraph for paragraph in paragraphs if paragraph))
    return replace(text, parsed=tuple(_rewritten(block, rewrite) for block in text.parsed))


def _rewritten(value: Any, rewrite: Callable[[str], str]) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(_rewritten(part, rewrite) for part in value)
    if not isinstance(value, dict) or value["t"] in _LEAVES or "c" not in value:
        return value
    if value["t"] in _PARAGRAPH:
        before = plain_text((value,)).rstrip("\n")
        after = rewrite(before)
        return value if after == before else {"t": value["t"], "c": ast.text(after)}
    return {"t": value["t"], "c": _rewritten(value["c"], rewrite)}


def kept(work: Callable[[Markdown], T]) -> Callable[[Markdown], T]:
    """Marks a function of nothing but a text: its answer is worked out once, and kept on the text."""

    @wraps(work)
    def ask(text: Markdown) -> T:
        if work not in text.answers:
            text.answers[work] = work(text)
        answer: T = text.answers[work]
        return answer

    return ask


_LEAVES = frozenset({"Str", "Space", "SoftBreak", "LineBreak", "Code", "CodeBlock"})
_TABLE_OR_LINK = frozenset({"Table", "Link"})
_PARAGRAPH = frozenset({"Para", "Plain"})
_PICTURE = frozenset({"Figure", "Div"})  # a picture with its caption, and its source
_NOT_READ_ON = frozenset({"Header", "CodeBlock", "Table"}) | _PICTURE
_NOT_RUNNING = frozenset({"Link", "Note", "Code", "CodeBlock", "BlockQuote", "Header"}) | _PICTURE


def _nodes(value: Any, kinds: frozenset[str], closed: frozenset[str] = frozenset()) -> Iterator[Node]:
    """The nodes of these kinds, in reading order; what stands inside those in `closed` is not looked at."""
    for part in value:
        if isinstance(part, dict):
            kind = part["t"]
            if kind in _LEAVES:
                continue
            if kind in kinds:
                yield part
            if kind not in closed and isinstance(content := part.get("c"), list | tuple):
                yield from _nodes(content, kinds, closed)
        elif isinstance(part, list | tuple):
            yield from _nodes(part, kinds, closed)


def _is_alternative(node: Node) -> bool:
    return node["t"] == "Span" and ALTERNATIV_TEKST in node["c"][0][1]


def plain_text(nodes: Iterable[Node], without: frozenset[str] = frozenset()) -> str:
    """The text of blocks or inlines, footnotes and captions included, but for the kinds of node in `without`.

    A line break stands between blocks and table cells.
    """
    parts: list[str] = []
    for node in nodes:
        if node["t"] in without or (without and _is_alternative(node)):
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
            case "Link" | "Span" | "Image" | "Div":
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
            case "Figure":
                _, (_, caption), body = content
                parts.append(plain_text((*body, *caption), without))
            case "Table":
                _, caption, _, head, bodies, _ = content
                parts.append(plain_text(caption[1], without))
                rows = [*head[1], *(row for body in bodies for row in body[3])]
                parts.extend(plain_text(cell[4], without) + "\n" for row in rows for cell in row[1])
            case unknown:
                raise AssertionError(f"no text known for {unknown}")
    return "".join(parts)
