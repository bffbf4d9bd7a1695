"""One order of the keys and one layout, so that two people's files differ only where they mean something else.

Keys stand in the order of the schema, each with the comments above it; what belongs to a key stands two spaces in, and so does
a list. There is one space after a colon and a hyphen, none at the end of a line, at most one empty line in a row, and one line
end at the end of the file. Texts, comments, quotation marks and what stands between brackets are as the author wrote them.

Each step is read back: one that would change a value or lose a comment is not taken.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from bolig_cli.authoring import mentions as m
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import schema, yaml
from bolig_cli.source import text as source_text

STEP = 2
RECORDS = frozenset(("hentet", "gjennomgang", "signering", "bygg"))  # the program writes them, and as it will
_BOM = "\ufeff"
_FENCE = re.compile(r"---\s*")
_MOST = 10_000  # steps of one file: far more than a file of the greatest size can need


def fmt(path: str, kind: str, data: bytes) -> bytes:
    """A file of the plan in the one layout; the same bytes where it has it. Its byte order mark and its line ends stay.

    Of a chapter only the head is looked at. A file that cannot be read raises BoligError; one that is no text, or that the program
    writes itself, is given back as it is.
    """
    if kind in RECORDS or kind not in schema.schemas():
        return data
    m.parsed(path, kind, data)
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    newline = next(iter(re.findall("\r\n|\r|\n", text)), "\n")
    plain = source_text.decode(data, path)
    assert isinstance(plain, str)  # it is parsed
    made = _chapter(plain) if kind == "kapittel" else _whole(plain, kind)
    return data if made == plain else (bom + made.replace("\n", newline)).encode("utf-8")


def _chapter(text: str) -> str:
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return text
    end = next((i for i, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), 0)
    if end < 2:
        return text
    head = _whole("\n".join(lines[1:end]) + "\n", "kapittel").removesuffix("\n").split("\n")
    return "\n".join([lines[0], *head, *lines[end:]])


def _whole(text: str, kind: str) -> str:
    text = text if text.endswith("\n") else text + "\n"
    for step in (_shifted, _spaced, _sorted, _shifted, _tidy):
        text = _taken(text, kind, step)
    return text


_Step = Callable[["_Read"], Iterator[list[str]]]


def _taken(text: str, kind: str, step: _Step) -> str:
    """The text after as many changes of a sort as there are to make."""
    refused: set[str] = set()
    for _ in range(_MOST):
        read = _read(text, kind)
        if read is None:
            return text
        made = next(
            (t for lines in step(read) if (t := "\n".join(lines)) != text and t not in refused and _reads(read, t)),
            None,
        )
        if made is None:
            return text
        refused.add(text)  # two steps that undo each other end
        text = made
    return text


@record
class _Read:
    """A file's lines and values, and what must be the same whatever is done."""

    kind: str
    lines: Sequence[str]
    root: n.Mapping


def _read(text: str, kind: str) -> _Read | None:
    root, _ = yaml.parse_text(text, "")
    return _Read(kind, text.split("\n"), root) if root else None


def _reads(before: _Read, text: str) -> bool:
    """Whether a text has the same values and the same comments."""
    root, _ = yaml.parse_text(text, "")
    if root is None or n.to_value(root) != n.to_value(before.root):
        return False
    return _comments(text.split("\n")) == _comments(before.lines)


def _comments(lines: Sequence[str]) -> list[str]:
    return sorted(line.strip() for line in lines if line.lstrip().startswith("#"))


# --- what is looked at ------------------------------------------------------------------------------------------------


def _nodes(node: n.Node, path: tuple[n.Key, ...] = ()) -> Iterator[tuple[tuple[n.Key, ...], n.Node]]:
    """Every value, those above before those below."""
    yield path, node
    match node:
        case n.Mapping():
            for name, value in node.pairs:
                yield from _nodes(value, (*path, name.raw))
        case n.Sequence():
            for i, item in enumerate(node.items):
                yield from _nodes(item, (*path, i))


def _is_block(lines: Sequence[str], node: n.Node) -> bool:
    """Whether a mapping or list stands in lines of its own, without brackets, and is there at all."""
    if isinstance(node, n.Scalar) or not (node.pairs if isinstance(node, n.Mapping) else node.items):
        return False
    return lines[node.line - 1][node.column - 1 : node.column] not in ("[", "{", "")


