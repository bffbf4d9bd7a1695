"""A value that breaks its schema, where it stands, and what is told of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS


@record
class Slip:
    """What to tell, and the value that is meant at `path`; None where it may be several."""

    path: tuple[n.Key, ...]
    finding: Finding
    meant: n.Node | None


@record
class At:
    """A value that breaks its schema, and where it stands."""

    file: str
    root: n.Node
    path: tuple[n.Key, ...]
    node: n.Node
    schema: Mapping[str, Any]

    @property
    def place(self) -> Place:
        return n.Origin(self.file, self.root).at(*self.path)

    @property
    def raw(self) -> str:
        return self.node.raw if isinstance(self.node, n.Scalar) else ""

    @property
    def write(self) -> str:
        """What stands before the value on its line."""
        last = self.path[-1] if self.path else 0
        return f"{last}: " if isinstance(last, str) else ""

    def slip(self, message: str, help: str, value: n.Node | None = None, fix: Fix | None = None) -> Slip:
        return Slip(self.path, READ_FAULTS["ugyldig-verdi"].at(self.place, message, help, fix), value)

    def slip_at(self, key: str, message: str, help: str, value: n.Node) -> Slip:
        """As `slip`, told at a key of the mapping that stands here."""
        place = n.Origin(self.file, self.root).key(*self.path, key)
        return Slip(self.path, READ_FAULTS["ugyldig-verdi"].at(place, message, help), value)

    def as_scalar(self, value: str | int | float | bool) -> n.Scalar:
        """Another single value in the place of this one."""
        if isinstance(self.node, n.Scalar):
            return self.node._replace(value=value, raw=value if isinstance(value, str) else self.node.raw)
        raw = str(value)
        line, column = self.node.line, self.node.column
        return n.Scalar(value, raw, line, column, line, column, self.node.end_line, self.node.end_column)

    def as_list(self, values: Sequence[str]) -> n.Sequence:
        """A list of values in the place of what stands here."""
        node = self.node
        items = tuple(self.as_scalar(value) for value in values)
        return n.Sequence(items, node.line, node.column, node.end_line, node.end_column)

    def as_keys(self, values: Mapping[str, str | int]) -> n.Mapping:
        """Keys with values in the place of what stands here."""
        node = self.node
        empty = n.Scalar(None, "", node.line, node.column, node.line, node.column, node.end_line, node.end_column)
        pairs = tuple(
            (empty._replace(value=key, raw=key), empty._replace(value=value, raw=str(value)))
            for key, value in values.items()
        )
        return n.Mapping(pairs, node.line, node.column, node.end_line, node.end_column)

    def instead(self, text: str) -> Fix | None:
        """The fix that writes a number, a word or a list for what stands here on one line."""
        place = self.place
        if place.end_line != place.line:
            return None
        return Fix(f"Skriv «{self.write}{text}».", (Edit(place, text),))
