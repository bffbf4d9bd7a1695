"""Writing YAML back: one value set, inserted, removed or renamed, and every other byte of the file as it was.

The edits are worked out from the spans of our own reader. The result is read back before it is given out: every value but the
meant one must be as before, else WriteError is raised and there is nothing to write. `docs/yaml-skriving.md` has what was
measured against other writers.

A value goes with what stands after it in its line, and comments further in right below it; those above it stay. An item of a list
goes with the comments right above it too, which would be said of the next one otherwise.
"""

import re
from collections.abc import Callable, Sequence

from bolig_cli.finding import Edit, Finding, Place
from bolig_cli.record import record
from bolig_cli.source import edit, yaml
from bolig_cli.source import node as n
from bolig_cli.source import text as source_text
from bolig_cli.source import yaml_text as t
from bolig_cli.source.yaml_text import Quoted, WriteError

__all__ = ["Quoted", "WriteError", "dump", "insert_item", "insert_key", "remove", "rename", "set_value"]

_Path = Sequence[n.Key]
_At = tuple[int, int]  # line and column, from 1
_STYLES = (t.AS_AUTHORS_WRITE, t.ON_ONE_LINE)


def dump(values: dict[str, n.Value], comment: str = "") -> bytes:
    """A new file with these keys and values; `comment` is the lines above them, without `#`. Raises WriteError."""
    above = "".join(f"# {line}\n" for line in comment.splitlines())
    for style in _STYLES:
        data = f"{above}{style.pairs(values, 0) if values else '{}'}\n".encode()
        if _reads_as(data, values):
            return data
    raise WriteError("the values cannot be written as a file")


def set_value(data: bytes, path: _Path, value: n.Value) -> bytes:
    """The file with another value at a path (of keys and indexes). Raises WriteError."""
    return _edited(data, path, lambda _: value, lambda file, style: file.set(path, value, style))


def insert_key(data: bytes, path: _Path, key: str, value: n.Value, index: int | None = None) -> bytes:
    """The file with a new key in the mapping at `path`: as number `index` of its keys, or last. Raises WriteError."""

    def changed(old: n.Value) -> n.Value:
        if not isinstance(old, dict) or key in old:
            raise WriteError(f"no mapping that lacks «{key}»")
        pairs = list(old.items())
        pairs.insert(len(pairs) if index is None else index, (key, value))
        return dict(pairs)

    return _edited(data, path, changed, lambda file, style: file.insert(path, index, {key: value}, style))


def insert_item(data: bytes, path: _Path, value: n.Value, index: int | None = None) -> bytes:
    """The file with a new item in the list at `path`: as number `index`, or last. Raises WriteError."""

    def changed(old: n.Value) -> n.Value:
        if not isinstance(old, list):
            raise WriteError("no list")
        at = len(old) if index is None else index
        return [*old[:at], value, *old[at:]]

    return _edited(data, path, changed, lambda file, style: file.insert(path, index, [value], style))


def remove(data: bytes, path: _Path) -> bytes:
    """The file without the key or item at a path. Raises WriteError."""
    *above, last = path

    def changed(old: n.Value) -> n.Value:
        if isinstance(old, dict) and last in old:
            return {key: value for key, value in old.items() if key != last}
        if isinstance(old, list) and isinstance(last, int) and 0 <= last < len(old):
            return [item for index, item in enumerate(old) if index != last]
        raise WriteError(f"nothing at «{last}»")

    return _edited(data, above, changed, lambda file, style: file.remove(above, last, style))


def rename(data: bytes, path: _Path, key: str) -> bytes:
    """The file with another name on the key at a path. Raises WriteError."""
    *above, last = path

    def changed(old: n.Value) -> n.Value:
        if not isinstance(old, dict) or last not in old or (key in old and key != last):
            raise WriteError(f"no key «{last}» that can be called «{key}»")
        return {key if name == last else name: value for name, value in old.items()}

    return _edited(data, above, changed, lambda file, _: file.rename(above, str(last), key))