def _block_nodes(read: _Read) -> Iterator[tuple[tuple[n.Key, ...], n.Mapping | n.Sequence]]:
    """The mappings and lists in lines of their own."""

    def below(path: tuple[n.Key, ...], node: n.Node) -> Iterator[tuple[tuple[n.Key, ...], n.Mapping | n.Sequence]]:
        if isinstance(node, n.Scalar) or not _is_block(read.lines, node):
            return
        yield path, node
        inner = node.pairs if isinstance(node, n.Mapping) else enumerate(node.items)
        for key, value in inner:
            yield from below((*path, key.raw if isinstance(key, n.Scalar) else key), value)

    yield from below((), read.root)


def _end(read: _Read, path: tuple[n.Key, ...], node: n.Mapping | n.Sequence) -> int:
    """The last line of what belongs to a value: its own, and comments below it as deep as it. A list may stand no deeper than the
    key that it belongs to, and comments there are about the next key."""
    parent = n.child_at(read.root, path[:-1]) if path else None
    least = max(node.column - 1, parent.column if isinstance(parent, n.Mapping) else 0)
    last = node.end_line
    for i in range(node.end_line, len(read.lines)):
        line = read.lines[i]
        if line.strip() and not (line.lstrip().startswith("#") and _indent(line) >= least):
            break
        if line.strip():
            last = i + 1
    return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# --- the order of the keys --------------------------------------------------------------------------------------------


def _sorted(read: _Read) -> Iterator[list[str]]:
    """The mappings that are out of order, in order: as many at once as stand apart, else the first, the second, …"""
    found: list[_Change] = []
    for path, node in _block_nodes(read):
        if isinstance(node, n.Mapping):
            order = {key: i for i, key in enumerate(schema.subschema(read.kind, path).get("properties", {}))}
            places = [order.get(name.raw, len(order)) for name, _ in node.pairs]
            if order and places != sorted(places):
                wanted = sorted(range(len(places)), key=places.__getitem__)
                found.append((node, partial(_reordered, read, path, node, wanted)))
    yield from _changed(read, found)


_Change = tuple[n.Node, Callable[[Sequence[str]], list[str]]]  # the value, and the lines with it changed


def _changed(read: _Read, found: Sequence[_Change]) -> Iterator[list[str]]:
    """The lines with every change that is in no other; then with the first alone, the second alone, …

    None makes lines more or fewer, so that the places of the others are what they were.
    """
    lines, last = list(read.lines), 0
    for node, change in found:  # those above come before those below them
        if node.line > last:
            lines, last = change(lines), max(last, node.end_line)
    yield lines
    for _, change in found:
        yield change(read.lines)


def _reordered(
    read: _Read, path: tuple[n.Key, ...], node: n.Mapping, wanted: Sequence[int], before_it: Sequence[str]
) -> list[str]:
    lines, column = list(before_it), node.column
    starts = [node.pairs[0][0].line]
    before = lines[starts[0] - 1][: column - 1]  # the hyphen that the first key stands beside
    if path and not before.strip():
        starts[0] = _lead(read, _above(read, path), starts[0], column)
    for (_, value), (name, _) in pairwise(node.pairs):
        starts.append(_lead(read, max(value.end_line, starts[-1]), name.line, column))
    last = len(lines) - 1 if not path else _end(read, path, node)  # a file ends in a line break
    ends = [start - 1 for start in starts[1:]] + [last]
    if before.strip():
        lines[starts[0] - 1] = " " * (column - 1) + lines[starts[0] - 1][column - 1 :]
    parts = [lines[start - 1 : end] for start, end in zip(starts, ends, strict=True)]
    made = [line for i in wanted for line in parts[i]]
    if before.strip():
        first = next(i for i, line in enumerate(made) if line.strip() and not line.lstrip().startswith("#"))
        lead, made = made[:first], made[first:]  # comments of the one that comes first stand above the hyphen
        made[0] = before + made[0][column - 1 :]
        made = [" " * _indent(before) + line.strip() for line in lead] + made
    return [*lines[: starts[0] - 1], *made, *lines[last:]]


