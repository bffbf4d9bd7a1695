"""YAML → nodes with positions, in one pass over the parser's events.

What an unquoted word means is in `yaml_scalar.py`. Anchors, aliases, tags, merge keys, duplicate keys and several documents are
refused. A text of nothing but plain lines is read by `yaml_lines.py`, to the same nodes.

Author text is kept letter by letter. Only keys are brought to Unicode form NFC, since they are compared and never shown.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from bolig_cli import limits
from bolig_cli.finding import Finding, Place
from bolig_cli.source import text as source_text
from bolig_cli.source import yaml_lines
from bolig_cli.source.conflicts import IN_YAML, settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.misread import corrected
from bolig_cli.source.naming import is_year
from bolig_cli.source.node import Mapping, Node, Scalar, Sequence, scalar_of
from bolig_cli.source.yaml_mend import (
    HARD_SPACES,
    STEP,
    Change,
    Mending,
    hard_spaces,
    mending,
    no_hyphen,
    no_space_in_brackets,
    unindented,
)
from bolig_cli.source.yaml_scalar import core_value
from bolig_cli.source.yaml_syntax import explain, indent_of, where_of

MAX_DEPTH = limits.YAML_DEPTH
MAX_FINDINGS = 5
_AHEAD = 200  # characters in which the other years of an amount stand
_SEVERAL = 3  # so many keys stand again where a file has two versions

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(data: bytes, path: str, first_line: int = 1) -> tuple[Mapping | None, list[Finding]]:
    """The root mapping of a YAML file, and what is wrong with the file.

    `path` is what findings show; `first_line` is the line of its file on which `data` begins. None when the file cannot be
    read; a mapping together with findings when the rest of it is sound. Never raises on any bytes.
    """
    text = source_text.decode(data, path)
    if isinstance(text, Finding):
        return None, [text]
    text, letters = corrected(text, path)
    text, conflicts = settled(text, path, first_line, IN_YAML)
    root, findings = parse_text(text, path, first_line)
    signs = source_text.soft_hyphens(text, path, first_line) + source_text.joined_letters(text, path, first_line)
    return root, letters + conflicts + findings + signs


def parse_text(text: str, path: str, first_line: int = 1) -> tuple[Mapping | None, list[Finding]]:
    """As `parse`, for text with `\\n` line endings."""
    if (whole := yaml_lines.read(text, first_line)) is not None:  # as nearly all
        return whole, []
    return by_events(text, path, first_line)


def by_events(text: str, path: str, first_line: int = 1) -> tuple[Mapping | None, list[Finding]]:
    """As `parse_text`, by the parser's events, whatever stands in the text."""
    bad = source_text.first_not_text(text)
    if bad is not None:
        from bolig_cli.source import control_signs  # most files have none

        return None, [control_signs.finding(text, bad, path, first_line)]
    read = text
    told: list[Finding] = []
    mended: set[int] = set()  # the lines that no longer stand as the author wrote them
    while True:
        builder = _Builder(read, path, first_line)
        try:
            root = builder.build()
        except _Refused as refused:
            root = None
            builder.findings.append(refused.finding)
        except (
            yaml.YAMLError,
            ValueError,
            OverflowError,
            _Mended,
        ) as error:  # the latter ones: codes beyond any number
            where = None if isinstance(error, _Mended) else where_of(error, read, path)
            slip = mending(where) if where else error.args[0]
            if slip and len(told) < MAX_FINDINGS:
                lines = {change.line for change in slip.changes}
                again = slip.code == "yaml-innrykk" and any(
                    f.rule == slip.code for f in told
                )  # one such line is seldom alone
                if slip.message and not again:  # what is said of the value where it stands, the schema says
                    told.append(slip.finding(path, first_line, may_write=not mended & lines))
                    mended |= lines
                read = slip.mended(read)
                continue
            root = None
            if where:
                builder.findings.append(explain(where, path, first_line))
        break
    if root is None and told:  # what follows a slip may be the same slip
        return None, told
    findings = [*told, *builder.findings, *islice(builder.strange_characters(), MAX_FINDINGS)]
    return root, findings


def _next_year(name: str, keys: Iterable[str]) -> str:
    """The year that one which stands twice most likely should be: the one after the last; "" for what is no year."""
    years = [int(key) for key in keys if is_year(key)]
    return str(max(years) + 1) if is_year(name) and int(name) == max(years) else ""