def _edited(
    data: bytes,
    path: _Path,
    changed: Callable[[n.Value], n.Value],
    edits: Callable[["_File", t.Style], list[Edit]],
) -> bytes:
    """The file with the edits of the first style that gives, and gives only, the changed value at `path`."""
    text = source_text.decode(data, "")
    root = None if isinstance(text, Finding) else yaml.parse_text(text, "")[0]
    if root is None or isinstance(text, Finding):
        raise WriteError("the file cannot be read")
    wanted = _with(n.to_value(root), path, changed)
    file = _File(text.split("\n"), root)
    for style in _STYLES:
        try:
            result = edit.apply(data, edits(file, style))
        except ValueError:  # no text reads as the value, or the file is written in a way that these edits do not know
            continue
        if _reads_as(result, wanted):
            return result
    raise WriteError("what comes out does not read as what was meant")


def _reads_as(data: bytes, wanted: n.Value) -> bool:
    root, _ = yaml.parse(data, "")
    return root is not None and t.same(n.to_value(root), wanted)


def _with(value: n.Value, path: _Path, changed: Callable[[n.Value], n.Value]) -> n.Value:
    if not path:
        return changed(value)
    first, *rest = path
    if isinstance(value, dict) and isinstance(first, str) and first in value:
        return {key: _with(old, rest, changed) if key == first else old for key, old in value.items()}
    if isinstance(value, list) and isinstance(first, int) and 0 <= first < len(value):
        return [_with(old, rest, changed) if index == first else old for index, old in enumerate(value)]
    raise WriteError(f"nothing at «{first}»")


_COLON = re.compile(r"[ \t]*:")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")


