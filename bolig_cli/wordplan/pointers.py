"""Cells that name goals and strategies by their numbers, «Mål 1» or «1 og 2», and which those are.

What a number means is not known before the whole document is read: the goals may be told of after the table. So a cell is noted
as a pointer, which stands where an id does until then.
"""

import re
from collections.abc import Sequence

from bolig_cli.wordplan import words
from bolig_cli.wordplan.found import Item

_FIELDS = {"maal": "maal", "delmaal": "maal", "hovedmaal": "maal", "strategi": "strategi", "strategier": "strategi"}
_WHAT = {"maal": "mål", "strategi": "strategi"}
_SEVERAL = ("tiltak",)  # what may belong to more than one


class Pointers:
    def __init__(self) -> None:
        self._cells: dict[str, tuple[str, str]] = {}  # the pointer → the kind it points at, and the cell's text
        self.unknown: dict[str, str] = {}  # id of an item → why it is to be decided

    def made(self, kind: str, text: str) -> str:
        """A pointer for a cell's text; "" for one that names no numbers."""
        if words.pointed_at(text) is None:
            return ""
        pointer = f"\x00{kind} {text}"
        self._cells[pointer] = (kind, text)
        return pointer

    def holds(self, id: str) -> bool:
        return id in self._cells

    def followed(self, item: Item, items: Sequence[Item]) -> tuple[tuple[str, str], ...]:
        """What an item belongs to, with the ids of what was pointed at. What is not there, or is too many, is to be decided."""
        above: list[tuple[str, str]] = []
        for field, id in item.above:
            if id not in self._cells:
                above.append((field, id))
                continue
            kind, text = self._cells[id]
            found, missing = self._at(kind, text, [each for each in items if each is not item])
            if missing:
                what = _WHAT[_FIELDS[kind]]
                self.unknown[item.id] = (
                    f"Der sto det «{text}», og planen har ikke noe {what} med nummeret {', '.join(missing)}."
                )
                if what == "strategi":
                    self.unknown[item.id] = (
                        f"Der sto det «{text}», og planen har ingen strategi med nummeret {', '.join(missing)}."
                    )
            elif len(found) > 1 and item.kind not in _SEVERAL:
                self.unknown[item.id] = (
                    f"Der sto det «{text}», men det kan bare høre under ett. {found[0]} er satt inn."
                )
                found = found[:1]
            above += [(field, each) for each in found if (field, each) not in above]
        return tuple(above)

    def _at(self, kind: str, text: str, items: Sequence[Item]) -> tuple[list[str], list[str]]:
        real = _FIELDS[kind]
        there = [item for item in items if item.kind == real]
        parts = [item for item in there if any(key == "hovedmaal" for key, _ in item.above)]
        mains = [item for item in there if item not in parts]
        wanted = [*parts, *mains] if kind == "delmaal" or re.match(r"del|under", text, re.I) else [*mains, *parts]
        numbers = words.pointed_at(text)
        if not numbers:
            return [item.id for item in mains], []
        found: list[str] = []
        missing: list[str] = []
        for number in numbers:
            id = next((item.id for item in wanted if _number(item) == number), "")
            if not id and number[0] in "MHDS":  # «M1» for «Mål 1»
                id = next((item.id for item in wanted if _number(item) == number[1:]), "")
            if id:
                found.append(id)
            else:
                missing.append(number)
        return found, missing


def _number(item: Item) -> str:
    """The number that an item is called by: «1.2» of «2.1 Delmål 1.2»."""
    hit = re.search(r"([A-ZÆØÅ]?\d+(?:\.\d+)*|[A-ZÆØÅ])\.?\s*$", item.number)
    return hit[1] if hit else ""
