"""Every place in the plan's files where an id is written: where a thing has its id, in fields, in texts and in records.

It is the schemas that say which fields hold ids, so that a field that comes to is found by itself. Texts are looked through for
`[words](#T07)` and `{{tabell:venteliste/…}}`; records are what the program has written (signatures, what texts were read against,
where numbers were fetched).
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from bolig_cli.errors import BoligError
from bolig_cli.finding import Place
from bolig_cli.record import record
from bolig_cli.source import chapter, schema, yaml
from bolig_cli.source import node as n
from bolig_cli.source import text as source_text
from bolig_cli.source.files import Files, SourceFile

ID = r"[A-Za-z][A-Za-z0-9_-]{0,39}"
# Where an id stands in a text: in a link, beside the text as the target of one, or in a number that is quoted by reference.
_IN_TEXT = re.compile(
    rf"(?:\]\(\s*<?#|^[ ]{{0,3}}\[[^\]\n]+\]:[ ]*<?#|\{{\{{\s*[a-z]+\s*:\s*)({ID})(?=[\s>)/}}]|$)", re.MULTILINE
)
_FELLES = "felles.schema.json#/$defs/"
_IDS = frozenset(("id", "ider", "id_eller_ider"))
_DUTIES = "plikter"
# The municipality's own kinds of dwelling have ids of their own, apart from those of the plan.
_APART = frozenset(("boligtype", "boligtyper"))
_RECORDS = {
    "gjennomgang": ("gjennomgang", 2),
    "signering": ("grunnlag", 1),
}  # under which key ids are keys, and how deep


class Role(Enum):
    """What an id stands there for."""

    OWN = "own"
    FIELD = "field"
    DUTY = "duty"  # in a field for duties: of the law's, or of the municipality's own (plan/krav)
    TEXT = "text"
    RECORD = "record"


@record
class Mention:
    """An id that is written somewhere: `place` is the id itself, from its first letter to after its last.

    `keys` is the path of the value that it stands in, within the file (for the text of a chapter: ()).
    """

    id: str
    role: Role
    place: Place
    keys: tuple[n.Key, ...]


def mentions(files: Files) -> tuple[Mention, ...]:
    """Every id that is written in the plan, file by file. Raises BoligError where a file can't be read: an id may stand there."""
    return tuple(mention for file in files.files for mention in in_file(file.path, file.kind, file.data))


def of(files: Files, id: str) -> tuple[Mention, ...]:
    """Where one id is written."""
    return tuple(mention for mention in mentions(files) if mention.id == id)


@lru_cache(maxsize=4096)  # an editor asks again and again of files that are as they were
def in_file(path: str, kind: str, data: bytes) -> tuple[Mention, ...]:
    """The ids that are written in one file, in order. Raises BoligError where it can't be read."""
    if kind not in schema.schemas():  # pictures and such
        return ()
    document = parsed(path, kind, data)
    lines = _lines(data)
    found = [
        *_in_fields(document, lines),
        *_in_texts(document, lines),
        *_in_records(document, lines),
        *_of_duties(document, lines),
    ]
    if kind == "kapittel":
        found += _in_body(document, lines)
    return tuple(sorted(found, key=lambda mention: (mention.place.line, mention.place.column)))


def parsed(path: str, kind: str, data: bytes) -> n.Document:
    """A file of the plan as values with places. Raises BoligError where it can't be read, or means something else than it says."""
    if kind == "kapittel":
        document, faults = chapter.parse(data, path)
    else:
        root, faults = yaml.parse(data, path)
        document = n.Document(path, kind, root) if root else None
    broken = next((f for f in faults if f.rule.startswith(("yaml-", "fil-", "kapittel-"))), None)
    if document is None or broken:
        where = f"{path}, linje {broken.place.line}" if broken and broken.place.line else path
        why = f": {broken.message}" if broken else "."
        raise BoligError(f"Filen må rettes først ({where}){why} Ingenting er skrevet.")
    return document


def in_text(text: str) -> Iterator[re.Match[str]]:
    """Each id in a text as it is written; the id is the first group."""
    return _IN_TEXT.finditer(text)


def _lines(data: bytes) -> list[str]:
    text = source_text.decode(data, "")
    assert isinstance(text, str)  # it is parsed already
    return text.split("\n")


def _in_fields(document: n.Document, lines: list[str]) -> Iterator[Mention]:
    for keys, scalar, is_duty in _id_fields(schema.schema_of(document.kind), document.kind, document.root, ()):
        if not _APART.isdisjoint(keys):
            continue
        if is_duty:
            role = Role.DUTY
        elif document.kind in ("hentet", "bygg"):
            role = Role.RECORD
        else:
            role = Role.OWN if keys[-1] == "id" else Role.FIELD
        yield from _written(scalar.raw.strip(), role, document.path, scalar, lines, keys)


