"""What a document is sorted into: items, chapters, tables of figures, and where each thing in it went."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from bolig_cli.record import record
from bolig_cli.wordplan.blocks import Picture

CHAPTER, TABLE_FILE = "kapittel", "tabell"  # for an entry's file, until it has one


@record
class Entry:
    """Where something of the document went: the file that it is in, or why it is only listed."""

    unit: str
    kind: str
    text: str
    file: str = ""
    why: str = ""
    beside: tuple[str, ...] = ()  # more files that parts of it are in


@record(kw_only=True)
class Item:
    """A goal, a strategy, a measure or another item, as the document has it.

    `above` are the ids of what it belongs to, by the field that says so; `fields` the texts of the columns and labels.
    """

    kind: str
    id: str
    title: str
    units: tuple[str, ...]
    number: str = ""
    texts: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    above: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> str:
        return "; ".join(text for key, text in self.fields if key == name)


@record
class Chapter:
    """A chapter: its title, where it stood, and its Markdown, a block each."""

    title: str
    unit: str
    parts: tuple[str, ...]
    notes: tuple[str, ...]  # the keys of those that it refers to
    is_numbered: bool = True


@record
class Figures:
    """A table of figures: its heading, where it stood, its lines, and what its cells are."""

    id: str
    title: str
    unit: str
    lines: tuple[tuple[str, ...], ...]
    sort: str


@record
class Draft:
    """All that the document becomes."""

    title: str
    items: tuple[Item, ...]
    chapters: tuple[Chapter, ...]
    figures: tuple[Figures, ...]
    pictures: tuple[
        tuple[Picture, str], ...
    ]  # and what it stood in that can have none; "" for one that is set into a text
    entries: tuple[Entry, ...]
    groups: tuple[tuple[str, str], ...] = field(default=())  # names of target groups, and whom they cover
    noted: Mapping[str, Sequence[str]] = field(default_factory=dict)  # id of an item → the keys of its notes
    undecided: frozenset[str] = frozenset()  # the ids of what the document does not say the goal of
    remarks: tuple[
        tuple[str, str], ...
    ] = ()  # where something looks like measures or goals and is text, and what there is
    unknown: Mapping[str, str] = field(
        default_factory=dict
    )  # id of an item → what the document says of where it belongs
