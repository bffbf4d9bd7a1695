"""The YAML that nearly all files of a plan are: one key to a line, with a word, a text, a short list or a text below it.

A file of nothing else is read line by line, in less time than the parser's events take. Anything besides, be it a comment behind a
value or a slip, is not understood here at all: then the whole file is read by `yaml.py`, which alone knows what YAML is and what to
say of it. A test holds the two against each other: what is read here is what is read there, place by place.
"""

import re
from typing import Any

from bolig_cli import limits
from bolig_cli.source import text as source_text
from bolig_cli.source.node import Mapping, Node, Scalar, Sequence, scalar_of
from bolig_cli.source.yaml_scalar import LONGEST_WORD, WORDS, core_value

_LINE = re.compile(
    r"(?P<indent> *)(?P<dash>- )?(?:(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?: |(?=\n)))?"
    r"(?:(?P<plain>[^\W_][^:\n]*(?::(?=\S)[^:\n]*)*(?<! ))|(?P<other>[^\n]*))\n"
)
_QUOTED = re.compile(r'"[^"\\\n]*"')
_WORDS = r"\w[\w-]*(?: [\w-]+)*"
_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_IN_LIST = re.compile(rf"{_WORDS}|{_QUOTED.pattern}")
_LIST = re.compile(rf"\[(?:{_IN_LIST.pattern})(?:, (?:{_IN_LIST.pattern}))*\]")
_IN_BRACES = re.compile(rf"([A-Za-z_][A-Za-z0-9_]*|[0-9]+): ({_WORDS}|{_NUMBER}|{_QUOTED.pattern})(?=[,}}])")
_BRACES = re.compile(rf"\{{{_IN_BRACES.pattern}(?:, {_IN_BRACES.pattern})*\}}")
_INDENT = re.compile(" *")


def read(text: str, first_line: int) -> Mapping | None:
    """The root mapping of a text with `\\n` line endings; None where it has anything that is not read here."""
    if " #" in text or "\t" in text or text[-1:] != "\n" or next(source_text.strange(text), None) is not None:
        return None
    if text.count("\n") >= limits.YAML_KEYS:
        return None
    return _Lines(text, first_line).read()


class _Level:
    """A collection whose end has not come yet. `key` is one whose value has not come yet."""

    __slots__ = ("column", "is_mapping", "items", "key", "line", "names")

    def __init__(self, is_mapping: bool, line: int, column: int) -> None:
        self.is_mapping = is_mapping
        self.line = line
        self.column = column
        self.items: list[Any] = []
        self.names: set[str] = set()
        self.key: Scalar | None = None


_NOTHING = Scalar(None, "", 0, 0, 0, 0, 0, 0)  # stands where nothing is read yet


