"""Reads the fields of one file, and gathers what is found while reading its texts and dates."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from pathlib import PurePosixPath

from bolig_cli.finding import Finding
from bolig_cli.model import beloep
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.item import Ref
from bolig_cli.model.tall import verdi
from bolig_cli.model.tid import InvalidTime, Tidspunkt, parse
from bolig_cli.model.varighet import SNAREST, Snarest, Tidsenhet, Varighet
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.searchable import as_name, visible
from bolig_cli.source import markdown
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.markdown import Markdown
from bolig_cli.source.node import (
    Document,
    Key,
    Node,
    Origin,
    Scalar,
    Sequence,
    Value,
    child_at,
    place_of,
    stands_as_read,
    to_value,
)
from bolig_cli.source.node import Mapping as MappingNode


def _swapped(text: str) -> str:
    """What to write for a date whose day and month may have changed places: 2027-17-03; "" where they have not."""
    year, month, day = text[:4], text[5:7], text[8:]
    if not (
        len(text) == 10 and month.isdecimal() and day.isdecimal() and 12 < int(month) <= 31 and 1 <= int(day) <= 12
    ):
        return ""
    return f"Har dag og måned byttet plass, skriver du {year}-{day}-{month}. Datoer skrives år-måned-dag."


NOTHING = MappingNode((), 1, 1)  # what stands where there is nothing


class _ImpossibleYear(InvalidTime):
    """The shape of a date, in a year that no plan speaks of."""


_YEARS = range(1000, 2201)  # what a plan can speak of: from an old act to what it looks ahead to


@record
class Reader:
    """The fields of a document, or of a part of it (`below`). What is not there is read as empty: that has its finding already.

    `findings` are those of the whole document, whichever part they were found in.
    """

    document: Document
    origin: Origin
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document) -> "Reader":
        """A reader of a whole document."""
        return cls(document, Origin(document.path, document.root))

    @property
    def stem(self) -> str:
        """The name of the file, without folder and ending."""
        return PurePosixPath(self.document.path).stem

    def has(self, *keys: Key) -> bool:
        """Whether anything stands there."""
        return self._node(*keys) is not None

    def below(self, *keys: Key) -> "Reader":
        origin = self.origin.below(*keys) if self.has(*keys) else Origin(self.origin.path, NOTHING)
        return Reader(self.document, origin, self.findings)

    def items(self, *keys: Key) -> Iterator["Reader"]:
        """A reader of each item of a list."""
        node = self._node(*keys)
        if isinstance(node, Sequence):
            for item in node.items:
                yield Reader(self.document, Origin(self.origin.path, item), self.findings)

    def one_or_each(self, *keys: Key) -> Iterator["Reader"]:
        """A reader of each item of a list, or of the one thing that stands there without one."""
        return self.items(*keys) if not self.has(*keys) or self.is_list(*keys) else iter((self.below(*keys),))

    def is_list(self, *keys: Key) -> bool:
        return isinstance(self._node(*keys), Sequence)

    def keys(self, *keys: Key) -> tuple[str, ...]:
        """The keys of a mapping, as written."""
        node = self._node(*keys)
        return tuple(name for name, _ in node) if isinstance(node, MappingNode) else ()

    def written(self) -> Written:
        """Which keys the author has written here."""
        return Written(self.keys())

    def value(self, *keys: Key) -> Value:
        """What stands there as plain data; None where nothing does."""
        node = self._node(*keys)
        return None if node is None else to_value(node)

    def id(self) -> str:
        """The item's id; where none is written, the name of the file."""
        return self.text("id") or self.stem

    def text(self, *keys: Key) -> str:
        return _text(self._node(*keys))

    def name(self, *keys: Key) -> str:
        """The name of a row or a column, as it is compared with the table's own."""
        return visible(self.text(*keys))

    def texts(self, *keys: Key) -> tuple[str, ...]:
        node = self._node(*keys)
        return tuple(text for item in node.items if (text := _text(item))) if isinstance(node, Sequence) else ()

    def number(self, *keys: Key) -> int | None:
        return _number(self._node(*keys))

    def decimal(self, *keys: Key) -> float | None:
        value = self._scalar(*keys)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def exact(self, *keys: Key) -> Decimal | None:
        """The number as it is written, to the last decimal."""
        node = self._node(*keys)
        return verdi(node.raw) if isinstance(node, Scalar) else None

    def flag(self, *keys: Key) -> bool | None:
        value = self._scalar(*keys)
        return value if isinstance(value, bool) else None

    def ref(self, *keys: Key) -> Ref | None:
        node = self._node(*keys)
        text = _text(node)
        return Ref(text, place_of(self.origin.path, node)) if node is not None and text else None

    def refs(self, *keys: Key) -> tuple[Ref, ...]:
        node, path = self._node(*keys), self.origin.path
        if not isinstance(node, Sequence):
            return ()
        return tuple(Ref(text, place_of(path, item)) for item in node.items if (text := _text(item)))

    def one_or_more(self, *keys: Key) -> tuple[Ref, ...]:
        """The references where one may stand alone, or several in a list."""
        alone = self.ref(*keys)
        return (alone,) if alone else self.refs(*keys)

    def by_name(self, *keys: Key) -> Mapping[str, str]:
        """The texts of a mapping, by key."""
        return {name: value.text() for name, value in self.each(*keys)}

    def each(self, *keys: Key) -> "Iterator[tuple[str, Reader]]":
        """A reader of each value of a mapping, with its key. Nothing is looked for by key: there may be thousands."""
        node = self._node(*keys)
        if isinstance(node, MappingNode):
            for name, value in node:
                yield name, Reader(self.document, Origin(self.origin.path, value), self.findings)

    def by_year(self, *keys: Key) -> Mapping[int, int]:
        """The whole numbers of a mapping by year."""
        return {year: number for year, value in self._years(*keys) if (number := _number(value)) is not None}

    def cost_by_year(self, *keys: Key) -> Mapping[int, Beloep]:
        """The amounts of a mapping by year."""
        return {year: cost for year, value in self._years(*keys) if (cost := _cost(value)) is not None}

    def cost(self, *keys: Key) -> Beloep | None:
        """An amount: a whole number, two with a dash between, or the keys `fra` and `til`."""
        return _cost(self._node(*keys))

    def _years(self, *keys: Key) -> Iterator[tuple[int, Node]]:
        """The values of a mapping by year; a key that is no year has its finding from the schema."""
        node = self._node(*keys)
        if isinstance(node, MappingNode):
            for name, value in node.pairs:
                year = name.raw
                if len(year) == 4 and year.isascii() and year.isdecimal() and year[0] != "0":
                    yield int(year), value

    def as_written(self, *keys: Key) -> bool:
        """Whether every number there is written as files have it, so that nobody had to guess what it means."""
        node = self._node(*keys)
        values = node.pairs if isinstance(node, MappingNode) else ((None, node),)
        return all(
            not isinstance(value, Scalar)
            or not isinstance(value.value, int)
            or value.raw.strip("+ ") == str(value.value)
            for _, value in values
        )

    def time(self, *keys: Key) -> Tidspunkt | None:
        text = self.text(*keys)
        if not text:
            return None
        try:
            read = parse(text, self.origin.at(*keys))
            if read.first and read.first.year not in _YEARS:
                raise _ImpossibleYear(f"året {read.first.year:04} kan ikke være riktig")
            return read
        except InvalidTime as error:
            # A text without the shape of a date has its finding from the schema already.
            if (text[:4].isdecimal() and len(text) in (4, 7, 10)) or isinstance(error, _ImpossibleYear):
                self.findings.append(
                    READ_FAULTS["ugyldig-dato"].at(
                        self.origin.at(*keys),
                        f"«{text}» er ikke en dato i kalenderen: {error}.",
                        _swapped(text) or "Rett datoen. Skriv år-måned-dag, for eksempel 2025-06-30.",
                    )
                )
            return None

    def length(self, *keys: Key) -> Varighet | None:
        """A length of time; None where its number or its unit can't be read."""
        number, unit = self.number(*keys, "antall"), self.text(*keys, "enhet")
        if not number or number < 1 or unit not in list(Tidsenhet):
            return None
        return Varighet(antall=number, enhet=unit, place=self.origin.at(*keys))

    def time_to_answer(self, *keys: Key) -> Varighet | Snarest | None:
        """A length of time, or a word for «at once»; None where it can't be read."""
        return SNAREST.get(as_name(self.text(*keys))) or self.length(*keys)

    def markdown(self, *keys: Key) -> Markdown:
        node = self._node(*keys)
        if not isinstance(node, Scalar) or node.value is None:
            return markdown.EMPTY
        parsed = markdown.parse(node.raw, self.origin.path, node.text_line, node.text_column)
        if node.line != node.end_line and not stands_as_read(node):
            parsed = replace(parsed, written="")
        if any(finding.fix for finding in parsed.findings) and not stands_as_read(node):
            parsed = replace(parsed, findings=tuple(replace(finding, fix=None) for finding in parsed.findings))
        return self._found(parsed)

    def body(self) -> Markdown:
        """The text of a chapter, below its head."""
        document = self.document
        return self._found(markdown.parse(document.body, document.path, document.body_line, 1, headings_from=2))

    def _found(self, parsed: Markdown) -> Markdown:
        self.findings.extend(parsed.findings)
        return parsed

    def _scalar(self, *keys: Key) -> str | int | float | bool | None:
        node = self._node(*keys)
        return node.value if isinstance(node, Scalar) else None

    def _node(self, *keys: Key) -> Node | None:
        node = self.origin.node
        if len(keys) == 1 and isinstance(node, MappingNode):  # as nearly always
            return node.get(keys[0])
        return child_at(node, keys)


def _text(node: Node | None) -> str:
    return node.raw.strip() if isinstance(node, Scalar) and node.value is not None else ""


def _number(node: Node | None) -> int | None:
    value = node.value if isinstance(node, Scalar) else None
    if isinstance(value, float) and value.is_integer():
        return int(value)  # 12.0 is a whole number to the schema
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _cost(node: Node | None) -> Beloep | None:
    if isinstance(node, MappingNode):
        first, last = _number(node.get("fra")), _number(node.get("til"))
        return None if first is None or last is None else Beloep(first, last)
    known = _number(node)
    return beloep.parse(_text(node)) if known is None else beloep.kjent(known)
