"""Taking a thing out of the plan, and saying first who refers to it."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.field import with_value
from bolig_cli.authoring.move import IN_FILES, owner
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Place
from bolig_cli.record import record
from bolig_cli.source import edit, schema
from bolig_cli.source import node as n
from bolig_cli.source.files import Files, SourceFile

# What a line of a list is of: without that, the rest of the line (a kind of dwelling, a row, a count) says nothing.
_OF = {("utfordring", "tall"): ("tabell", "maalgruppe"), ("behovsoversikt", "behov"): ("maalgruppe",)}
# What says where in a thing to look, and goes with it.
_WITHIN = {("indikatorer", "tabell"): "rad"}
# What stays until somebody has said what comes instead, though the form of the file would let it go: an assumption that follows a
# table, and which lines of the need are worked out from.
_NEEDED = (("forutsetninger", "tabell"),)


@record
class Removal:
    """What is to be written when a thing goes, and who refers to it: `mended` are the references that go with it, `lines` those
    whose whole line of a list goes, and `left` those that somebody has to see to, since the field or the sentence needs something
    in its place."""

    changes: Changes
    mended: Sequence[m.Mention]
    lines: Sequence[m.Mention]
    left: Sequence[m.Mention]

    @property
    def referrers(self) -> Sequence[m.Mention]:
        """Every place that refers to it, in the order of the files."""
        return sorted(
            [*self.mended, *self.lines, *self.left], key=lambda x: (x.place.path, x.place.line, x.place.column)
        )


def remove(files: Files, id: str) -> Removal:
    """The plan without the thing that has the id, and without the references to it that nothing else hangs on: an id in a list
    that has others or may go, a field that need not be there, a link (its words stay), a line of a list that is of nothing else.

    Signatures keep what they were signed on, and lapse. Raises BoligError for an id that is not there, and where a file cannot be
    read or changed.
    """
    found = m.mentions(files)
    own = owner(found, id)
    gone = _gone(files, own)
    within = own.keys[:-1]  # where in its file it stands; () where the file is its own
    _require_nothing_inside(found, own)
    out = with_its_list(m.file_of(files, own.place.path), within)
    changed: dict[str, bytes | None] = dict.fromkeys(gone)
    mended: list[m.Mention] = []
    lines: list[m.Mention] = []
    left: list[m.Mention] = []
    for path in dict.fromkeys(x.place.path for x in found if x.id == id and x.place.path not in gone):
        file = m.file_of(files, path)
        if file.kind == "bygg":  # what was sent out, was sent out
            continue
        those = [x for x in found if x.id == id and x.place.path == path and x.role is not m.Role.OWN]
        those = [x for x in those if not within or path != own.place.path or x.keys[: len(within)] != within]
        data, can, whole, can_not = _without(file, those)
        mended += can
        lines += whole
        left += can_not
        if path == own.place.path:
            data = with_value(SourceFile(path, file.kind, data), out, None)
        if data != file.data:
            changed[path] = data
    for file in files.files:
        if file.kind == "gjennomgang" and (data := _unread(file, id)) != file.data:
            changed[file.path] = data
    return Removal(Changes(changed), mended, lines, left)


def with_its_list(file: SourceFile, keys: Sequence[n.Key]) -> tuple[n.Key, ...]:
    """The path of what is to be taken out with a line: the list itself, where the line is the last of those that it must have.

    Raises BoligError where the list has to be there."""
    if not keys or not isinstance(keys[-1], int):
        return tuple(keys)
    above = tuple(keys[:-1])
    listed = n.child_at(m.parsed(file.path, file.kind, file.data).root, above)
    asked = schema.subschema(file.kind, above)
    if not isinstance(listed, n.Sequence) or len(listed.items) > asked.get("minItems", 0):
        return tuple(keys)
    if len(listed.items) > 1 or above[-1] in schema.subschema(file.kind, above[:-1]).get("required", ()):
        raise BoligError(
            f"«{asked.get('title', above[-1])}» må ha minst én linje, og dette er den siste. Ingenting er skrevet. "
            "Lag en ny først, eller skriv om den som står der."
        )
    return above


def _require_nothing_inside(found: Sequence[m.Mention], own: m.Mention) -> None:
    """Raises BoligError where other things stand in the thing: whoever refers to them, has not been asked about."""
    above = own.keys[:-1]
    inside = [
        x.id
        for x in found
        if x.role is m.Role.OWN
        and x is not own
        and x.place.path == own.place.path
        and above
        and x.keys[: len(above)] == above
    ]
    if inside:
        raise BoligError(
            f"{own.id} har også {', '.join(inside)} i seg. Ingenting er skrevet. Ta bort {inside[0]} først."
        )


def _unread(file: SourceFile, id: str) -> bytes:
    """The record of what texts were read against, without what is said of the thing, and of those that rest on it."""
    root = m.parsed(file.path, file.kind, file.data).root
    texts = root.get("gjennomgang")
    if not isinstance(texts, n.Mapping):
        return file.data
    below = [("gjennomgang", name, id) for name, value in texts if n.child(value, id)]
    own = [("gjennomgang", id)] if texts.get(id) else []
    data = file.data
    for keys in (*below, *own):
        data = with_value(SourceFile(file.path, file.kind, data), keys, None)
    return data


def _gone(files: Files, own: m.Mention) -> set[str]:
    """The files that are the thing's own."""
    file = m.file_of(files, own.place.path)
    if len(own.keys) > 1:
        return set()
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    homes = [prefix + folder for folder in IN_FILES.get(file.kind, ())]
    stem = PurePosixPath(file.path).stem
    beside = {
        other.path
        for other in files.files
        if f"{PurePosixPath(other.path).parent}/" in homes and PurePosixPath(other.path).stem == stem
    }
    return beside | {file.path}


