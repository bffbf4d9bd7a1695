"""YAML as values with positions: the only form in which author data leaves the reader.

Lines and columns count from 1 and are those of the whole file. Everything ends in the column after its last character: quotation
marks and brackets belong to it, and so do a block scalar's lines, but neither the comments nor the empty lines after it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import NamedTuple, TypeAlias

from bolig_cli.finding import Place
from bolig_cli.record import record

Key: TypeAlias = str | int
Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"


class Scalar(NamedTuple):
    """A leaf; a plan has more of these than of all else, and a tuple is made three times as fast as a frozen dataclass.

    `raw` is the text as written (quotes and block indentation removed); `value` is what it means in YAML 1.2.

    `text_line` is the line on which the text itself begins: for a block scalar (`|`, `>`) the line after the indicator;
    `text_column` is the column of its first character (the block's indentation + 1).
    """

    value: str | int | float | bool | None
    raw: str
    line: int
    column: int
    text_line: int
    text_column: int
    end_line: int
    end_column: int


# A scalar of its fields in their order: what `Scalar(…)` does, in half the time.
scalar_of: Callable[[tuple[str | int | float | bool | None, str, int, int, int, int, int, int]], Scalar] = partial(
    tuple.__new__, Scalar
)


def stands_as_read(scalar: Scalar) -> bool:
    """Whether a text's lines stand in its file as they are read, and may be changed there: after `|`, where nothing is YAML."""
    in_lines = scalar.text_line > scalar.line
    return in_lines and scalar.raw.rstrip("\n").count("\n") == scalar.end_line - scalar.text_line


@record
class Sequence:
    """A list. It ends where its last item ends, or after its bracket; 0 for one that nobody wrote, as with `Mapping`."""

    items: tuple["Node", ...]
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


@record
class Mapping:
    """Keys with values. It ends where its last value ends, or after its bracket.

    `cut` is of a file's root alone: the texts that a comment on the same line may have cut short, each with the comment.
    """

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0
    cut: tuple[tuple["Scalar", str], ...] = ()
    _by_key: "dict[Key, Node] | None" = field(default=None, init=False, compare=False, repr=False)

    def get(self, key: Key) -> "Node | None":
        by_key = self._by_key
        if (
            by_key is None
        ):  # made where it is first asked: a field is read of each item that may have it, and most have it not
            by_key = {name.raw: value for name, value in reversed(self.pairs)}
            object.__setattr__(self, "_by_key", by_key)
        return by_key.get(key)

    def key(self, key: str) -> Scalar | None:
        for name, _ in self.pairs:
            if name.raw == key:
                return name
        return None

    def __iter__(self) -> Iterator[tuple[str, "Node"]]:
        return ((name.raw, value) for name, value in self.pairs)


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True)  # no slots: it keeps what is worked out from it
class Document:
    """One parsed file: its path relative to the project folder, its kind (schema name), its root mapping,
    and for a Markdown chapter the text after the front matter with the line that it begins on."""

    path: str
    kind: str
    root: Mapping
    body: str = ""
    body_line: int = 1

    @cached_property
    def scalars(self) -> "tuple[tuple[tuple[Key, ...], Scalar], ...]":
        """Every single value of the file, with its path: several look through them."""
        return tuple(scalars(self.root))


def to_value(node: Node) -> Value:
    """The plain Python value of a node, as a schema validator takes it."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [to_value(item) for item in node.items]
    return {name.raw: to_value(value) for name, value in node.pairs}


def child(node: Node, key: Key) -> Node | None:
    """The value at a key or index, or None."""
    if isinstance(node, Mapping) and isinstance(key, str):
        return node.get(key)
    if isinstance(node, Sequence) and isinstance(key, int) and 0 <= key < len(node.items):
        return node.items[key]
    return None


def child_at(node: Node, path: Iterable[Key]) -> Node | None:
    """The value at a path of keys and indexes, or None."""
    found: Node | None = node
    for key in path:
        if found is None:
            return None
        found = found.get(key) if isinstance(found, Mapping) else child(found, key)
    return found


def with_value(node: Node, path: "tuple[Key, ...]", value: Node) -> Node:
    """The tree with another value at a path that is there."""
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(node, Mapping):
        pairs = ((name, with_value(old, rest, value) if name.raw == first else old) for name, old in node.pairs)
        return replace(node, pairs=tuple(pairs))
    if isinstance(node, Sequence):
        items = (with_value(old, rest, value) if i == first else old for i, old in enumerate(node.items))
        return replace(node, items=tuple(items))
    return node


def place_of(path: str, node: Node) -> Place:
    """Where a value stands. Of a list or mapping over several lines only where it begins: what is said of one is about a part of
    it, or about what it lacks, and not about every line."""
    if node.line != node.end_line and not isinstance(node, Scalar):
        return Place(path, node.line, node.column)
    return Place(path, node.line, node.column, node.end_line, node.end_column)


@record
class Origin:
    """Where an item came from: gives the place of any of its values. Each is equal to itself alone."""

    path: str
    node: Node

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def at(self, *keys: Key) -> Place:
        """The place of the value at `keys`; where it does not exist, of the nearest value above it that does."""
        node = self.node
        for key in keys:
            below = child(node, key)
            if below is None:
                break
            node = below
        return place_of(self.path, node)

    def key(self, *keys: Key) -> Place:
        """The place of the key itself (not its value); for a missing key as `at`."""
        *above, last = keys
        node: Node = self.node
        for key in above:
            below = child(node, key)
            if below is None:
                return self.at(*above)
            node = below
        if isinstance(node, Mapping) and isinstance(last, str) and (name := node.key(last)):
            return place_of(self.path, name)
        return self.at(*keys)

    def below(self, *keys: Key) -> "Origin":
        """The origin of a part of this item."""
        node = self.node
        for key in keys:
            found = child(node, key)
            if found is None:
                break
            node = found
        return Origin(self.path, node)


def scalars(node: Node, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Scalar]]:
    """Every single value below a node, with its path."""
    match node:
        case Scalar():
            yield path, node
        case Sequence():
            for i, item in enumerate(node.items):
                yield from scalars(item, (*path, i))
        case Mapping():
            for name, value in node.pairs:
                yield from scalars(value, (*path, name.raw))
