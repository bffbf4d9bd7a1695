"""What the checks produce: a finding at a place in a file."""

from dataclasses import field
from enum import StrEnum
from functools import total_ordering

from bolig_cli.record import record


class Severity(StrEnum):
    """How grave a finding is; the values are part of the JSON contract."""

    FEIL = "feil"
    ADVARSEL = "advarsel"
    MERKNAD = "merknad"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting by rank puts errors first."""
        return ("feil", "advarsel", "merknad").index(self.value)


@total_ordering
@record
class Place:
    """A place in a file. `path` is relative to the project folder, with forward slashes; line and column count from 1.

    `end_line` and `end_column` say where what stands there ends (the column after its last character), and are 0 where that is
    not known. They are no part of what a place *is*: two places are the same, and in order, by where they begin.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = field(default=0, compare=False)
    end_column: int = field(default=0, compare=False)

    def __lt__(self, other: "Place") -> bool:
        return (self.path, self.line, self.column) < (other.path, other.line, other.column)

    @property
    def end(self) -> tuple[int, int]:
        """Line and column where it ends; where it begins, when no more is known."""
        return (self.end_line, self.end_column) if self.end_line else (self.line, self.column)


@record
class Edit:
    """A text in place of what stands at a place, from where it begins to where it ends. Line breaks are `\n`."""

    place: Place
    text: str


@record
class Fix:
    """What mends a fault, given only where the right text is certain: a sentence for the author, and the edits, in one file."""

    text: str
    edits: tuple[Edit, ...]


@record
class Gathering:
    """What several findings have in common, so that a person can be told of them in one line, and the part that each is.

    ("Planen skriver ikke om saksbehandling etter forvaltningsloven", "§ 17 første ledd"). The parts stand by `order`, and by their
    findings where that is the same.
    """

    text: str
    part: str
    help: str
    order: int = 0


@record
class Finding:
    """One fault: which rule, how grave, what is wrong, where, what the author can do about it, and what certainly mends it.

    Findings with the same `gathering` text are one line at the terminal. `plikt` is the id of the duty that a finding about the
    law's demands is on. `also` are the other places that a finding about several is of.
    """

    rule: str
    severity: Severity
    message: str
    place: Place
    help: str = ""
    fix: Fix | None = None
    gathering: Gathering | None = None
    plikt: str = ""
    also: tuple[Place, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of presentation: file, line, column, then rule and message, so that output is stable."""
        return (self.place.path, self.place.line, self.place.column, self.rule, self.message)