@record
class _File:
    """The lines of a file, and what stands in it."""

    lines: list[str]
    root: n.Mapping

    # --- what is done ----------------------------------------------------------------------------------------------

    def set(self, path: _Path, value: n.Value, style: t.Style) -> list[Edit]:
        node = self.find(path)
        if self.in_brackets(path):
            return [self.set_in_brackets(node, value)]
        if not path:
            text = style.pairs(value, node.column - 1) if isinstance(value, dict) and value else "{}"
            return [_edit(_start(node), self.line_end(node.end_line) if self.is_block(path) else _end(node), text)]
        if self.is_block(path):
            return self.set_block(path, node, value, style)
        anchor, start, end = self.anchor(path), _start(node), _end(node)
        if isinstance(path[-1], str):
            first, body = _parted(style.after(value, self.find(path[:-1]).column - 1))
        else:
            first, body = _parted(" " + style.at(value, (node.column if start != end else anchor[1] + 1) - 1 - t.STEP))
        below = self.line_end(end[0])
        if start == end:
            return [_edit(anchor, anchor, first), _edit(below, below, body)]
        if head := self.block_head(node):
            return [
                _edit(start, (start[0], start[1] + len(head)), first.lstrip()),
                _edit(self.line_end(start[0]), end, body),
            ]
        if not first:  # what comes stands on the lines below
            start = anchor if start[0] == anchor[0] else self.line_end(start[0] - 1)
        return [_edit(start, end, first.lstrip()), _edit(below, below, body)]

    def set_in_brackets(self, node: n.Node, value: n.Value) -> Edit:
        start, end = _start(node), _end(node)
        text, before = t.between_brackets(value), self.before(start)
        if start == end:  # nothing is written there, perhaps not even the colon
            text = (
                ("" if before.rstrip().endswith((":", ",", "[")) else ":")
                + ("" if before.endswith(" ") else " ")
                + text
            )
        return _edit(start, end, text)

    def set_block(self, path: _Path, node: n.Node, value: n.Value, style: t.Style) -> list[Edit]:
        """In place of a mapping or list without brackets, and of what stands after it in its last line."""
        anchor, start, end = self.anchor(path), _start(node), self.line_end(node.end_line)
        own = start[1] - 1  # its indentation
        if start[0] == anchor[0]:
            return [_edit(start, end, style.at(value, own - t.STEP))]
        indent = self.find(path[:-1]).column - 1
        first, body = _parted(style.after(value, indent))
        if first:
            above = self.line_end(anchor[0] if body else start[0] - 1)
            return [_edit(anchor, anchor, first), _edit(above, end, body)]
        # On lines of its own again, with the indentation that is there where it can be kept.
        own = own if own > indent or isinstance(value, list) else indent + t.STEP
        return [_edit((start[0], 1), end, " " * own + style.at(value, own - t.STEP))]

    def insert(
        self, path: _Path, index: int | None, new: "dict[str, n.Value] | list[n.Value]", style: t.Style
    ) -> list[Edit]:
        node = self.collection(path)
        parts = _parts(node)
        index = len(parts) if index is None else index
        if not 0 <= index <= len(parts):
            raise WriteError(f"no place number {index}")
        if not parts:
            return self.set(path, new, style)
        before = parts[index - 1][1] if index else parts[0][0]
        if not self.is_block(path):
            self.need_brackets(node)
            text = t.between_brackets(new)[1:-1]
            return [_edit(before, before, f", {text}" if index else f"{text}, ")]
        indent = node.column - 1
        text = style.pairs(new, indent) if isinstance(new, dict) else style.items(new, indent)
        if index == 0:
            return [_edit(_start(node), _start(node), f"{text}\n{' ' * indent}")]
        below = self.line_end(before[0])
        return [_edit(below, below, f"\n{' ' * indent}{text}")]

    def remove(self, above: _Path, last: n.Key, style: t.Style) -> list[Edit]:
        node = self.collection(above)
        parts = _parts(node)
        if len(parts) == 1:
            return self.set(above, {} if isinstance(node, n.Mapping) else [], style)
        if isinstance(node, n.Mapping):
            index = [name.raw for name, _ in node.pairs].index(str(last))
            starts = [start for start, _ in parts]
        else:
            index = int(last)
            starts = [self.hyphen(node, i) if self.is_block(above) else start for i, (start, _) in enumerate(parts)]
        if not self.is_block(above):
            return [_edit(parts[index - 1][1], parts[index][1], "") if index else _edit(starts[0], starts[1], "")]
        start, end = starts[index], self.line_end(parts[index][1][0])
        before = self.before(start)
        if before.strip(" "):  # beside a hyphen: what is below moves up, where nothing stands between
            if starts[1][0] == end[0] + 1:
                return [_edit(start, starts[1], "")]
            return [_edit((start[0], len(before.rstrip(" ")) + 1), end, "")]
        last_line = self.last_of_comments(node.column - 1, end[0])
        first = self.first_line(node, index, start[0]) if isinstance(node, n.Sequence) else start[0]
        if last_line < len(self.lines):
            return [_edit((first, 1), (last_line + 1, 1), "")]
        # The file has no line break at its end, and shall have none; save where it is a part of the text above.
        in_text = self.block_head(_last(_values(node)[index - 1]))
        return [_edit((first, 1) if in_text else self.line_end(first - 1), self.line_end(last_line), "")]

    def rename(self, above: _Path, last: str, key: str) -> list[Edit]:
        node = self.collection(above)
        assert isinstance(node, n.Mapping)
        name = node.key(last)
        assert name is not None
        return [_edit(_start(name), _end(name), t.key(key, not self.is_block(above)))]

    # --- where it stands -------------------------------------------------------------------------------------------

    def find(self, path: _Path) -> n.Node:
        node = n.child_at(self.root, path)
        assert node is not None  # the value at the path has been changed already
        return node

    def collection(self, path: _Path) -> n.Mapping | n.Sequence:
        node = self.find(path)
        assert isinstance(node, n.Mapping | n.Sequence)
        return node

    def before(self, at: _At) -> str:
        return self.lines[at[0] - 1][: at[1] - 1]

    def line_end(self, line: int) -> _At:
        return line, len(self.lines[line - 1]) + 1

    def bracketed(self, node: n.Node) -> bool:
        """Whether a mapping or list stands between brackets of its own."""
        return not isinstance(node, n.Scalar) and self.lines[node.line - 1][node.column - 1] in "[{"

    def in_brackets(self, path: _Path) -> bool:
        """Whether a value stands inside something between brackets."""
        return any(self.bracketed(self.find(path[:depth])) for depth in range(len(path)))

    def is_block(self, path: _Path) -> bool:
        """Whether a value is a mapping or list of lines, without brackets."""
        node = self.find(path)
        return not (isinstance(node, n.Scalar) or self.bracketed(node) or self.in_brackets(path))

    def need_brackets(self, node: n.Node) -> None:
        if not self.bracketed(node):  # the pair of `[key: value]`
            raise WriteError("a single pair inside brackets has no room for more")

    def block_head(self, node: n.Node) -> str:
        """A block scalar's first characters (`|-`)."""
        hit = _BLOCK_HEAD.match(self.lines[node.line - 1], node.column - 1)
        return hit[0] if hit and isinstance(node, n.Scalar) else ""

    def anchor(self, path: _Path) -> _At:
        """Where the colon or hyphen ends that a value without brackets around it belongs to."""
        *above, last = path
        parent = self.find(above)
        if isinstance(parent, n.Sequence):
            assert isinstance(last, int)
            line, column = self.hyphen(parent, last)
            return line, column + 1
        assert isinstance(parent, n.Mapping)
        name = parent.key(str(last))
        assert name is not None
        colon = _COLON.match(self.lines[name.end_line - 1], name.end_column - 1)
        if colon is None:
            raise WriteError(f"no colon after «{last}» in its line")
        return name.end_line, colon.end() + 1

    def first_line(self, node: n.Sequence, index: int, line: int) -> int:
        """The first line of an item with the comments right above it.

        Above the first item a comment may be of the whole list. It is, where no other item has one.
        """
        if index or any(self.has_comment(node, other) for other in range(1, len(node.items))):
            return self.first_of_comments(node.column - 1, line)
        return line

    def has_comment(self, node: n.Sequence, index: int) -> bool:
        line = self.hyphen(node, index)[0]
        return self.first_of_comments(node.column - 1, line) < line

    def first_of_comments(self, indent: int, line: int) -> int:
        """The first of the comment lines right above a line, which stand no further in than it."""
        while line > 1 and 0 <= self.comment_indent(line - 1) <= indent:
            line -= 1
        return line

    def last_of_comments(self, indent: int, line: int) -> int:
        """The last of the comment lines right below what ends in a line, which stand further in than it does."""
        while line < len(self.lines) and self.comment_indent(line + 1) > indent:
            line += 1
        return line

    def comment_indent(self, line: int) -> int:
        """How far in the comment stands that a line is; -1 for any other line."""
        text = self.lines[line - 1]
        return len(text) - len(text.lstrip(" ")) if text.lstrip(" ").startswith("#") else -1

    def hyphen(self, node: n.Sequence, index: int) -> _At:
        """Where an item's hyphen stands."""
        if index == 0:
            return node.line, node.column
        for line in range(node.items[index - 1].end_line + 1, node.items[index].line + 1):
            text = self.lines[line - 1]
            if text[: node.column].strip(" ") == "-" and text[node.column - 1] == "-":
                return line, node.column
        raise WriteError("no hyphen before the item")


def _edit(start: _At, end: _At, text: str) -> Edit:
    return Edit(Place("", *start, *end), text)


def _start(node: n.Node) -> _At:
    return node.line, node.column


def _end(node: n.Node) -> _At:
    return node.end_line, node.end_column


def _parts(node: n.Mapping | n.Sequence) -> list[tuple[_At, _At]]:
    """Where each pair or item of a collection begins and ends."""
    if isinstance(node, n.Mapping):
        return [(_start(name), max(_end(name), _end(value))) for name, value in node.pairs]
    return [(_start(item), _end(item)) for item in node.items]


def _values(node: n.Node) -> tuple[n.Node, ...]:
    """What is inside a collection."""
    match node:
        case n.Mapping():
            return tuple(value for _, value in node.pairs)
        case n.Sequence():
            return node.items
    return ()


def _last(node: n.Node) -> n.Node:
    """The last value in a value."""
    while inside := _values(node):
        node = inside[-1]
    return node


def _parted(text: str) -> tuple[str, str]:
    """What stands on the first line, and the rest with the line break before it."""
    first, newline, rest = text.partition("\n")
    return first, newline + rest
