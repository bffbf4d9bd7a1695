"""What can be written where the cursor is: keys, words, ids with their titles, duties, links and numbers in texts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from bolig_cli.finding import Place
from bolig_cli.lsp import facts, number_words
from bolig_cli.lsp.cursor import Cursor, Spot, cursor_at, keys_in
from bolig_cli.lsp.fields import ALSO, ANSWERS, DUTIES, FIELDS, name_of
from bolig_cli.lsp.keys import begun, types_of
from bolig_cli.lsp.view import CHAPTER, View
from bolig_cli.model.plan import BEHOVSOVERSIKT, Tabell
from bolig_cli.model.tabell import kolonnenavn, radnavn
from bolig_cli.record import record
from bolig_cli.rules.support.kinds import IN_DOCUMENTS, KINDS, capital
from bolig_cli.searchable import searchable
from bolig_cli.source import node as n
from bolig_cli.source import yaml_text
from bolig_cli.source.schema import subschema

_LINK = re.compile(r"\]\(#([^()\s]*)$")
_NUMBER = re.compile(r"\{\{([^{}]*)$")
_COVERAGE = "lovdekning"


class Sort(StrEnum):
    """What is suggested."""

    KEY = "key"
    WORD = "word"
    ITEM = "item"
    DUTY = "duty"
    NUMBER = "number"


@record
class Suggestion:
    """`text` is written at `place`; `label` is what is shown, `detail` beside it, `told` below it (Markdown). `found_by` is what
    is searched for what an author types."""

    sort: Sort
    label: str
    text: str
    place: Place
    detail: str = ""
    told: str = ""
    found_by: str = ""


def suggestions(view: View, at: Place) -> tuple[Suggestion, ...]:
    """What can stand at a line and column of a file; nothing where anything can."""
    kind = view.kinds.get(at.path, "")
    lines = view.lines(at.path)
    if not kind or kind == "tabelldata" or at.line > len(lines):
        return ()
    cursor = cursor_at(lines, at.line, at.column, kind == CHAPTER)
    before = lines[at.line - 1][: at.column - 1]
    here = _Here(view, kind, at, cursor, lines)
    if hit := _LINK.search(before):
        return tuple(_links(here, hit[1]))
    if hit := _NUMBER.search(before):
        return tuple(_numbers(here, hit[1]))
    match cursor.spot:
        case Spot.KEY:
            return tuple(_keys(here))
        case Spot.VALUE:
            return tuple(_values(here))
        case Spot.EITHER:
            return tuple(_keys(here) if "properties" in here.schema else _values(here))
    return ()


@record
class _Here:
    """Where something is suggested."""

    view: View
    kind: str
    at: Place
    cursor: Cursor
    lines: Sequence[str]

    @property
    def schema(self) -> Mapping[str, Any]:
        return subschema(self.kind, self.cursor.path)

    @property
    def word(self) -> Place:
        """The word that is replaced."""
        return Place(self.at.path, self.at.line, self.cursor.start, self.at.line, self.cursor.end)

    def typed(self, text: str) -> Place:
        """What is typed before the cursor, and replaced."""
        return Place(self.at.path, self.at.line, self.at.column - len(text), self.at.line, self.at.column)

    @property
    def after(self) -> str:
        """What stands after the word on its line."""
        return self.lines[self.at.line - 1][self.cursor.end - 1 :]

    @property
    def root(self) -> n.Node | None:
        """The file as far as it can be read."""
        return self.view.tree(self.at.path)


def _keys(here: _Here) -> Iterator[Suggestion]:
    schema = here.schema
    required = schema.get("required", ())
    root = here.root
    node = n.child_at(root, here.cursor.path) if root else None
    between_braces = {key for key, _ in node} if isinstance(node, n.Mapping) else set()
    there = (between_braces | keys_in(here.lines, here.cursor.path, here.kind == CHAPTER)) - {here.cursor.word}
    has_colon = here.after.lstrip().startswith(":")
    in_braces = here.cursor.spot is Spot.KEY
    for key in schema.get("properties", {}):
        if key in there:
            continue
        part = subschema(here.kind, (*here.cursor.path, key))
        text = key if has_colon else f"{key}: " if in_braces else begun(key, part, here.cursor.indent - 1)
        needed = "må være med" if key in required else ""
        detail = ", ".join(word for word in (str(part.get("title", "")), needed) if word)
        yield Suggestion(
            Sort.KEY, key, text, here.word, detail, facts.of_key(part, key), f"{key} {part.get('title', '')}"
        )


def _values(here: _Here) -> Iterator[Suggestion]:
    name = name_of(here.kind, here.cursor.path)
    if name in FIELDS:
        yield from _items(here, name)
    elif name in DUTIES:
        yield from _duties(here)
    else:
        yield from _words(here, name)


def _as_value(here: _Here, text: str) -> str:
    """A value as it is written where the cursor is: in a list where the key wants one, in quotation marks where it needs them."""
    line = here.lines[here.at.line - 1]
    before = line[: here.cursor.start - 1]
    if before[-1:] in ("'", '"'):
        return text
    written = yaml_text.single(text, True)
    if types_of(here.schema) == ["array"]:
        written = f"- {written}" if here.cursor.spot is Spot.EITHER else f"[{written}]"
    return f" {written}" if before.endswith(":") else written


def _listed(here: _Here) -> set[str]:
    """The other values of the list that the cursor is in."""
    root, path = here.root, here.cursor.path
    above = n.child_at(root, path[:-1]) if root and path and isinstance(path[-1], int) else None
    if not isinstance(above, n.Sequence):
        return set()
    return {item.raw for item in above.items if isinstance(item, n.Scalar)} - {here.cursor.word}


def _items(here: _Here, name: tuple[str, str]) -> Iterator[Suggestion]:
    listed = _listed(here)
    for id in here.view.known.ids(FIELDS[name]):
        item = here.view.known.find(id, FIELDS[name])
        if item and id not in listed:
            told = facts.of_item(here.view, item)
            found_by = f"{id} {item.tittel}"
            yield Suggestion(Sort.ITEM, id, _as_value(here, id), here.word, item.tittel, told, found_by)
    for answer in here.view.plan.innspill if here.view.plan and name == ANSWERS else ():
        yield Suggestion(Sort.ITEM, answer.id, _as_value(here, answer.id), here.word, answer.avsender)
    for word in ALSO.get(name, ()):
        if word not in listed:
            yield Suggestion(Sort.WORD, word, _as_value(here, word), here.word)


def _duties(here: _Here) -> Iterator[Suggestion]:
    """The duties that have every word that is typed: in the id, the provision, the title or the paraphrase."""
    listed, wanted = _listed(here), searchable(here.cursor.typed).split()
    for plikt in here.view.katalog.plikter:
        reference = str(plikt.hjemmel)
        text = f"{plikt.id} {reference} {plikt.tittel} {plikt.parafrase}"
        if plikt.id not in listed and all(word in searchable(text) for word in wanted):
            told = facts.of_duty(here.view, plikt)
            # What is typed has been searched for already: an editor must not look for it anew, letter by letter.
            found_by = f"{here.cursor.typed} {plikt.id} {reference} {plikt.tittel}".strip()
            label = f"{plikt.id} {plikt.tittel}"
            yield Suggestion(Sort.DUTY, label, _as_value(here, plikt.id), here.word, reference, told, found_by)


def _words(here: _Here, name: tuple[str, str]) -> Iterator[Suggestion]:
    schema = here.schema
    if types_of(schema) == ["array"]:
        schema = subschema(here.kind, (*here.cursor.path, 0))
    for option in schema.get("enum", ()):
        if isinstance(option, str) and option not in _listed(here):
            told = facts.of_option(schema, option)
            yield Suggestion(Sort.WORD, option, _as_value(here, option), here.word, "", told)
    if types_of(schema) == ["boolean"]:
        for word, meaning in (("true", "ja"), ("false", "nei")):
            before = " " if here.lines[here.at.line - 1][: here.cursor.start - 1].endswith(":") else ""
            yield Suggestion(Sort.WORD, word, before + word, here.word, meaning)
    if name[1] == "id":
        stem = PurePosixPath(here.at.path).stem
        yield Suggestion(Sort.WORD, stem, _as_value(here, stem), here.word, "som filen heter")
    yield from _of_table(here)


def _of_table(here: _Here) -> Iterator[Suggestion]:
    """The names of rows and columns, where the key beside says of which table."""
    *above, last = here.cursor.path or ("",)
    root = here.root
    node = n.child_at(root, above) if root else None
    named = node.get("tabell") if isinstance(node, n.Mapping) else None
    table = here.view.known.find(named.raw, (Tabell,)) if isinstance(named, n.Scalar) else None
    if not isinstance(table, Tabell):
        return
    names = {"rad": radnavn(table)} | dict.fromkeys(("kolonne", "fra", "til"), kolonnenavn(table)[1:])
    for word in dict.fromkeys(names.get(str(last), ())):
        yield Suggestion(Sort.WORD, word, _as_value(here, word), here.word, f"i tabellen {table.id}")


def _links(here: _Here, typed: str) -> Iterator[Suggestion]:
    """What a text can have a link to."""
    view, place = here.view, here.typed(typed)
    close = "" if here.lines[here.at.line - 1][here.at.column - 1 :].startswith(")") else ")"
    for id in view.known.ids(IN_DOCUMENTS):
        if item := view.known.find(id, IN_DOCUMENTS):
            detail = f"{capital(KINDS[type(item)].one.partition(' ')[2])}: {item.tittel}"
            told = facts.of_item(view, item)
            yield Suggestion(Sort.ITEM, id, f"{id}{close}", place, detail, told, f"{id} {item.tittel}")
    for id, title in _other_targets(view):
        yield Suggestion(Sort.WORD, id, f"{id}{close}", place, title, "", f"{id} {title}")


def _other_targets(view: View) -> Iterable[tuple[str, str]]:
    plan = view.plan
    if plan and plan.behovsoversikt:
        yield BEHOVSOVERSIKT, "Behovsoversikten"
    yield _COVERAGE, "Lovdekningen"
    for each in plan.kapitler if plan else ():
        yield f"kapittel-{each.id}", f"Kapittel: {each.tittel}"


def _numbers(here: _Here, typed: str) -> Iterator[Suggestion]:
    """The parts of a number that is quoted by reference, one after the other."""
    if here.view.plan is None:
        return
    has_end = here.lines[here.at.line - 1][here.at.column - 1 :].startswith("}}")
    for word in number_words.following(here.view.plan, typed):
        text = word.text if has_end or not word.is_last else f"{word.text}}}}}"
        yield Suggestion(Sort.NUMBER, word.text, text, here.typed(word.typed), word.detail)
