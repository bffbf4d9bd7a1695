"""A plan's files as parts with fields, each field with the name that its schema has for it: what is held against another version.

An item is a part by its id, whichever file it lies in. What has no id is known by what it is called, and the rest by its place.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeAlias

from bolig_cli.digest import digest_of
from bolig_cli.record import record
from bolig_cli.source import chapter, schema, tabelldata, tree, yaml
from bolig_cli.source import node as n
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.private_answer import CHANGED, WITHHELD, WORDS, is_withheld

Leaf: TypeAlias = "str | int | float | bool | tuple[str, ...] | None"

# What the program writes for itself, and what only it reads.
_RECORDS = frozenset(("signering", "gjennomgang", "hentet", "bygg"))
# What a mapping in a list is known by where it has no id: the first of these that the schema has.
_KNOWN_BY: tuple[tuple[str, ...], ...] = (
    ("maalgruppe", "boligtype", "kommune"),
    ("type", "finansiering"),
    ("tittel", "dato"),
    ("hva", "kommune"),
    ("organ", "kommune"),
    ("navn", "type"),
    ("situasjon", "ansvarlig"),
    ("rolle", "sektor"),
    ("tabell", "rad", "kolonne"),
    ("boligtype",),
    ("kilde",),
    ("tittel",),
    ("fra",),
    ("nummer",),
    ("rad", "kolonne"),
)
_WITH_IDS: tuple[tuple[str | int, ...], ...] = (("id",), ("svarer_paa", 0))  # of a measure
TEXT = "#"  # the first step to a text of a chapter; the next is its heading
_LONG = 40  # characters: a line longer than this is read as words, not as a value
TABLE, CHAPTER = tabelldata.KIND, "kapittel"


class Slag(StrEnum):
    """How a value is read and compared."""

    TALL = "tall"
    BELOEP = "beløp"
    DATO = "dato"
    TEKST = "tekst"
    IDER = "id"
    VERDI = "verdi"


@record
class Field:
    """A value with its name: `path` is where it stands in its part, `labels` what each step is called."""

    path: tuple[str, ...]
    labels: tuple[str, ...]
    slag: Slag
    value: Leaf


@record
class Part:
    """Something that has a name of its own: an item by its `id`, or a file or a list's line without one (`id` is its path).

    `kind` is the schema, and the list in it: "tiltak", "organisasjon.enheter". `has_id` is whether `id` is the author's.
    """

    kind: str
    id: str
    has_id: bool
    title: str
    path: str
    line: int
    fields: Mapping[tuple[str, ...], Field]


def parts(files: Files) -> tuple[Part, ...]:
    """Every part of a plan, in the order of its files. A file that can't be read has none: it has its findings."""
    return tuple(part for file in files.files for part in _of_file(file))


def withheld(files: Files) -> frozenset[str]:
    """The files with answers of private persons who have not let them be shown."""
    roots = ((file.path, yaml.parse(file.data, file.path)[0]) for file in files.files if file.kind == "innspill")
    return frozenset(path for path, root in roots if root and is_withheld(root))


def without_words(found: Sequence[Part], paths: Collection[str], before: Sequence[Part] = ()) -> tuple[Part, ...]:
    """The parts, those of some files without the words of the one who wrote them: what is printed goes further than the file. Words
    that are others than in the parts of the version before are said to be."""
    was = {(part.kind, part.id): part.fields for part in before if part.path in paths}
    return tuple(
        replace(part, fields=_without_words(part, was.get((part.kind, part.id), {}))) if part.path in paths else part
        for part in found
    )


def _without_words(part: Part, was: Mapping[tuple[str, ...], Field]) -> Mapping[tuple[str, ...], Field]:
    fields = dict(part.fields)
    for path, field in part.fields.items():
        if path[-1] in WORDS:
            is_changed = path in was and was[path].value != field.value
            fields[path] = replace(field, value=(CHANGED if is_changed else WITHHELD).format(file=part.path))
    return fields


@lru_cache(maxsize=2048)  # of two versions most files are the same
def _of_file(file: SourceFile) -> tuple[Part, ...]:
    return tuple(_read(file))


def _read(file: SourceFile) -> Iterator[Part]:
    if file.kind in _RECORDS:
        return
    if file.kind in tree.NOT_TEXT:
        told = Field(("fil",), ("Fil",), Slag.VERDI, f"{len(file.data)} byte, {digest_of(file.data)[:8]}")
        yield Part(file.kind, file.path, False, "", file.path, 1, {told.path: told})
        return
    if file.kind == TABLE:
        document, _ = tabelldata.parse(file.data, file.path)
        if document:
            yield _table(document)
        return
    if file.kind == CHAPTER:
        document, _ = chapter.parse(file.data, file.path)
    else:
        root, _ = yaml.parse(file.data, file.path)
        document = n.Document(file.path, file.kind, root) if root else None
    if document is None or file.kind not in schema.schemas():
        return
    document, _ = schema.validate(document)
    yield from _Reader(document).parts()


