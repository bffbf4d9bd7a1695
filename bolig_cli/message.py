"""A text before it is words: a template and its values, bound to a language and a reader when someone is to read it.

What judges a plan says what it found with these. The bokmål template is the key, as in `maalform`; numbers and dates are values
until then, and so is a text inside another.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TypeAlias

from bolig_cli import norsk
from bolig_cli.maalform import BOKMAAL, tr, tr_katalog, written_in
from bolig_cli.record import record


@record
class Message:
    """A template with `{names}`, and a value for each. Made by `message`, so that the translators' catalogue finds the template."""

    template: str
    values: "tuple[tuple[str, Value], ...]" = ()

    def __format__(self, spec: str) -> str:
        raise TypeError("a message has no words before `in_words`")


@record
class Joined:
    """Values one after another, with words between them, and others before the last."""

    parts: "tuple[Value, ...]"
    between: str
    before_last: str

    def __format__(self, spec: str) -> str:
        raise TypeError("a message has no words before `in_words`")


@record
class Term:
    """A word of the YAML's closed vocabularies, as an author has to write it; other readers are told what it means."""

    key: str


@record
class Antall:
    """How many measures or meetings: in digits to an author, who counts them in the plan, and in letters in documents."""

    count: int


@record
class LawText:
    """A text of the law catalogue. A municipality's own requirements have no translation, and stand as they are."""

    text: str


# A text as it stands is the author's own words, a name or an id: the same in any language. A date is said as a date, a time span
# in days, an int in plain digits (a year, a count).
Value: TypeAlias = str | int | dt.date | dt.timedelta | Message | Joined | Term | Antall | LawText
Text: TypeAlias = str | Message | Joined


def message(template: str, /, **values: Value) -> Message:
    """The message; the order in which the values are named means nothing."""
    return Message(template, tuple(sorted(values.items())))


def joined(parts: Iterable[Value], between: str = "") -> Joined:
    """The parts one after another: "a, b, c" with a comma between."""
    return Joined(tuple(parts), between, between)


def listing(parts: Iterable[Value], before_last: str = "og") -> Joined:
    """ "a, b og c"; with another word before the last, "a, b eller c"."""
    return Joined(tuple(parts), ", ", f" {before_last} ")


def any_of(words: Iterable[str]) -> Joined:
    """ "«a», «b» eller «c»": words that an author may choose among, or that are looked for."""
    return listing((f"«{word}»" for word in words), "eller")


def any_term(keys: Iterable[str]) -> Joined:
    """As `any_of`, of the YAML's own words."""
    return listing((joined(("«", Term(key), "»")) for key in keys), "eller")


def _as_written(key: str) -> str:
    return key


@record
class Reader:
    """Who reads: in which written language, what is said to them in other words than to an author (template → template), what the
    YAML's words are called, and how a count is written."""

    maalform: str
    otherwise: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    term: Callable[[str], str] = _as_written
    count: Callable[[int], str] = str


AUTHOR = Reader(BOKMAAL)  # at a terminal or in an editor: what the tool says there is bokmål


def in_words(text: Text, reader: Reader) -> str:
    """The text as this reader is to read it."""
    with written_in(reader.maalform):
        return _said(text, reader)


def _said(value: Value, reader: Reader) -> str:
    match value:
        case str():
            return value
        case Message(template, values):
            # Here, and nowhere else, do readers get other words than each other.
            template = reader.otherwise.get(template, template)
            return tr(template, **{name: _said(part, reader) for name, part in values})
        case Joined(parts, between, before_last):
            *first, last = [_said(part, reader) for part in parts] or [""]
            return between.join(first) + (before_last if first else "") + last
        case Term(key):
            return reader.term(key)
        case Antall(count):
            return reader.count(count)
        case LawText(text):
            return tr_katalog(text)
        case dt.timedelta():
            return norsk.days(value.days)
        case dt.date():
            return norsk.date(value)
        case int():
            return str(value)
