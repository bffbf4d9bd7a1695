"""A plan as an editor has it open, for the tests: texts are written, and `¦` in them is where the cursor is."""

from pathlib import Path

from bolig_cli.finding import Place
from bolig_cli.lsp.plans import OpenPlan
from bolig_cli.lsp.view import View

CURSOR = "¦"


class Desk:
    """One plan. Each text that is opened stays open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plan = OpenPlan(folder)

    def saved(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> Place:
        """A text as it is on the screen, with the cursor in it; gives where the cursor is."""
        before = text.partition(CURSOR)[0]
        self.plan.edit(path, text.replace(CURSOR, "", 1))
        lines = before.split("\n")
        return Place(path, len(lines), len(lines[-1]) + 1)

    def at(self, path: str, words: str) -> Place:
        """The cursor at the `¦` in some words that a saved text has."""
        text = self.saved(path)
        assert words.replace(CURSOR, "") in text, words
        return self.write(path, text.replace(words.replace(CURSOR, ""), words, 1))

    def changed(self, path: str, old: str, new: str) -> Place:
        """The saved text with other words, and the cursor in them."""
        text = self.saved(path)
        assert old in text, old
        return self.write(path, text.replace(old, new, 1))

    @property
    def view(self) -> View:
        view = self.plan.view()
        assert view
        return view

    @property
    def glance(self) -> View:
        view = self.plan.glance()
        assert view
        return view