class _Reader:
    """One file, taken apart: the parts that are found on the way, and the fields of the part that is being read."""

    def __init__(self, document: n.Document) -> None:
        self._document = document
        self._found: list[Part] = []

    def parts(self) -> list[Part]:
        document = self._document
        fields = self._fields(document.root, (), (), ())
        if document.body.strip():
            fields += list(_paragraphs(document.body))
        own = _text(document.root, "id")
        part = Part(
            document.kind,
            own or document.path,
            bool(own),
            _title(document.root, ""),
            document.path,
            1,
            _by_path(fields),
        )
        return [part, *self._found]

    def _fields(
        self, node: n.Node, keys: tuple[n.Key, ...], path: tuple[str, ...], labels: tuple[str, ...]
    ) -> list[Field]:
        """The values below a node; what has an id of its own goes to a part of its own."""
        told = schema.subschema(self._document.kind, keys)
        if isinstance(node, n.Mapping):
            return [
                field
                for key, value in node
                if not (not path and key == "id")
                for field in self._fields(value, (*keys, key), (*path, key), (*labels, self._label((*keys, key), key)))
            ]
        if isinstance(node, n.Sequence):
            if any(isinstance(item, n.Mapping) for item in node.items):
                return self._listed(node, keys, path, labels)
            values = tuple(str(n.to_value(item)) for item in node.items)
            is_id = _is_id(told) or _is_id(schema.subschema(self._document.kind, (*keys, 0)))
            return [Field(path, labels, Slag.IDER if is_id else Slag.VERDI, values)]
        return [Field(path, labels, _slag(told, node, path), _value(node))]

    def _listed(
        self, node: n.Sequence, keys: tuple[n.Key, ...], path: tuple[str, ...], labels: tuple[str, ...]
    ) -> list[Field]:
        fields: list[Field] = []
        names: dict[str, int] = {}
        for nr, item in enumerate(node.items):
            below = (*keys, nr)
            if isinstance(item, n.Mapping) and (own := _text(item, "id")):
                kind = ".".join((self._document.kind, *(key for key in keys if isinstance(key, str))))
                found = _by_path(self._fields(item, below, (), ()))
                found.pop(("id",), None)
                self._found.append(Part(kind, own, True, _title(item, own), self._document.path, item.line, found))
                continue
            name = _known_by(schema.subschema(self._document.kind, below), item) or f"nr. {nr + 1}"
            names[name] = names.get(name, 0) + 1
            if names[name] > 1:
                name = f"{name} ({names[name]})"
            fields += self._fields(item, below, (*path, name), (*labels, name))
        return fields

    def _label(self, keys: tuple[n.Key, ...], key: str) -> str:
        """What a key is called: by its own schema; a year is the year."""
        if key.isdecimal():
            return key
        return str(schema.subschema(self._document.kind, keys).get("title", key))


def _known_by(told: Mapping[str, Any], item: n.Node) -> str:
    """What a line of a list is known by."""
    properties = told.get("properties", {})
    for names in _KNOWN_BY:
        if names[0] in properties and (words := [w for name in names if (w := _text(item, name))]):
            return ", ".join(words)
    return ""


def _text(node: n.Node, key: str) -> str:
    """The value of a key where it is a plain one, as it is written; of a list, its values."""
    value = n.child(node, key)
    if isinstance(value, n.Scalar):
        return value.raw.strip()
    if isinstance(value, n.Sequence):
        return ", ".join(item.raw.strip() for item in value.items if isinstance(item, n.Scalar))
    return ""


def _title(node: n.Node, otherwise: str) -> str:
    return next((text for key in ("tittel", "navn", "hva") if (text := _text(node, key))), otherwise)


def _value(scalar: n.Scalar) -> Leaf:
    return scalar.raw.rstrip("\n") if isinstance(scalar.value, str) else scalar.value


def _is_id(told: Mapping[str, Any]) -> bool:
    """Whether a value is one of the plan's ids, or a duty's: it has their form, which no other value has."""
    return told.get("pattern", "") in [schema.subschema("tiltak", path)["pattern"] for path in _WITH_IDS]


def _slag(told: Mapping[str, Any], scalar: n.Scalar, path: Sequence[str]) -> Slag:
    if "belop" in path or "sum" in path[-1:]:
        return Slag.BELOEP
    if isinstance(scalar.value, (int, float)) and not isinstance(scalar.value, bool):
        return Slag.TALL
    if "dato" in str(told.get("errorMessage", "")):
        return Slag.DATO
    if _is_id(told):
        return Slag.IDER
    is_text = "enum" not in told and ("\n" in scalar.raw.strip() or len(scalar.raw) > _LONG)
    return Slag.TEKST if is_text else Slag.VERDI


def _by_path(fields: Sequence[Field]) -> dict[tuple[str, ...], Field]:
    return {field.path: field for field in fields}


def _paragraphs(body: str) -> Iterator[Field]:
    """The text of a chapter by its headings: each heading with what stands below it is a field."""
    heading = ""
    lines: list[str] = []
    seen: dict[str, int] = {}

    def made() -> Iterator[Field]:
        text = "\n".join(lines).strip()
        if text:
            seen[heading] = seen.get(heading, 0) + 1
            name = heading if seen[heading] == 1 else f"{heading} ({seen[heading]})"
            yield Field((TEXT, name), (name,) if name else (), Slag.TEKST, text)

    in_code = False
    for line in body.splitlines():
        in_code ^= line.lstrip().startswith(("```", "~~~"))
        if line.startswith("#") and not in_code:
            yield from made()
            heading, lines = line.lstrip("#").strip(), []
        else:
            lines.append(line)
    yield from made()


def _table(document: n.Document) -> Part:
    """The cells of a table by the names of their row and their column."""
    heads, *cells = [
        [cell.raw.strip() if isinstance(cell, n.Scalar) else "" for cell in _items(row)]
        for row in (n.child(document.root, tabelldata.COLUMNS), *_items(n.child(document.root, tabelldata.ROWS)))
    ]
    fields: dict[tuple[str, ...], Field] = {}
    for row in cells:
        for head, cell in zip(heads[1:], row[1:], strict=False):
            fields.setdefault((row[0], head), Field((row[0], head), (row[0], head), Slag.VERDI, cell))
    return Part(TABLE, document.path, False, "", document.path, 1, fields)


def _items(node: n.Node | None) -> tuple[n.Node, ...]:
    return node.items if isinstance(node, n.Sequence) else ()
