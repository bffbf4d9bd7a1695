"""A plan as it is at one moment, with the texts that an editor has open in place of what is saved: what every feature is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from bolig_cli.finding import Place
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog
from bolig_cli.lsp.lines import lines_of
from bolig_cli.model.plan import Plan
from bolig_cli.pipeline import Checked
from bolig_cli.rules.support.references import Known, known
from bolig_cli.source import chapter, yaml
from bolig_cli.source import node as n
from bolig_cli.source.files import Files

CHAPTER = "kapittel"  # the kind of file that has a text after its head


@dataclass(frozen=True)  # without slots: what is looked up is kept here, once
class View:
    """`plan` is the last that could be read, None where none could; `texts` are those that are open, by path below the root."""

    files: Files
    texts: Mapping[str, str]
    checked: Checked
    plan: Plan | None

    @property
    def root(self) -> Path:
        return self.files.root

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each file, by its path."""
        return {file.path: file.kind for file in self.files.files}

    def lines(self, path: str) -> tuple[str, ...]:
        """The lines of a file as an editor shows it; one empty line where there is no such file, or no text in it."""
        return self._lines(path)

    @cached_property
    def _lines(self) -> Callable[[str], tuple[str, ...]]:
        data = {file.path: file.data for file in self.files.files}

        @cache
        def read(path: str) -> tuple[str, ...]:
            text = self.texts.get(path)
            if text is None:
                text = data.get(path, b"").decode("utf-8", "replace").removeprefix("\ufeff")
            return lines_of(text)

        return read

    def text_at(self, place: Place) -> str:
        """What stands at a place; "" where its end is not known."""
        if not place.end_line:
            return ""
        lines = self.lines(place.path)
        if place.end_line > len(lines):
            return ""
        if place.line == place.end_line:
            return lines[place.line - 1][place.column - 1 : place.end_column - 1]
        inner = lines[place.line : place.end_line - 1]
        return "\n".join(
            (lines[place.line - 1][place.column - 1 :], *inner, lines[place.end_line - 1][: place.end_column - 1])
        )

    def document(self, path: str) -> n.Document | None:
        """A YAML file or a chapter as it is on the screen, as far as it can be read."""
        kind = self.kinds.get(path, "")
        data = "\n".join(self.lines(path)).encode("utf-8", "replace")
        if kind == CHAPTER:
            return chapter.parse(data, path)[0]
        root, _ = yaml.parse(data, path)
        return n.Document(path, kind, root) if root else None

    def tree(self, path: str) -> n.Mapping | None:
        """The values of a YAML file, or of a chapter's head."""
        document = self.document(path)
        return document.root if document else None

    @cached_property
    def known(self) -> Known:
        """The items by id."""
        return known(self.plan) if self.plan else Known({}, {}, frozenset())

    @cached_property
    def katalog(self) -> Katalog:
        """The statutes and the plan's own requirements."""
        return self.checked.dekning.katalog if self.checked.dekning else load_katalog()
