"""Headings that say that measures or goals stand below them, and whether anything there became one: what is text is told of.

A heading may also say of what is below that it is no part of this plan («Tiltak som ikke ble prioritert»). That is text, and told
of.
"""

from bolig_cli.wordplan import words

_LONGEST = 3  # words of a heading that only names what stands below it
_NAMES = {
    "tiltak": "tiltak",
    "maal": "mål",
    "delmaal": "delmål",
    "strategi": "strategier",
    "utfordring": "utfordringer",
}


class Promise:
    """A heading, and how much was made before it."""

    def __init__(self, level: int, unit: str, title: str, section: str, made: int, entry: int) -> None:
        self.level, self.unit, self.title, self.section = level, unit, title, section
        self.made, self.entry = made, entry


class Promises:
    def __init__(self) -> None:
        self.aside_level = 0  # of the heading that stands open and sets aside what is below it; 0 for none
        self.remarks: list[tuple[str, str]] = []
        self._open: list[Promise] = []
        self._aside, self._points = ("", ""), 0

    def set_aside(self, level: int, unit: str, title: str) -> None:
        self.aside_level, self._aside, self._points = level, (unit, title), 0

    def passed_over(self, points: int = 1) -> None:
        """Points or rows that would have been measures elsewhere."""
        self._points += points

    def promised(self, promise: Promise) -> None:
        if promise.section in _NAMES and len(promise.title.split()) <= _LONGEST:
            self._open.append(promise)

    def closed(self, level: int, made: int) -> list[Promise]:
        """Ends what a heading of this level ends. Returns the headings that nothing was made below."""
        if self.aside_level >= level > 0 or (self.aside_level and not level):
            unit, title = self._aside
            many = f"{self._points} {'punkt' if self._points == 1 else 'punkter'}"
            self.remarks.append(
                (unit, f"«{title}» er blitt tekst: {many} der er ikke tatt med i planens egne mål og tiltak.")
            )
            self.aside_level = 0
        ended = [promise for promise in self._open if promise.level >= level]
        self._open = [promise for promise in self._open if promise.level < level]
        empty = [promise for promise in ended if promise.made == made]
        for promise in empty:
            self.remarks.append(
                (promise.unit, f"Ingenting under «{promise.title}» er blitt {_NAMES[promise.section]}.")
            )
        return empty


def is_promise(title: str) -> bool:
    """Whether a line alone, with a list below it, is the heading of that list: «Tiltak:»."""
    bare = title.rstrip(": ")
    return len(bare.split()) <= _LONGEST and bool(words.section_of(bare))