def _without(
    file: SourceFile, those: Sequence[m.Mention]
) -> tuple[bytes, list[m.Mention], list[m.Mention], list[m.Mention]]:
    """The file without these references: those that are gone, those that are gone with their line, and those that stay."""
    can: list[m.Mention] = []
    whole: list[m.Mention] = []
    can_not: list[m.Mention] = [x for x in those if x.role is m.Role.RECORD and file.kind != "gjennomgang"]
    data = file.data
    links = [x for x in those if x.role is m.Role.TEXT]
    spans = [(x, _link(file, x)) for x in links]
    edits = [change for _, change in spans if change]
    can_not += [x for x, change in spans if not change]
    if edits:
        data = edit.apply(data, edits)
        can += [x for x, change in spans if change]
    # From the end, so that the places of those before stay what they were.
    fields = [x for x in those if x.role in (m.Role.FIELD, m.Role.DUTY)]
    gone: set[tuple[n.Key, ...]] = set()
    for x in sorted(fields, key=lambda x: (x.place.line, x.place.column), reverse=True):
        line = x.keys[:2] if x.keys[-1] in _OF.get((file.kind, str(x.keys[0])), ()) else ()
        if line and line in gone:  # a line that says it twice
            whole.append(x)
            continue
        rest = SourceFile(file.path, file.kind, _without_within(SourceFile(file.path, file.kind, data), x))
        keys = _may_go(rest, x, line)
        if not keys:
            can_not.append(x)
            continue
        data = with_value(rest, keys, None)
        gone.add(line)
        (whole if line else can).append(x)
    return data, can, whole, can_not


def _may_go(file: SourceFile, x: m.Mention, line: tuple[n.Key, ...]) -> tuple[n.Key, ...]:
    """The path of what can go with a reference: its line where that is of nothing else, its item, or the whole field; () where
    something has to stand there."""
    root = m.parsed(file.path, file.kind, file.data).root
    keys = line or x.keys
    if any(name in keys and x.keys[-1] == key for name, key in _NEEDED):
        return ()
    if isinstance(keys[-1], int):
        there = n.child_at(root, keys[:-1])
        assert isinstance(there, n.Sequence)
        # Items before it may have gone already; lines go from the end.
        index = next((i for i, item in enumerate(there.items) if isinstance(item, n.Scalar) and item.raw == x.id), None)
        index = keys[-1] if line else index
        if index is None:
            return ()
        keys = (*keys[:-1], index) if len(there.items) > 1 else keys[:-1]
    without = SourceFile(file.path, file.kind, with_value(file, keys, None))
    return keys if _faults(without) <= _faults(file) else ()


def _without_within(file: SourceFile, x: m.Mention) -> bytes:
    """The file without what says where to look in a thing that is gone from beside it."""
    beside = next((key for (name, own), key in _WITHIN.items() if name in x.keys and x.keys[-1] == own), "")
    return with_value(file, (*x.keys[:-1], beside), None) if beside else file.data


def _faults(file: SourceFile) -> int:
    """How many faults the schema finds."""
    return len(schema.validate(m.parsed(file.path, file.kind, file.data))[1])


_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?#([A-Za-z][\w-]*)>?[^()]*\)")


def _link(file: SourceFile, x: m.Mention) -> Edit | None:
    """The link as its words alone; None for what is no link on one line with words in it."""
    line = file.data.decode("utf-8").removeprefix("\ufeff").splitlines()[x.place.line - 1]
    at = x.place.column - 1
    for hit in _LINK.finditer(line):
        if hit.start(2) == at and hit[1].strip():
            return Edit(Place(file.path, x.place.line, hit.start() + 1, x.place.line, hit.end() + 1), hit[1])
    return None
