"""YAML → nodes with positions, in one pass over the parser's events.

The scalars are those of the YAML 1.2 core schema, narrowed to what an author means: only `true` and `false` are truth values;
dates, times, `no` and numbers with leading zeros are text. Anchors, aliases, tags, merge keys, duplicate keys and several
documents are refused. Source: YAML 1.2.2, chapter 10.3.

Author text is kept letter by letter. Only keys are brought to Unicode form NFC, since they are compared and never shown.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from bolig_cli.finding import Finding, Place
from bolig_cli.source import text as source_text
from bolig_cli.source.conflicts import settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.node import Mapping, Node, Scalar, Sequence
from bolig_cli.source.yaml_syntax import explain

MAX_DEPTH = 30
MAX_FINDINGS = 5

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Longer numbers are identifiers (or attempts to fill memory), not amounts.
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?(?:[eE][-+]?[0-9]{1,2})?")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def parse(data: bytes, path: str, first_line: int = 1) -> tuple[Mapping | None, list[Finding]]:
    """The root mapping of a YAML file, and what is wrong with the file.

    `path` is what findings show; `first_line` is the line of its file on which `data` begins. None when the file cannot be
    read; a mapping together with findings when the rest of it is sound. Never raises on any bytes.
    """
    text = source_text.decode(data, path)
    if isinstance(text, Finding):
        return None, [text]
    text, conflicts = settled(text, path, first_line)
    root, findings = parse_text(text, path, first_line)
    return root, conflicts + findings + source_text.soft_hyphens(text, path, first_line)


def parse_text(text: str, path: str, first_line: int = 1) -> tuple[Mapping | None, list[Finding]]:
    """As `parse`, for text with `\\n` line endings."""
    bad = source_text.first_not_text(text)
    if bad is not None:
        return None, [source_text.character_finding(text[bad], source_text.place_of(text, bad, path, first_line))]
    builder = _Builder(text, path, first_line)
    try:
        root = builder.build()
    except _Refused as refused:
        root = None
        builder.findings.append(refused.finding)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the latter two: codes and versions beyond any number
        root = None
        builder.findings.append(explain(error, text, path, first_line))
    findings = builder.findings + list(islice(builder.strange_characters(), MAX_FINDINGS))
    return root, findings


def core_value(raw: str) -> str | int | float | bool | None:
    """What an unquoted scalar means."""
    if raw in _WORDS:
        return _WORDS[raw]
    if raw[0] not in "-+0123456789":
        return raw
    if _INT.fullmatch(raw):
        return int(raw)
    if _FLOAT.fullmatch(raw):
        return float(raw)
    return raw


class _Refused(Exception):
    """Reading cannot go on."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Open:
    """A collection whose end has not come yet."""

    __slots__ = ("end", "first_lines", "is_mapping", "items", "key", "start")

    def __init__(self, is_mapping: bool, start: Any) -> None:
        self.is_mapping = is_mapping
        self.start = start
        self.end: tuple[int, int] = (0, 0)  # where its last value so far ends
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.first_lines: dict[str, int] = {}