def _above(read: _Read, path: tuple[n.Key, ...]) -> int:
    """The line of the key that a value belongs to."""
    parent = n.child_at(read.root, path[:-1])
    if isinstance(parent, n.Mapping) and (name := parent.key(str(path[-1]))):
        return name.line
    return 0


def _lead(read: _Read, above: int, line: int, column: int) -> int:
    """The line where what belongs to a key begins: its comments, from the first that is no deeper than the key."""
    for i in range(above + 1, line):
        text = read.lines[i - 1]
        if text.lstrip().startswith("#") and _indent(text) <= column - 1:
            return i
    return line


# --- how deep things stand --------------------------------------------------------------------------------------------


def _shifted(read: _Read) -> Iterator[list[str]]:
    """The values that stand too deep or not deep enough, where they should be."""
    found: list[_Change] = []
    for path, node in _block_nodes(read):
        parent = n.child_at(read.root, path[:-1]) if path else None
        wanted = parent.column + STEP if isinstance(parent, n.Mapping | n.Sequence) else 1
        if node.column != wanted:
            found.append((node, partial(_moved, read, path, node, wanted - node.column)))
    texts: list[_Change] = [
        (value, partial(_text_moved, name.column + STEP - value.text_column, value))
        for _, node in _block_nodes(read)
        for name, value in (node.pairs if isinstance(node, n.Mapping) else ())
        if isinstance(value, n.Scalar) and _is_movable(read, name, value)
    ]
    for changes in (found, texts):
        if changes:
            yield from _changed(read, changes)


def _moved(
    read: _Read, path: tuple[n.Key, ...], node: n.Mapping | n.Sequence, by: int, before_it: Sequence[str]
) -> list[str]:
    lines = list(before_it)
    first, last = node.line, _end(read, path, node)
    beside = lines[first - 1][: node.column - 1]
    if beside.strip():  # after a hyphen: that stays, and the rest of its line moves
        lines[first - 1] = (
            beside[: len(beside.rstrip())]
            + " " * max(1, len(beside) - len(beside.rstrip()) + by)
            + (lines[first - 1][node.column - 1 :])
        )
        first += 1
    elif path:
        first = _above(read, path) + 1 if isinstance(path[-1], str) else first
    for i in range(first - 1, last):
        lines[i] = _by(lines[i], by)
    return lines


def _is_movable(read: _Read, name: n.Scalar, value: n.Scalar) -> bool:
    """Whether a value is a text of several lines after `|` or `>` that does not stand two spaces in; one that says itself how deep
    it stands, stays."""
    if value.text_line <= value.line or not value.raw.strip() or name.column + STEP == value.text_column:
        return False
    return not any(map(str.isdigit, read.lines[value.line - 1][value.column - 1 :].split("#")[0]))


def _text_moved(by: int, value: n.Scalar, before_it: Sequence[str]) -> list[str]:
    lines = list(before_it)
    for i in range(value.text_line - 1, value.end_line):
        lines[i] = _by(lines[i], by)
    return lines


def _by(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, _indent(line)) :]


# --- spaces and empty lines -------------------------------------------------------------------------------------------


def _spaced(read: _Read) -> Iterator[list[str]]:
    """One space after each colon that a value follows on the line."""
    lines, changed = list(read.lines), False
    for _, node in _block_nodes(read):
        for name, value in node.pairs if isinstance(node, n.Mapping) else ():
            if name.end_line != value.line or (value.line, value.column) == (value.end_line, value.end_column):
                continue
            line = lines[value.line - 1]
            between = line[name.end_column - 1 : value.column - 1]
            if between.strip() == ":" and between != ": ":
                lines[value.line - 1] = line[: name.end_column - 1] + ": " + line[value.column - 1 :]
                changed = True
    if changed:
        yield lines


def _tidy(read: _Read) -> Iterator[list[str]]:
    """No space at the end of a line, one empty line in a row, none at either end of the file; texts are left alone."""
    in_text = {
        line
        for _, node in _nodes(read.root)
        if isinstance(node, n.Scalar) and node.end_line > node.line
        for line in range(node.line, node.end_line + 1)
    }
    made: list[str] = []
    for number, line in enumerate(read.lines, 1):
        kept = line if number in in_text else line.rstrip()
        if number in in_text or kept or (made and made[-1]):
            made.append(kept)
    while made and not made[-1].strip():
        made.pop()
    yield [*made, ""]
