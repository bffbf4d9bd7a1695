"""What the documents print of a draft: the words below each item, chapter and table.

The account asks here what a reader will find. What stands in a file is no answer to that: a comment is printed nowhere.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from bolig_cli import pipeline
from bolig_cli.documents import hoeringsutkast, make_documents
from bolig_cli.record import record
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.picture import Picture, read_picture
from bolig_cli.source.tree import kind_of

_WORD = re.compile(r"\w+")
_UNMADE = {
    *READ_FAULTS,
    "ukjent-henvisning",
    "navn-for-id",
    "ukjent-lenke",
}  # a document is made where every reference hits
_FIGURE = re.compile(r"-?\d[\d\s.]*")
_BREAKS = frozenset({"Space", "SoftBreak", "LineBreak", "Para", "Plain", "Header", "Table", "Div", "DefinitionList"})


@record
class Printed:
    """All words of the documents, the words below each id, and the pictures themselves."""

    whole: str
    below: Mapping[str, str]
    pictures: frozenset[bytes] | None  # None where it is not known
    errors: int = 0  # faults of the plan that stop its documents

    def has(self, file: str, text: str) -> bool:
        """Whether a reader finds the words of a text where the file's content is printed. In a chapter they stand in a row; an
        item's fields may stand there in another order («Nav / Plan»: «Nav og Plan»)."""
        wanted = words(text)
        path = PurePosixPath(file)
        name = f"kapittel-{path.stem.partition('-')[2]}" if path.suffix == ".md" else path.stem
        there = self.below.get(name, self.whole)
        forms = (
            [wanted, ["".join(wanted)]] if _FIGURE.fullmatch(text.strip()) else [wanted]
        )  # «1 210» may be printed as 1210
        if not wanted or any(f" {' '.join(form)} " in there for form in forms):
            return True
        if path.name == "plan.yaml":  # the title stands in a row too, and its years are found anywhere
            return False
        return path.suffix == ".yaml" and set(wanted) <= set(there.split())

    def has_picture(self, data: bytes) -> bool:
        """Whether a picture of the plan's folder is shown; a photograph is shown turned the way it is seen."""
        picture = read_picture(data)
        return isinstance(picture, Picture) and (self.pictures is None or picture.data in self.pictures)


def words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return _WORD.findall(unicodedata.normalize("NFKC", text.replace("\u00ad", "")).casefold())


def printed(files: Mapping[str, bytes], day: date) -> Printed:
    """What the hearing draft of a plan of these files prints; it holds the whole plan. Of files that cannot be read as a plan, what
    they say beside their comments."""
    found = tuple(
        SourceFile(path, kind, data)
        for path, data in files.items()
        if path.startswith("plan/") and (kind := kind_of(path.removeprefix("plan/")))
    )
    checked = pipeline.check_files(Files(Path(), "plan", found), day)
    errors = len(checked.structural_errors)
    if checked.plan is None or checked.dekning is None or any(f.rule in _UNMADE for f in checked.structural_errors):
        return Printed(_row(_uncommented(files)), {}, None, errors)
    document = make_documents(checked.plan, checked.dekning, [hoeringsutkast.NAME])[0]
    reader = _Reader()
    reader.read(document.blocks)
    facts = [part for fact in document.cover_facts for part in (fact.label, fact.value)]
    whole = _row([document.title, document.subtitle, *facts, *reader.texts[""]])
    below = {id: _row(texts) for id, texts in reader.texts.items() if id}
    return Printed(whole, below, frozenset(each.data for each in document.pictures.values()), errors)


def _row(texts: Iterable[str]) -> str:
    return f" {' '.join(words(' '.join(texts)))} "


def _uncommented(files: Mapping[str, bytes]) -> Iterable[str]:
    for path, data in files.items():
        if path.startswith("plan/") and path.endswith((".yaml", ".md", ".csv")):
            lines = data.decode("utf-8", "replace").splitlines()
            yield "\n".join(line for line in lines if not line.startswith("# ") or path.endswith(".csv"))


class _Reader:
    """Reads a document's blocks in order. What is read belongs to the last heading, to the last heading of a chapter, and to each
    block with an id that it stands in."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = defaultdict(list)
        self.chapter, self.section = "", ""
        self.around: list[str] = []
        self.word: list[str] = []
        self.notes: list[Any] = []

    def read(self, value: Any) -> None:
        if isinstance(value, list | tuple):
            for part in value:
                self.read(part)
        elif isinstance(value, dict):
            self.node(value["t"], value.get("c", ()))

    def node(self, kind: str, content: Any) -> None:
        if kind in _BREAKS:
            self.finish()
        if kind == "Str":
            self.word.append(content)
        elif kind in ("Code", "Math"):
            self.word.append(content[1])
        elif kind == "Note":
            self.notes.append(content)
        elif kind in ("Image", "Link"):
            self.read(content[1])
        elif kind == "Header":
            level, (id, _, _), inlines = content
            self.section = id
            self.chapter = id if level == 1 else self.chapter
            self.read(inlines)
        elif kind in ("Table", "Div", "Figure", "Span"):
            self.around.append(content[0][0])
            self.read(content[1:])
            self.around.pop()
        else:
            self.read(content)
        if kind in _BREAKS:
            self.finish()
        if kind in ("Para", "Plain", "Header"):
            notes, self.notes = self.notes, []
            self.read(notes)

    def finish(self) -> None:
        """A word is over."""
        if self.word:
            text, self.word = "".join(self.word), []
            for id in {"", self.chapter, self.section, *self.around}:
                self.texts[id].append(text)