class _Lines:
    """Reads one text."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.line = first_line
        self.at = 0  # where the line begins
        self.levels: list[_Level] = []
        self.last: Node = _NOTHING  # what was read last
        self.root: Node | None = None

    def read(self) -> Mapping | None:
        text, levels, size, line_at = self.text, self.levels, len(self.text), _LINE.match
        while self.at < size:
            if text[self.at] in "\n#":  # an empty line, or a comment
                self.at = text.index("\n", self.at) + 1
                self.line += 1
                continue
            match = line_at(text, self.at)
            if match is None:
                return None
            self.at = match.end()
            indent, dash, name, plain, other = match.groups()
            line, column = self.line, len(indent) + 1
            while levels and levels[-1].column > column:
                if not self.close():
                    return None
            if dash:
                if not self.stands_in(column, is_mapping=False):
                    return None
                column += 2
            if name is not None:
                if dash:
                    levels.append(_Level(is_mapping=True, line=line, column=column))
                elif not self.stands_in(column, is_mapping=True):
                    return None
                level = levels[-1]
                if name in level.names:
                    return None
                level.names.add(name)
                after = column + len(name)
                key = scalar_of((WORDS.get(name, name), name, line, column, line, column, line, after))
                column = after + 2
                if plain is not None:  # as most
                    self.last = _plain(plain, line, column)
                    level.items.append((key, self.last))
                else:
                    level.key = key
                    if other and not self.put(self.value(other, column)):
                        return None
            elif not dash or not self.put(_plain(plain, line, column) if plain else self.value(other, column)):
                return None
            self.line += 1
        while levels:
            if not self.close():
                return None
        return self.root if isinstance(self.root, Mapping) else None

    def stands_in(self, column: int, *, is_mapping: bool) -> bool:
        """Whether what begins in this column is a part of the collection that is open there, or begins one below a key."""
        if self.levels:
            level = self.levels[-1]
            if level.column == column:
                return level.is_mapping is is_mapping and level.key is None
            if level.key is None:
                return False
        elif self.root is not None or column != 1 or not is_mapping:
            return False
        if len(self.levels) >= limits.YAML_DEPTH:
            return False
        self.levels.append(_Level(is_mapping, self.line, column))
        return True

    def close(self) -> bool:
        """Ends the innermost collection, where what was read last ends; whether it is whole."""
        done = self.levels.pop()
        if done.key is not None:
            return False
        kind, last = Mapping if done.is_mapping else Sequence, self.last
        return self.put(kind(tuple(done.items), done.line, done.column, last.end_line, last.end_column))

    def put(self, node: Node | None) -> bool:
        """Puts a value where it belongs: behind its key, in its list, or as the whole; whether there is one."""
        if node is None:
            return False
        self.last = node
        if not self.levels:
            self.root = node
            return True
        level = self.levels[-1]
        level.items.append(node if level.key is None else (level.key, node))
        level.key = None
        return True

    def value(self, written: str, column: int) -> Node | None:
        """The value that stands at the end of a line, and for a text below it, that as well."""
        first = written[:1]
        if first == "|":
            return self.text_below(column) if written == "|" else None
        if first == "[":
            return self.list_(written, column) if _LIST.fullmatch(written) else None
        if first == "{":
            return self.braces(written, column) if _BRACES.fullmatch(written) else None
        return _scalar(written, self.line, column) if _QUOTED.fullmatch(written) else None

    def list_(self, written: str, column: int) -> Sequence:
        items = tuple(_scalar(item[0], self.line, column + item.start()) for item in _IN_LIST.finditer(written))
        return Sequence(items, self.line, column, self.line, column + len(written))

    def braces(self, written: str, column: int) -> Mapping | None:
        pairs = tuple(
            (_scalar(pair[1], self.line, column + pair.start(1)), _scalar(pair[2], self.line, column + pair.start(2)))
            for pair in _IN_BRACES.finditer(written)
        )
        if len({name.raw for name, _ in pairs}) < len(pairs):
            return None
        return Mapping(pairs, self.line, column, self.line, column + len(written))

    def text_below(self, column: int) -> Scalar | None:
        """The text below a stroke: the lines that stand as far in as its first, or further; empty ones between them too."""
        text, start = self.text, self.at
        match = _INDENT.match(text, start)
        indent = len(match[0]) if match else 0
        if indent < self.levels[-1].column or text[start + indent : start + indent + 1] == "\n":
            return None
        margin, lines, end_at, empty = " " * indent, list[str](), start, 0
        line, last = self.line, self.line
        at = start
        while at < len(text):
            stop = text.index("\n", at)
            line += 1
            if stop == at:
                empty += 1
            elif not text.startswith(margin, at):
                break
            elif stop - at == indent or text[at + indent : stop].isspace():
                return None  # a line of spaces alone
            else:
                lines += [""] * empty
                lines.append(text[at + indent : stop])
                empty, last, end_at = 0, line, stop + 1
            at = stop + 1
        raw = "\n".join(lines) + "\n"
        scalar = scalar_of((raw, raw, self.line, column, self.line + 1, indent + 1, last, indent + len(lines[-1]) + 1))
        self.at, self.line = end_at, last
        return scalar


def _scalar(written: str, line: int, column: int) -> Scalar:
    """A word, a number, or a text between quotation marks."""
    if written[0] == '"':
        text = written[1:-1]
        return scalar_of((text, text, line, column, line, column + 1, line, column + len(written)))
    return _plain(written, line, column)


def _plain(written: str, line: int, column: int) -> Scalar:
    value = core_value(written) if len(written) <= LONGEST_WORD or written[0] <= "9" else written
    return scalar_of((value, written, line, column, line, column, line, column + len(written)))