def _of_duties(document: n.Document, lines: list[str]) -> Iterator[Mention]:
    """The municipality's own requirements, and the duty that a signature is of: their schemas have ids of their own."""
    if document.kind == "signering" and isinstance(duty := document.root.get("plikt"), n.Scalar):
        yield from _written(duty.raw.strip(), Role.DUTY, document.path, duty, lines, ("plikt",))
    duties = document.root.get("plikter") if document.kind == "krav" else None
    for i, each in enumerate(duties.items if isinstance(duties, n.Sequence) else ()):
        if isinstance(id := n.child(each, "id"), n.Scalar):
            yield from _written(id.raw.strip(), Role.OWN, document.path, id, lines, ("plikter", i, "id"))


def _in_texts(document: n.Document, lines: list[str]) -> Iterator[Mention]:
    for keys, scalar in document.scalars:
        if isinstance(scalar.value, str) and ("#" in scalar.raw or "{{" in scalar.raw):
            yield from _found(
                document.path, lines, (scalar.line, scalar.column), (scalar.end_line, scalar.end_column), keys
            )


def _in_body(document: n.Document, lines: list[str]) -> Iterator[Mention]:
    last = len(lines)
    if document.body_line <= last:
        yield from _found(document.path, lines, (document.body_line, 1), (last, len(lines[-1]) + 1), ())


def _in_records(document: n.Document, lines: list[str]) -> Iterator[Mention]:
    if document.kind not in _RECORDS:
        return
    key, depth = _RECORDS[document.kind]
    node = document.root.get(key)
    if node is not None:
        yield from _keys(document.path, node, (key,), depth, lines)


def _keys(path: str, node: n.Node, keys: tuple[n.Key, ...], depth: int, lines: list[str]) -> Iterator[Mention]:
    if not isinstance(node, n.Mapping) or not depth:
        return
    for name, value in node.pairs:
        yield from _written(name.raw, Role.RECORD, path, name, lines, (*keys, name.raw))
        yield from _keys(path, value, (*keys, name.raw), depth - 1, lines)


def _written(
    id: str, role: Role, path: str, scalar: n.Scalar, lines: list[str], keys: tuple[n.Key, ...]
) -> Iterator[Mention]:
    """The id of a value, where its letters stand: within its quotation marks."""
    at = lines[scalar.line - 1].find(id, scalar.column - 1)
    if id and at >= 0:
        yield Mention(id, role, Place(path, scalar.line, at + 1, scalar.line, at + 1 + len(id)), keys)


def _found(
    path: str, lines: list[str], start: tuple[int, int], end: tuple[int, int], keys: tuple[n.Key, ...]
) -> Iterator[Mention]:
    """The ids in a stretch of a file. An id is never parted by a line break; what stands before it may be."""
    text = "\n".join([*lines[start[0] - 1 : end[0] - 1], lines[end[0] - 1][: end[1] - 1]])[start[1] - 1 :]
    for hit in in_text(text):
        before = text[: hit.start(1)]
        line = start[0] + before.count("\n")
        column = len(before) - (before.rfind("\n") + 1) + (start[1] if line == start[0] else 1)
        yield Mention(hit[1], Role.TEXT, Place(path, line, column, line, column + len(hit[1])), keys)


def _id_fields(
    part: Mapping[str, Any], home: str, node: n.Node, keys: tuple[n.Key, ...]
) -> Iterator[tuple[tuple[n.Key, ...], n.Scalar, bool]]:
    """The values of which the schema says that they are ids, and whether they are those of duties; `home` is the schema that `part`
    is written in."""
    ref = part.get("$ref", "")
    if ref:
        name = ref.rpartition("/")[2]
        is_shared = ref.startswith(_FELLES) or (home == "felles" and ref.startswith("#"))
        if is_shared and name in _IDS:
            if isinstance(node, n.Scalar):
                yield keys, node, False
            elif isinstance(node, n.Sequence) and name != "id":
                yield from _items(node, keys, False)
            return
        if is_shared and name == _DUTIES:
            if isinstance(node, n.Sequence):
                yield from _items(node, keys, True)
            return
        inner = "felles" if is_shared else home
        yield from _id_fields(schema.schema_of(inner)["$defs"][name], inner, node, keys)
    for either in ("anyOf", "oneOf", "allOf"):
        for option in part.get(either, ()):
            yield from _id_fields(option, home, node, keys)
    if isinstance(node, n.Mapping):
        known, others = part.get("properties", {}), part.get("additionalProperties")
        for name, value in node:
            below = known.get(name, others if isinstance(others, Mapping) else None)
            if below is not None:
                yield from _id_fields(below, home, value, (*keys, name))
    elif isinstance(node, n.Sequence) and isinstance(part.get("items"), Mapping):
        for i, item in enumerate(node.items):
            yield from _id_fields(part["items"], home, item, (*keys, i))


def _items(
    node: n.Sequence, keys: tuple[n.Key, ...], is_duty: bool
) -> Iterator[tuple[tuple[n.Key, ...], n.Scalar, bool]]:
    return (((*keys, i), item, is_duty) for i, item in enumerate(node.items) if isinstance(item, n.Scalar))


def file_of(files: Files, path: str) -> SourceFile:
    """The file at a path that is known to be there."""
    return next(file for file in files.files if file.path == path)