class _Builder:
    """Builds the nodes of one file."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.findings: list[Finding] = []
        self.has_strange = next(source_text.strange(text), None) is not None
        self.spans: list[tuple[int, int]] = []  # where texts stand, when some character must be told from a comment's
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
        documents = 0
        # Not yaml.compose: its C version recurses, and crashes on deep nesting.
        event: Any
        next_event = Loader(self.text).get_event
        while True:
            event = next_event()
            kind = type(event)
            node: Node
            if kind is yaml.ScalarEvent:
                node = self.scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self.open(event, stack)
                continue
            elif kind is yaml.MappingEndEvent:
                done = stack.pop()
                start = done.start
                node = Mapping(
                    tuple(done.items), start.line + self.first_line, start.column + 1, *self.end_of(done, event)
                )
            elif kind is yaml.SequenceEndEvent:
                done = stack.pop()
                start = done.start
                node = Sequence(
                    tuple(done.items), start.line + self.first_line, start.column + 1, *self.end_of(done, event)
                )
            elif kind is yaml.AliasEvent:
                raise self.refuse(
                    "yaml-anker",
                    event.start_mark,
                    f"Teksten begynner med stjerne, og «*{event.anchor}» blir lest som en henvisning til et anker.",
                    "Sett teksten i anførselstegn, eller skriv den på linjen under etter tegnet |.",
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
            into.end = (node.end_line, node.end_column)
            if into.is_mapping:
                self.add_to_mapping(into, node, event)
            else:
                into.items.append(node)

    def end_of(self, done: _Open, event: Any) -> tuple[int, int]:
        """Where a collection ends. The parser sees the end of one without brackets only at what comes after it."""
        mark = event.end_mark
        if mark.index > event.start_mark.index and self.text[mark.index - 1] in "]}":
            return mark.line + self.first_line, mark.column + 1
        return done.end

    def open(self, event: Any, stack: list[_Open]) -> None:
        self.check_properties(event)
        is_mapping = type(event) is yaml.MappingStartEvent
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
        stack.append(_Open(is_mapping, event.start_mark))

    def scalar(self, event: Any) -> Scalar:
        if event.tag is not None or event.anchor is not None:
            self.check_properties(event)
        raw: str = event.value
        mark, end = event.start_mark, event.end_mark
        if self.has_strange:
            self.spans.append((mark.index, end.index))
        line, column = mark.line + self.first_line, mark.column + 1
        end_line, end_column = end.line + self.first_line, end.column + 1
        style = event.style
        if not style:
            if mark.index >= len(
                self.text
            ):  # nothing, after a last line without an end: the parser says a line too far
                line = end_line = self.text.count("\n") + self.first_line
                column = end_column = len(self.text) - self.text.rfind("\n")
            return Scalar(core_value(raw), raw, line, column, line, column, end_line, end_column)
        if style in "|>":
            text_column = self.block_column(raw, mark)
            return Scalar(raw, raw, line, column, line + 1, text_column, *self.block_end(event, text_column))
        if style == '"':
            self.check_escapes(raw, event)
        return Scalar(raw, raw, line, column, line, column + 1, end_line, end_column)

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
        if self._lines is None:
            self._lines = self.text.split("\n")
        first = next((i for i in range(mark.line + 1, len(self._lines)) if self._lines[i].strip(" ")), None)
        kept = raw.lstrip("\n")
        if first is None or not kept.strip():
            return mark.column + 1
        source = self._lines[first]
        return (len(source) - len(source.lstrip(" "))) - (len(kept) - len(kept.lstrip(" "))) + 1

    def block_end(self, event: Any, text_column: int) -> tuple[int, int]:
        """Where a block scalar ends: after its last line that is not empty, or, when it keeps empty lines (`|+`), after those.

        The parser's own mark stands at the beginning of what comes next. A line of spaces alone is text where it reaches past
        the block's indentation.
        """
        assert self._lines is not None  # `block_column` has been here
        start, end = event.start_mark.line, event.end_mark.line
        last = end if event.end_mark.column else end - 1  # in the middle of a line only where the file ends there
        if "+" not in self._lines[start][event.start_mark.column :].partition("#")[0]:
            while last > start and len(self._lines[last]) < text_column and not self._lines[last].strip(" "):
                last -= 1
        return last + self.first_line, len(self._lines[last]) + 1

    def check_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.note(
                "yaml-anker",
                event,
                f"«&{event.anchor}» blir lest som et anker. Ankere brukes ikke i planen.",
                "Ta det bort. Skal teksten begynne med &, setter du den i anførselstegn.",
            )
        if event.tag is not None:
            shown = self.text[event.start_mark.index : event.end_mark.index].split(maxsplit=1)
            self.note(
                "yaml-tagg",
                event,
                f"«{shown[0] if shown else '!'}» blir lest som en tagg. Tagger brukes ikke i planen.",
                "Ta det bort. Skal teksten begynne med utropstegn, setter du den i anførselstegn.",
            )

    def add_to_mapping(self, into: _Open, node: Node, event: Any) -> None:
        if into.key is not None:
            if into.key.raw in into.first_lines:
                into.items.append((into.key, node))
            into.key = None
            return
        assert isinstance(node, Scalar)  # `open` lets no collection be a key
        mark = event.start_mark
        name = node.raw if node.raw.isascii() else unicodedata.normalize("NFC", node.raw)
        if name == "<<" and not event.style:
            raise self.refuse(
                "yaml-fletting",
                mark,
                "Nøkkelen «<<» fletter inn innhold fra et annet sted. Det brukes ikke i planen.",
                "Skriv verdiene her, der de gjelder.",
            )
        if not name.strip():
            raise self.refuse("yaml-noekkel", mark, "Det mangler en nøkkel foran kolon.", "Skriv nøkkelen foran kolon.")
        if name in into.first_lines:
            self.note(
                "yaml-dobbel-noekkel",
                event,
                f"Nøkkelen «{name}» står også på linje {into.first_lines[name]}.",
                "Behold den ene. Skal det være flere verdier, bruk en liste.",
            )
            into.key = _DUPLICATE
            return
        into.first_lines[name] = node.line
        into.key = node if name == node.raw else node._replace(value=name, raw=name)

    def checked_root(self, root: Node | None) -> Mapping | None:
        if isinstance(root, Mapping):
            return root
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

    def strange_characters(self) -> Iterator[Finding]:
        """Characters in texts that no document can show. In comments only those that hide what is written."""
        ends = [end for _, end in self.spans]
        for index in source_text.strange(self.text):
            after = bisect_right(ends, index)
            in_text = after < len(ends) and self.spans[after][0] <= index
            if in_text or source_text.is_invisible(self.text[index]):
                yield source_text.written_finding(self.text, index, self.path, self.first_line)


_DUPLICATE = Scalar(None, "\0", 0, 0, 0, 0, 0, 0)  # stands for a key whose value is read and left out
