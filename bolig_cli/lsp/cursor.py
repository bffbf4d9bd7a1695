"""What stands where the cursor is in a file that is being written: the path to it, and the word that is typed.

The file is seldom whole then, so that it is read by its indentation alone, line by line as far as the cursor: what is wrong above
costs no more than itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bolig_cli.limits import YAML_DEPTH
from bolig_cli.record import record
from bolig_cli.source.node import Key

_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'#\[\]{},](?:[^:#]|:(?=\S)|(?<=\S)\#)*?)\s*:(?=\s|$)""")
_LONGEST_KEY = (
    200  # columns in which a key ends: a long line is a text, and is not gone through for each of its letters
)
_COMMENT = re.compile(r"(?:^|\s)#")
_HYPHENS = re.compile(rf" *(?:-(?: +|$)){{1,{YAML_DEPTH}}}")
_WORD = re.compile(r"[\wæøåÆØÅ-]+")
_FRONT = "---"


class Spot(StrEnum):
    """What belongs where the cursor is: a key, a value, either of them (nothing but a word is there yet), or running text."""

    KEY = "key"
    VALUE = "value"
    EITHER = "either"
    TEXT = "text"
    NOTHING = "nothing"  # a comment


@record
class Cursor:
    """`path` is that of the mapping that a key is in, of the value, or of what either would be in. `word` is what is written there,
    from `start` up to `end` (columns from 1), and `typed` the part of it before the cursor. `indent` is the column that its line's
    text begins at, and `in_item` whether a hyphen stands before it."""

    spot: Spot
    path: tuple[Key, ...]
    word: str
    typed: str
    start: int
    end: int
    indent: int = 1
    in_item: bool = False


@dataclass(slots=True)
class _Frame:
    """A key or an item of a list that the lines below may be in."""

    indent: int
    key: Key


@dataclass(slots=True)
class _Bracket:
    sign: str
    key: Key | None


@dataclass(slots=True)
class _Reader:
    frames: list[_Frame] = field(default_factory=list)
    brackets: list[_Bracket] = field(default_factory=list)
    text_below: int | None = None  # the indentation of the key whose text the lines are, that are deeper

    def read(self, line: str) -> None:
        """A whole line above the cursor."""
        if self.is_text(line) or not line.strip():
            return
        start = self.enter(line)
        for _ in self.tokens(line, start):
            pass

    def is_text(self, line: str) -> bool:
        """Whether the line belongs to the text of a key above."""
        if self.text_below is None:
            return False
        if not line.strip() or _indent(line) > self.text_below:
            return True
        self.text_below = None
        return False

    def enter(self, line: str) -> int:
        """Goes into what the line begins: its hyphens and its key. Gives where the rest of it begins."""
        at = _indent(line)
        key = _key_at(line, _after_hyphens(line))
        if self.brackets:
            is_deeper = bool(self.frames) and at > self.frames[-1].indent
            if key is None or is_deeper:
                return at
            self.brackets.clear()  # a bracket that nobody has closed yet
        for hyphen in _hyphens(line):
            self.leave(hyphen + 1)
            if self.frames and self.frames[-1].indent == hyphen and isinstance(self.frames[-1].key, int):
                self.frames[-1].key += 1
            else:
                self.frames.append(_Frame(hyphen, 0))
        at = _after_hyphens(line)
        if key := _key_at(line, at):
            self.leave(at)
            self.frames.append(_Frame(at, _bare(key[1])))
            rest = line[key.end() :].strip()
            if rest[:1] in ("|", ">"):
                self.text_below = at
            return key.end()
        return at

    def leave(self, indent: int) -> None:
        """Out of what stands as deep as this, or deeper."""
        while self.frames and self.frames[-1].indent >= indent:
            self.frames.pop()

    def tokens(self, line: str, start: int) -> "Iterator[tuple[int, int, tuple[Key, ...], bool]]":
        """The words of a line from `start`: begin, end, the path of each, and whether it may be a key between braces."""
        at, quote, begin, is_blank = start, "", start, True
        if not self.brackets and line[start:].lstrip()[:1] not in ("[", "{"):
            end = len(line)
            if hit := _COMMENT.search(line, start):
                end = hit.start()
            yield start, end, self.path(), False
            return
        while at < len(line):
            char = line[at]
            if quote:
                quote = "" if char == quote else quote
            elif char in "\"'" and is_blank:
                quote = char
            elif char == "#" and line[at - 1 : at].isspace():
                break
            elif char in "[{":
                if len(self.brackets) == YAML_DEPTH:  # the check refuses it too
                    return
                self.brackets.append(_Bracket(char, 0 if char == "[" else None))
                begin, is_blank = at + 1, True
            elif char in "]},":
                yield begin, at, self.path(), self.may_be_key()
                if self.brackets and char == ",":
                    top = self.brackets[-1]
                    top.key = top.key + 1 if isinstance(top.key, int) and top.sign == "[" else None
                elif self.brackets:
                    self.brackets.pop()
                    if not self.brackets:
                        return
                begin, is_blank = at + 1, True
            elif char == ":" and (at + 1 == len(line) or line[at + 1].isspace()) and self.may_be_key():
                yield begin, at, self.path(), True
                self.brackets[-1].key = _bare(line[begin:at].strip())
                begin, is_blank = at + 1, True
            is_blank = is_blank and (begin > at or line[at].isspace())
            at += 1
        yield begin, at, self.path(), self.may_be_key()

    def may_be_key(self) -> bool:
        return bool(self.brackets) and self.brackets[-1].sign == "{" and self.brackets[-1].key is None

    def path(self) -> tuple[Key, ...]:
        inner = (bracket.key for bracket in self.brackets if bracket.key is not None)
        return (*(frame.key for frame in self.frames), *inner)