class _Refused(Exception):
    """Reading cannot go on."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Mended(Exception):
    """A slip that the parser does not stop at: its mending."""


class _Open:
    """A collection whose end has not come yet."""

    __slots__ = ("first_lines", "in_brackets", "is_mapping", "items", "key", "last", "parts", "start")

    def __init__(self, is_mapping: bool, start: Any, in_brackets: bool) -> None:
        self.is_mapping = is_mapping
        self.in_brackets = in_brackets
        self.start = start
        self.last: Node | None = None  # what was read last in it: it ends where that does
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.first_lines: dict[str, int] = {}
        self.parts: list[
            tuple[int, Any]
        ] = []  # where its first key stands again: how many pairs there were, and the key


class _Builder:
    """Builds the nodes of one file."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.findings: list[Finding] = []
        self.has_strange = next(source_text.strange(text), None) is not None
        self.spans: list[tuple[int, int]] = []  # where texts stand, when some character must be told from a comment's
        self.has_comments = " #" in text
        self.is_twice = False
        self.cut: list[tuple[Scalar, str]] = []  # texts with a comment behind them
        self._lines: list[str] | None = None

    def place(self, mark: Any) -> Place:
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def refuse(self, code: str, mark: Any, message: str, help: str) -> _Refused:
        return _Refused(READ_FAULTS[code].at(self.place(mark), message, help))

    def note(self, code: str, event: Any, message: str, help: str) -> None:
        """A finding that lets reading go on, until there are too many."""
        if len(self.findings) + 1 >= MAX_FINDINGS:
            raise self.refuse(code, event.start_mark, message, help)
        start, end = self.place(event.start_mark), self.place(event.end_mark)
        one_line = start.line == end.line
        place = Place(start.path, start.line, start.column, end.line, end.column) if one_line else start
        self.findings.append(READ_FAULTS[code].at(place, message, help))

    def build(self) -> Mapping | None:
        stack: list[_Open] = []
        root: Node | None = None
        documents, first_line, scalar, take_key = 0, self.first_line, self.scalar, self.take_key
        # Not yaml.compose: its C version recurses, and crashes on deep nesting.
        event: Any
        next_event = Loader(self.text).get_event
        while True:
            event = next_event()
            kind = type(event)
            node: Node
            if kind is ScalarEvent:
                node = scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.open(event, stack)
                continue
            elif kind is MappingEndEvent:
                done = stack.pop()
                start = done.start
                if done.parts:
                    stack[-1].items.extend(self.items_before_last(done))
                    start = done.start
                node = Mapping(tuple(done.items), start.line + first_line, start.column + 1, *self.end_of(done, event))
            elif kind is SequenceEndEvent:
                done = stack.pop()
                start = done.start
                node = Sequence(tuple(done.items), start.line + first_line, start.column + 1, *self.end_of(done, event))
            elif kind is yaml.AliasEvent:
                raise self.refuse(
                    "yaml-anker",
                    event.start_mark,
                    f"Teksten begynner med stjerne, og «*{event.anchor}» blir lest som en henvisning til et anker.",
                    "Ta bort stjernen, hvis den ikke skal være med. Ellers setter du teksten i anførselstegn.",
                )
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise self.refuse(
                        "yaml-flere-dokumenter",
                        event.start_mark,
                        "Her begynner et nytt dokument i samme fil.",
                        "Legg det i en egen fil, eller fjern linjen «---».",
                    )
                continue
            elif kind is yaml.StreamEndEvent:
                return self.checked_root(root)
            else:
                continue
            if not stack:
                root = node
                continue
            into = stack[-1]
            into.last = node
            if not into.is_mapping:
                into.items.append(node)
            elif (key := into.key) is not None:
                if key is not _DUPLICATE:
                    into.items.append((key, node))
                into.key = None
            else:
                take_key(into, node, event, stack)

    def end_of(self, done: _Open, event: Any) -> tuple[int, int]:
        """Where a collection ends. The parser sees the end of one without brackets only at what comes after it."""
        mark = event.end_mark
        if mark.index > event.start_mark.index and self.text[mark.index - 1] in "]}":
            return mark.line + self.first_line, mark.column + 1
        return (done.last.end_line, done.last.end_column) if done.last else (0, 0)

    def open(self, event: Any, stack: list[_Open]) -> None:
        if event.tag is not None or event.anchor is not None:
            self.check_properties(event)
        is_mapping = type(event) is MappingStartEvent
        if stack and stack[-1].is_mapping and stack[-1].key is None:
            raise self.refuse(
                "yaml-noekkel",
                event.start_mark,
                "En nøkkel kan ikke være en liste eller stå i klammer.",
                "Skriv nøkkelen som ett ord. Skal teksten begynne med en klamme, setter du den i anførselstegn.",
            )
        if len(stack) >= MAX_DEPTH:
            raise self.refuse(
                "yaml-for-dyp",
                event.start_mark,
                f"Verdier ligger inni hverandre i mer enn {MAX_DEPTH} nivåer.",
                "Rett klammene eller innrykket.",
            )
        if is_mapping and event.flow_style and (slip := self.list_between_braces(event.start_mark)):
            raise _Mended(slip)
        stack.append(_Open(is_mapping, event.start_mark, bool(event.flow_style)))

    def list_between_braces(self, mark: Any) -> Mending | None:
        """The mending of a list between the brackets of keys: `{nav, helse}`."""
        end = self.text.find("}", mark.index)
        inner = self.text[mark.index + 1 : end]
        if end < 0 or ":" in inner or "\n" in inner or not inner.strip():
            return None
        from bolig_cli.source.yaml_flow import list_between_braces

        return list_between_braces(self.lines[mark.line], mark.line, mark.column)

    def scalar(self, event: Any) -> Scalar:
        if event.tag is not None or event.anchor is not None:
            self.check_properties(event)
        raw: str = event.value
        mark, end = event.start_mark, event.end_mark
        if self.has_strange:
            self.spans.append((mark.index, end.index))
        first_line = self.first_line
        line, column = mark.line + first_line, mark.column + 1
        style = event.style
        if not style:
            # Nothing, after a last line without an end: the parser says a line too far.
            if not raw and mark.index >= len(self.text):
                return self.with_comment(self.nothing_at_end(), end.index)
            if end.line > mark.line:
                self.check_several_lines(mark.line, end.line, event)
            plain = scalar_of((core_value(raw), raw, line, column, line, column, end.line + first_line, end.column + 1))
            return self.with_comment(plain, end.index) if self.has_comments else plain
        if style in "|>":
            text_column = self.block_column(raw, mark)
            return scalar_of((raw, raw, line, column, line + 1, text_column, *self.block_end(event, text_column)))
        if style == '"':
            self.check_escapes(raw, event)
        return scalar_of((raw, raw, line, column, line, column + 1, end.line + first_line, end.column + 1))

    def nothing_at_end(self) -> Scalar:
        """The empty value of a key that the file ends with."""
        line, column = self.text.count("\n") + self.first_line, len(self.text) - self.text.rfind("\n")
        return Scalar(core_value(""), "", line, column, line, column, line, column)

    def with_comment(self, plain: Scalar, end: int) -> Scalar:
        """The value; a comment that may be the rest of its text is kept."""
        if self.has_comments and (type(plain.value) is str or not plain.raw) and (comment := self.comment_after(end)):
            self.cut.append((plain, comment))
        return plain

    def check_several_lines(self, first: int, last: int, event: Any) -> None:
        """What becomes one line though it was written as several: a text below another sign than |, or points."""
        from bolig_cli.source import yaml_layout, yaml_points

        lines = self.lines
        if (
            slip := yaml_points.mend(lines, first)
            or yaml_layout.stroke(lines, first)
            or yaml_layout.deeper_points(lines, first, last)
        ):
            raise _Mended(slip)
        if found := yaml_layout.points_in_text(lines, first, last) or yaml_layout.points_without_key(
            lines, first, last
        ):
            row, message, help = found
            place = Place(self.path, row + self.first_line, indent_of(lines[row]) + 1)
            self.findings.append(READ_FAULTS["yaml-syntaks"].at(place, message, help))

    @property
    def lines(self) -> list[str]:
        """The lines of the text, taken apart once."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def comment_after(self, index: int) -> str:
        """The comment that stands on the same line after a value; "" where there is none."""
        if self.text[index : index + 1] != " ":
            return ""
        rest = self.text[index : self.text.find("\n", index) % (len(self.text) + 1)]
        return rest.lstrip() if rest.lstrip(" ")[:1] == "#" else ""

    def check_escapes(self, raw: str, event: Any) -> None:
        """Characters that stand in the text only as codes (`"\\u202e"`), where looking at the file does not find them."""
        written = self.text[event.start_mark.index : event.end_mark.index]
        if "\\" not in written:
            return
        bad = source_text.first_not_text(raw)
        if bad is None:
            bad = next((index for index in source_text.strange(raw) if raw[index] not in written), None)
        if bad is not None:
            raise _Refused(source_text.character_finding(raw[bad], self.place(event.start_mark)))

    def block_column(self, raw: str, mark: yaml.Mark) -> int:
        """The column of a block scalar's first character: what is left of the source line's indentation in the text
        was not the block's own."""
        lines = self.lines
        first = next((i for i in range(mark.line + 1, len(lines)) if lines[i].strip(" ")), None)
        kept = raw.lstrip("\n")
        if first is None or not kept.strip():
            return mark.column + 1
        source = lines[first]
        return (len(source) - len(source.lstrip(" "))) - (len(kept) - len(kept.lstrip(" "))) + 1

    def block_end(self, event: Any, text_column: int) -> tuple[int, int]:
        """Where a block scalar ends: after its last line that is not empty, or, when it keeps empty lines (`|+`), after those.

        The parser's own mark stands at the beginning of what comes next. A line of spaces alone is text where it reaches past
        the block's indentation.
        """
        lines = self.lines
        start, end = event.start_mark.line, event.end_mark.line
        last = end if event.end_mark.column else end - 1  # in the middle of a line only where the file ends there
        if "+" not in lines[start][event.start_mark.column :].partition("#")[0]:
            while last > start and len(lines[last]) < text_column and not lines[last].strip(" "):
                last -= 1
        return last + self.first_line, len(lines[last]) + 1

    def check_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.note(
                "yaml-anker",
                event,
                f"«&{event.anchor}» blir lest som et anker. Ankere brukes ikke i planen.",
                "Ta det bort. Skal teksten begynne med &, setter du den i anførselstegn.",
            )
        if event.tag is not None:
            if event.tag == "!":
                self.check_stroke(event)
            shown = self.text[event.start_mark.index : event.end_mark.index].split(maxsplit=1)
            self.note(
                "yaml-tagg",
                event,
                f"«{shown[0] if shown else '!'}» blir lest som en tagg. Tagger brukes ikke i planen.",
                "Ta det bort. Skal teksten begynne med utropstegn, setter du den i anførselstegn.",
            )

    def check_stroke(self, event: Any) -> None:
        """A text below an exclamation mark, which is beside the stroke | on no keyboard but looks like it."""
        from bolig_cli.source.yaml_layout import stroke

        if slip := stroke(self.lines, event.start_mark.line):
            raise _Mended(slip)

    def take_key(self, into: _Open, node: Node, event: Any, stack: list[_Open]) -> None:
        assert isinstance(node, Scalar)  # `open` lets no collection be a key
        mark = event.start_mark
        if len(into.items) >= limits.YAML_KEYS:
            raise self.refuse(
                "yaml-for-dyp",
                mark,
                f"Her står mer enn {limits.YAML_KEYS} nøkler ved siden av hverandre.",
                "Ta filen ut av planen, eller slett det som ikke hører til i den.",
            )
        is_plain = node.raw.isidentifier() and node.raw.isascii()
        if is_plain and not (into.in_brackets or self.is_twice or node.raw in into.first_lines):  # as most
            into.first_lines[node.raw] = node.line
            into.key = node
            return
        name = node.raw if node.raw.isascii() else unicodedata.normalize("NFC", source_text.as_seen(node.raw))
        if name == "<<" and not event.style:
            raise self.refuse(
                "yaml-fletting",
                mark,
                "Nøkkelen «<<» fletter inn innhold fra et annet sted. Det brukes ikke i planen.",
                "Skriv verdiene her, der de gjelder.",
            )
        if not name.strip():
            raise self.refuse("yaml-noekkel", mark, "Det mangler en nøkkel foran kolon.", "Skriv nøkkelen foran kolon.")
        if not event.style:
            if not name.isascii() and name != name.strip(HARD_SPACES):
                raise _Mended(self.without_hard_spaces(into, mark))
            if name[:1] in "/<-" and not into.in_brackets and (slip := self.note_at(mark)):
                raise _Mended(slip)
            if into.in_brackets and self.is_rest_of_number(into, name, event):
                into.key = _DUPLICATE
                return
        if self.is_twice and len(stack) == 1:  # of two versions, the first is read
            into.key = _DUPLICATE
            return
        if name in into.first_lines:
            if len(stack) == 1 and self.begins_again(into, name, mark):
                self.is_twice = True
                first, second = self.two_ids(into, name, event)
                self.note(
                    "fil-to-utgaver",
                    event,
                    f"Herfra står innholdet i filen en gang til: «{name}» står også på linje {into.first_lines[name]}."
                    if not second
                    else f"Filen har to ting i seg: Til og med linjen over er det {first}, og herfra er det {second}.",
                    "Sammenlign de to, behold det som skal gjelde, og slett resten."
                    if not second
                    else f"Flytt linjene herfra til en egen fil i den samme mappen, som heter {second}.yaml.",
                )
                into.key = _DUPLICATE
                return
            if self.is_first_key(into, name, stack):
                into.parts.append((len(into.items), event))
                into.first_lines = {name: node.line}
                into.key = node
                return
            self.check_indentation(into, event)
            if (
                into.in_brackets and name.isdecimal() and not is_year(name)
            ):  # a number without its year, told of where it first stands
                into.key = _DUPLICATE
                return
            self.check_first_line(into, name, event, stack)
            next_year = _next_year(name, into.first_lines)
            if next_year and f"{next_year}:" in self.text[event.end_mark.index :].partition("}")[0][:_AHEAD]:
                next_year = ""
            self.tell_duplicate(name, into.first_lines[name], event, next_year)
            if next_year:  # so that nothing is said of a sum that lacks the number
                into.first_lines[next_year] = node.line
                into.key = node._replace(value=next_year, raw=next_year)
            else:
                into.key = _DUPLICATE
            return
        into.first_lines[name] = node.line
        into.key = node if name == node.raw else node._replace(value=name, raw=name)

    def note_at(self, mark: Any) -> Mending | None:
        """The mending of a note to a colleague that has a colon in it, and is taken for a key."""
        from bolig_cli.source.yaml_layout import note

        return note(self.lines, mark.line)

    def without_hard_spaces(self, into: _Open, mark: Any) -> Mending | None:
        """The mending of a key that the parser takes no-break spaces to be a part of: they are its indentation where the key above
        is empty, and too many where it stands among others."""
        slip = hard_spaces(self.text.split("\n"), (mark.line,))
        last = into.items[-1][1] if into.items else None
        stands_among = isinstance(last, Scalar) and last.value is not None
        if slip is None or not stands_among or self.text[mark.index :].lstrip(HARD_SPACES).startswith("- "):
            return slip
        here = [replace(c, text="") if c.line == mark.line else c for c in slip.changes]
        return replace(slip, changes=tuple(here), help="Slett det. " + slip.help.partition(". ")[2])

    def tell_duplicate(self, name: str, first_line: int, event: Any, next_year: str) -> None:
        here = event.start_mark.line + self.first_line == first_line
        what = "Året" if is_year(name) else "Nøkkelen"
        self.note(
            "yaml-dobbel-noekkel",
            event,
            f"{what} «{name}» står {'to ganger på linjen' if here else f'også på linje {first_line}'}.",
            f"Rett det ene årstallet{f', kanskje til {next_year}' if next_year else ''}, eller ta bort det ene tallet."
            if is_year(name)
            else "Behold den ene. Skal det være flere verdier, bruk en liste.",
        )

    def two_ids(self, into: Any, name: str, event: Any) -> tuple[str, str]:
        """The ids of two items that stand in one file, where the second begins with its own; two empty texts otherwise."""
        if name != "id":
            return "", ""
        first = next((value.raw for key, value in into.items if key.raw == name and isinstance(value, Scalar)), "")
        line = self.text[event.end_mark.index :].partition("\n")[0]
        second = line.removeprefix(":").partition(" #")[0].strip()
        return (first, second) if first and first != second and second.isalnum() else ("", "")

    def begins_again(self, into: _Open, name: str, mark: Any) -> bool:
        """Whether the file's first key stands again with most of the others after it: two versions, one below the other."""
        if into.in_brackets or name != next(iter(into.first_lines)):
            return False
        below = [line.partition(":")[0].rstrip() for line in self.text.split("\n")[mark.line :] if line[:1].isalpha()]
        return len(into.first_lines.keys() & below) >= _SEVERAL

    def is_rest_of_number(self, into: _Open, name: str, event: Any) -> bool:
        """Whether what looks like a key in `{2027: 1,5}` is the decimals of the number before it, which then gets them; or a key
        without a space after its colon, which is mended."""
        after = self.text[event.end_mark.index : event.end_mark.index + 20].lstrip()[:1]
        if after == ":":
            return False
        if ":" in name:
            slip = no_space_in_brackets(self.text, into.start, event.start_mark)
            if slip:
                raise _Mended(slip)
        start: int = event.start_mark.index
        if not into.items:
            return False
        key, number = into.items[-1]
        self.check_comma(key, number, name, event)
        if not name[:1].isdigit() or self.text[start - 1] != ",":
            return False
        place = (event.start_mark.line + self.first_line, event.start_mark.column)  # the comma's, as a column from 1
        if not isinstance(number, Scalar) or (number.end_line, number.end_column) != place or number.value == "":
            return False
        if not number.raw[-1:].isdigit():
            return False
        whole = f"{number.raw},{name}"
        end = event.end_mark
        into.items[-1] = (
            key,
            number._replace(value=whole, raw=whole, end_line=end.line + self.first_line, end_column=end.column + 1),
        )
        return True

    def check_comma(self, key: Scalar, before: Node, name: str, event: Any) -> None:
        """A comma between braces that ends a value before its author did: in a text, or in `150,-`."""
        from bolig_cli.source import yaml_flow

        start = event.start_mark.index
        if yaml_flow.is_dash(name) and (slip := yaml_flow.kroner(self.text, start)):
            raise _Mended(slip)
        if isinstance(before, Scalar) and before.raw and before.line == event.start_mark.line + self.first_line:
            value_start = start - (event.start_mark.column + 1 - before.column)
            if slip := yaml_flow.comma_in_text(self.text, value_start, start, key.raw):
                raise _Mended(slip)

    def is_first_key(self, into: _Open, name: str, stack: list[_Open]) -> bool:
        """Whether this is the first key of an item in a list, standing in it a second time after others."""
        if into.in_brackets or len(stack) < 2 or stack[-2].is_mapping:
            return False
        begins = into.parts[-1][0] if into.parts else 0
        return len(into.items) - begins >= 2 and into.items[begins][0].raw == name

    def check_first_line(self, into: _Open, name: str, event: Any, stack: list[_Open]) -> None:
        """Refuses an item in a list that is without its first line, the one with the hyphen, so that all the others stand in the
        item above, a second time."""
        if into.in_brackets or len(stack) < 2 or stack[-2].is_mapping:
            return
        first = into.items[into.parts[-1][0] if into.parts else 0][0].raw
        row, column = event.start_mark.line, event.start_mark.column
        below: list[str] = []
        for nr, line in enumerate(self.lines[row:], row):
            if line.strip() and indent_of(line) < column:
                break
            below += filter(str.isidentifier, [self.key_at(nr, column)])
        again = into.first_lines.keys() & below
        is_short = below == [name] and len(into.items) == 2 and self.has_short_items(row, column, name)
        if (len(again) >= 2 or is_short) and first not in again and row + self.first_line != into.items[-1][0].line:
            either = f" Hører «{name}» til punktet over, tar du bort den ene." if is_short else ""
            raise self.refuse(
                "yaml-dobbel-noekkel",
                event.start_mark,
                f"Her begynner trolig et nytt punkt i listen, men linjen med «- {first}: …» over «{name}» mangler.",
                f"Skriv «- {first}: …» på en egen linje over, med streken rett under strekene til de andre punktene.{either}",
            )

    def has_short_items(self, row: int, column: int, name: str) -> bool:
        """Whether the items of the list around a line, two or more, have their first key and this one, and no more."""
        start = end = row
        while start > 0 and (not self.lines[start - 1].strip() or indent_of(self.lines[start - 1]) >= column - 2):
            start -= 1
        while end < len(self.lines) and (not self.lines[end].strip() or indent_of(self.lines[end]) >= column - 2):
            end += 1
        firsts = [nr for nr in range(start, end) if self.lines[nr][column - 2 :].startswith("- ")]
        return len(firsts) > 1 and all(
            self.key_at(nr + 1, column) == name and self.key_at(nr + 2, column) in ("", name) for nr in firsts
        )

    def key_at(self, row: int, column: int) -> str:
        """The key of a line that begins in this column; "" for another line."""
        line = self.lines[row] if row < len(self.lines) else ""
        return line.partition(":")[0].strip() if line.strip() and indent_of(line) == column else ""

    def items_before_last(self, done: _Open) -> list[Node]:
        """The items that stand in one where a hyphen is forgotten, but for the last, which `done` is made into; each with its
        finding. A first key that stands again alone is only a duplicate."""
        items: list[Node] = []
        parts, ends = done.parts, [count for count, _ in done.parts[1:]] + [len(done.items)]
        pairs = done.items
        kept: list[Any] = pairs[: parts[0][0]]
        for (count, event), end in zip(parts, ends, strict=True):
            part = pairs[count:end]
            if len(part) < 2:
                self.tell_duplicate(part[0][0].raw if part else event.value, kept[0][0].line, event, "")
                continue
            mark = event.start_mark
            first, last = kept[0][0], kept[-1][1]
            items.append(Mapping(tuple(kept), first.line, first.column, last.end_line, last.end_column))
            may_write = mark.column >= 2 and not self.text[mark.index - mark.column : mark.index].strip(" ")
            change = Change(mark.line, mark.column - 2, mark.column, "- ")
            slip = no_hyphen(mark.line, mark.column, event.value, change, may_write and len(part) == len(kept))
            self.findings.append(slip.finding(self.path, self.first_line, may_write=True))
            kept, done.start = part, mark
        done.items = kept
        return items

    def check_indentation(self, into: _Open, event: Any) -> None:
        """Refuses a key that stands again because it belongs to the empty key above it."""
        if into.in_brackets or not into.items:
            return
        owner, value = into.items[-1]
        empty = isinstance(value, Scalar) and value.raw == "" and value.value is None
        mark = event.start_mark
        if not empty or owner.column != mark.column + 1:
            return
        lines = self.text.split("\n")
        last = mark.line
        while last + 1 < len(lines) and (not lines[last + 1].strip() or indent_of(lines[last + 1]) > mark.column):
            last += 1
        changes = tuple(Change(i, 0, 0, STEP) for i in range(mark.line, last + 1) if lines[i].strip())
        raise _Mended(unindented(lines, owner.line - self.first_line, mark.line, changes))

    def checked_root(self, root: Node | None) -> Mapping | None:
        if isinstance(root, Mapping):
            return replace(root, cut=tuple(self.cut)) if self.cut else root
        if root is None or (isinstance(root, Scalar) and root.value is None):
            raise _Refused(
                READ_FAULTS["yaml-tom"].at(
                    Place(self.path, self.first_line),
                    "Filen er tom." if not self.text.strip() else "Filen har ikke noe innhold.",
                    "Skriv innholdet, eller slett filen hvis den ikke skal være med.",
                )
            )
        place = Place(self.path, root.line, root.column)
        fault = READ_FAULTS["yaml-ikke-noekler"]
        if isinstance(root, Sequence):
            if slip := self.whole_file_with_hyphens():
                raise _Mended(slip)
            from bolig_cli.source.yaml_shapes import list_without_key

            if slip := list_without_key(self.lines, self.path):
                if slip.changes:
                    raise _Mended(slip)
                raise _Refused(slip.finding(self.path, self.first_line, may_write=False))
            raise _Refused(
                fault.at(
                    place,
                    "Filen er en liste, men skal begynne med en nøkkel.",
                    "Begynn med «nøkkel:», og rykk listen inn under den.",
                )
            )
        if re.match(r"[A-Za-z_]+:\S", root.raw):
            raise _Refused(fault.at(place, "Det mangler mellomrom etter kolon.", "Skriv «nøkkel: verdi»."))
        raise _Refused(
            fault.at(place, "Filen er bare tekst, men skal ha nøkler.", "Skriv «nøkkel: verdi» på hver linje.")
        )

    def whole_file_with_hyphens(self) -> Mending | None:
        """The mending of a file whose every key, or whose first one, is a point in a list."""
        from bolig_cli.source.yaml_layout import hyphens_throughout

        return hyphens_throughout(self.lines)

    def strange_characters(self) -> Iterator[Finding]:
        """Characters in texts that no document can show. In comments only those that hide what is written."""
        if not self.has_strange:
            return
        ends = [end for _, end in self.spans]
        for index in source_text.strange(self.text):
            after = bisect_right(ends, index)
            in_text = after < len(ends) and self.spans[after][0] <= index
            if in_text or source_text.is_invisible(self.text[index]):
                yield source_text.written_finding(self.text, index, self.path, self.first_line)


_DUPLICATE = Scalar(None, "\0", 0, 0, 0, 0, 0, 0)  # stands for a key whose value is read and left out