def cursor_at(lines: Sequence[str], line: int, column: int, is_chapter: bool) -> Cursor:
    """What stands at a line and column (from 1). A chapter has YAML between its first two lines of hyphens, and then its text."""
    own = _yaml_lines(lines, is_chapter)
    if line - 1 not in own:
        return _in_text(lines[line - 1], column, ())
    reader = _Reader()
    for above in own[: own.index(line - 1)]:
        reader.read(lines[above])
    return _here(reader, lines[line - 1], column)


def keys_in(lines: Sequence[str], path: tuple[Key, ...], is_chapter: bool) -> frozenset[str]:
    """The keys of the mapping at a path that have lines of their own, whether the file can be read or not."""
    reader, found = _Reader(), set()
    for number in _yaml_lines(lines, is_chapter):
        reader.read(lines[number])
        names = [frame.key for frame in reader.frames]
        if len(names) == len(path) + 1 and tuple(names[:-1]) == path and isinstance(names[-1], str):
            found.add(names[-1])
    return frozenset(found)


def _yaml_lines(lines: Sequence[str], is_chapter: bool) -> range:
    """The numbers of the lines, from 0, that are YAML: all of them, or those of a chapter's head."""
    if not is_chapter:
        return range(len(lines))
    if not lines or lines[0].rstrip() != _FRONT:
        return range(0)
    return range(
        1, next((number for number, text in enumerate(lines) if number and text.rstrip() == _FRONT), len(lines))
    )


def _here(reader: _Reader, line: str, column: int) -> Cursor:
    before = line[: column - 1]
    if reader.is_text(line) and (line.strip() or _indent(before) > (reader.text_below or 0)):
        return _in_text(line, column, reader.path())
    if (comment := _COMMENT.search(before)) and before[: comment.start()].count('"') % 2 == 0:
        return Cursor(Spot.NOTHING, reader.path(), "", "", column, column)
    in_item = line.lstrip(" ").startswith("-")
    hyphens = _after_hyphens(line)
    if not reader.brackets and (key := _key_at(line, hyphens)):
        start, end = key.start(1) + 1, key.end(1) + 1
        if start <= column <= end:
            reader.enter(line)
            return _cursor(Spot.KEY, reader.path()[:-1], line, start, end, column)
    if not reader.brackets and not line.strip():
        reader.leave(column - 1)
        return Cursor(Spot.EITHER, reader.path(), "", "", column, column, column)
    start = reader.enter(line)
    if (
        not reader.brackets and start <= hyphens and line[start:].lstrip()[:1] not in ("[", "{")
    ):  # a word, and no colon yet
        reader.leave(max(start, hyphens))
        begin = max(start, hyphens) + 1
        if column < begin:
            return Cursor(Spot.NOTHING, reader.path(), "", "", column, column)
        end = _end_of(line, begin - 1) + 1
        return _cursor(Spot.EITHER, reader.path(), line, begin, max(end, column), column, in_item)
    for begin, end, path, may_be_key in reader.tokens(line, start):
        if begin <= column - 1 <= end:
            begin += _indent(line[begin:end])
            end = begin + len(line[begin:end].rstrip())
            spot = Spot.KEY if may_be_key else Spot.VALUE
            return _cursor(spot, path, line, min(begin + 1, column), max(end + 1, column), column)
    return Cursor(Spot.NOTHING, reader.path(), "", "", column, column)


def _cursor(
    spot: Spot, path: tuple[Key, ...], line: str, start: int, end: int, column: int, in_item: bool = False
) -> Cursor:
    word = line[start - 1 : end - 1]
    if word[:1] in ("'", '"') and column > start:
        start, end = start + 1, end - (len(word) > 1 and word[-1] == word[0])
    start, end = min(start, column), max(end, column)
    word = line[start - 1 : end - 1]
    return Cursor(spot, path, word, line[start - 1 : column - 1], start, end, _after_hyphens(line) + 1, in_item)


def _in_text(line: str, column: int, path: tuple[Key, ...]) -> Cursor:
    for hit in _WORD.finditer(line):
        if hit.start() < column <= hit.end() + 1:
            return Cursor(
                Spot.TEXT,
                path,
                hit[0],
                line[hit.start() : column - 1],
                hit.start() + 1,
                hit.end() + 1,
                _indent(line) + 1,
            )
    return Cursor(Spot.TEXT, path, "", "", column, column, _indent(line) + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _key_at(line: str, start: int) -> re.Match[str] | None:
    return _KEY.match(line, start, start + _LONGEST_KEY)


def _hyphens(line: str) -> tuple[int, ...]:
    """Where the hyphens stand that begin a line, each of an item; no more than a file may have inside each other."""
    hit = _HYPHENS.match(line)
    return tuple(at for at, char in enumerate(hit[0]) if char == "-") if hit else ()


def _after_hyphens(line: str) -> int:
    """Where a line's text begins, after the hyphens of the items that it begins."""
    hit = _HYPHENS.match(line)
    return hit.end() if hit else _indent(line)


def _end_of(line: str, start: int) -> int:
    hit = _COMMENT.search(line, start)
    return len(line[: hit.start() if hit else len(line)].rstrip())


def _bare(key: str) -> str:
    return key[1:-1] if key[:1] in ("'", '"') and len(key) > 1 else key
