"""A comparison's changes done to the plan's files: only what is changed is written, and comments stay (`source/write.py`)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath

from bolig_cli.authoring.kinds import KINDS
from bolig_cli.authoring.next_id import next_id
from bolig_cli.authoring.placed import placed
from bolig_cli.finding import Finding
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import write, yaml
from bolig_cli.source.files import Files
from bolig_cli.spreadsheet.column import Form, order_of
from bolig_cli.spreadsheet.compare import At, Change, Comparison, Fault, Gone, New, Value
from bolig_cli.spreadsheet.grid import Grid, Sheet


@record
class Written:
    """What a value in a file comes from in the workbook."""

    file: str
    path: tuple[n.Key, ...]
    at: At


@record
class Applied:
    """The files with the changes done (None for one that is taken away), what came from where, and what could not be done.

    `ids` are the ids that new rows have got, by their cells.
    """

    texts: Mapping[str, bytes | None]
    written: tuple[Written, ...]
    faults: tuple[Fault, ...]
    ids: Mapping[At, str]


def apply(files: Files, grid: Grid, comparison: Comparison) -> Applied:
    """The plan's files as they become. Nothing is written to disk."""
    return _Work(files, grid).all(comparison)


class _Work:
    def __init__(self, files: Files, grid: Grid) -> None:
        self.files, self.grid = files, grid
        self.texts: dict[str, bytes | None] = {file.path: file.data for file in files.files}
        self.touched: dict[str, None] = {}
        self.written: list[Written] = []
        self.faults: list[Fault] = []
        self.ids: dict[At, str] = {}

    def all(self, comparison: Comparison) -> Applied:
        for change in sorted(comparison.changes, key=lambda change: change.value is not None):  # emptied cells first
            self.do(change.at, change.row.file, partial(_changed, change))
            place = (*change.row.at, *(change.column.path if change.value is not None else ()))
            self.written.append(Written(change.row.file, place, change.at))
        for row in {(c.row.file, c.row.at): c for c in comparison.changes if c.column.form is Form.AMOUNT}.values():
            self.do(row.at, row.row.file, partial(_summed, row.row.at))
        for gone in sorted(comparison.gone, key=_last_first):
            if gone.sheet.kind.is_items:
                self.texts[gone.row.file] = None
                self.touched[gone.row.file] = None
            elif self.texts[gone.row.file] is not None:
                at = At(gone.sheet.kind.title, 1)
                self.do(at, gone.row.file, partial(_without, gone))
        for new in comparison.new:
            if new.sheet.kind.is_items:
                self.add_item(new)
        for new in comparison.new:
            if not new.sheet.kind.is_items:
                self.add_line(new)
        for file in self.files.files:
            if file.kind == "innspill" and file.path in self.touched and (data := self.texts[file.path]) is not None:
                self.texts[file.path] = placed(file.data, data)
        return Applied(
            {path: self.texts[path] for path in self.touched}, tuple(self.written), tuple(self.faults), self.ids
        )

    def do(self, at: At, path: str, edit: Callable[[bytes], bytes]) -> None:
        data = self.texts[path]
        if data is None:
            self.faults.append(
                Fault(at, f"{path} blir tatt bort, og kan ikke endres.", "Gjør det ene eller det andre.")
            )
            return
        try:
            self.texts[path] = edit(data)
        except write.WriteError:
            message = f"Feltet er skrevet slik i {path} at det ikke kan endres herfra."
            self.faults.append(Fault(at, message, "Endre det i filen, og gjør arket likt."))
            return
        self.touched[path] = None

    def add_item(self, new: New) -> None:
        folder = KINDS[new.sheet.kind.kind].home.rstrip("/")
        # What the sheet takes out is there still: a link to it that stands somewhere must not lead to what is new.
        now = self.files.with_texts({path: text for path in self.touched if (text := self.texts[path]) is not None})
        id = new.id or next_id(now, KINDS[new.sheet.kind.kind])
        above = f"{self.files.plan_folder}/" if self.files.plan_folder else ""
        path = f"{above}{folder}/{id}.yaml"
        if self.texts.get(path) is not None or PurePosixPath(path).stem != id or "/" in id or "\\" in id:
            self.faults.append(Fault(new.at, f"«{id}» kan ikke være id-en til noe nytt.", "La cellen stå tom."))
            return
        try:
            self.texts[path] = write.dump({"id": id, **_nested(new.values)})
        except write.WriteError:
            self.faults.append(Fault(new.at, "Raden har en tekst som ikke kan stå i en fil.", "Skriv den på nytt."))
            return
        self.touched[path] = None
        self.ids[new.at] = id
        self.told(new, path, ())

    def add_line(self, new: New) -> None:
        kind = new.sheet.kind
        path = self.home(new)
        if not path:
            self.faults.append(Fault(new.at, f"Fant ikke filen til «{new.owner or kind.title}».", "Skriv den i filen."))
            return
        id: dict[str, n.Value] = {} if new.sheet.has_number else {"id": new.id}
        values = {**id, **_nested(new.values)}
        index = len(_items(_root(self.texts[path] or b""), kind.path))
        self.do(new.at, path, partial(_with_line, new.sheet, values))
        self.told(new, path, (*kind.path, index))

    def home(self, new: New) -> str:
        """The file that a new line goes to."""
        kind = new.sheet.kind
        if not kind.owner:
            return next((file.path for file in self.files.files if file.kind == kind.kind), "")
        items = next((s for s in self.grid.sheets if s.kind.kind == kind.kind and s.kind.is_items), None)
        found = next((row.file for row in items.rows if row.key == new.owner), "") if items else ""
        folder = KINDS[kind.kind].home.rstrip("/")
        return found or next((p for p in self.touched if p.endswith(f"{folder}/{new.owner}.yaml")), "")

    def told(self, new: New, path: str, at: tuple[n.Key, ...]) -> None:
        self.written.append(Written(path, at, new.at))
        self.written += [Written(path, (*at, *each.column.path), each.at) for each in new.values]


def _last_first(gone: Gone) -> tuple[str, int]:
    return gone.row.file, -int(gone.row.at[-1]) if gone.row.at else 0


def _root(data: bytes) -> n.Mapping:
    root, _ = yaml.parse(data, "")
    if root is None:
        raise write.WriteError("the file cannot be read")
    return root


def _items(root: n.Mapping, path: Sequence[n.Key]) -> tuple[n.Node, ...]:
    found = n.child_at(root, path)
    return found.items if isinstance(found, n.Sequence) else ()


def _nested(values: Iterable[Value]) -> dict[str, n.Value]:
    """Values at the places that their columns have."""
    found: dict[str, n.Value] = {}
    for each in values:
        inner = found
        for key in each.column.path[:-1]:
            below = inner.setdefault(key, {})
            assert isinstance(below, dict)
            inner = below
        inner[each.column.path[-1]] = each.value
    return found


def _changed(change: Change, data: bytes) -> bytes:
    """The file with one cell's value in it."""
    root = _root(data)
    path, at = change.column.path, change.row.at
    if change.value is None:
        return _emptied(data, root, at, path)
    above = n.child_at(root, (*at, *path[:-1]))
    if len(path) > 1 and isinstance(
        above, n.Scalar
    ):  # the words that the cost is not known, where there is an amount now
        return write.set_value(data, (*at, *path[:-1]), {path[-1]: change.value})
    old = n.child_at(root, (*at, *path))
    if old is None:
        return _inserted(data, root, change)
    value = change.value
    if isinstance(value, str) and change.column.is_long and isinstance(old, n.Scalar) and old.raw.endswith("\n"):
        value = value.rstrip("\n") + "\n"
    if isinstance(value, list) and isinstance(old, n.Sequence):
        return _relisted(data, (*at, *path), n.to_value(old), value)
    return write.set_value(data, (*at, *path), value)


def _emptied(data: bytes, root: n.Mapping, at: tuple[n.Key, ...], path: tuple[str, ...]) -> bytes:
    """Without the value, and without what is left empty above it."""
    for depth in range(len(path) - 1, 0, -1):
        above = n.child_at(root, (*at, *path[:depth]))
        if isinstance(above, n.Mapping) and len(above.pairs) > 1:
            return write.remove(data, (*at, *path[: depth + 1]))
    return write.remove(data, (*at, path[0]))


def _inserted(data: bytes, root: n.Mapping, change: Change) -> bytes:
    """With a key that was not there, and what it stands in, in the order of the schema."""
    path, at, kind = change.column.path, change.row.at, change.sheet.kind
    depth = 0
    while n.child_at(root, (*at, *path[: depth + 1])) is not None:
        depth += 1
    value: n.Value = change.value
    for key in reversed(path[depth + 1 :]):
        value = {key: value}
    where = n.child_at(root, (*at, *path[:depth]))
    there = [key for key, _ in where] if isinstance(where, n.Mapping) else []
    order = order_of(kind.kind, kind.path, path[:depth])
    return write.insert_key(data, (*at, *path[:depth]), path[depth], value, _index(there, path[depth], order))


def _index(there: Sequence[str], key: str, order: Sequence[str]) -> int:
    """Where a key goes among those that are there: by the schema, or among years by their order."""
    if key not in order:
        return sum(other < key for other in there)
    before = order[: order.index(key)]
    return max((index + 1 for index, other in enumerate(there) if other in before), default=0)


def _relisted(data: bytes, path: tuple[n.Key, ...], old: n.Value, new: list[n.Value]) -> bytes:
    """A list with items taken out and put last, one by one, where that is all: comments beside the others stay."""
    assert isinstance(old, list)
    kept = [item for item in old if item in new]
    added = new[len(kept) :]
    if not kept or new[: len(kept)] != kept or any(item in old for item in added):
        return write.set_value(data, path, new)
    for index in reversed(range(len(old))):
        if old[index] not in new:
            data = write.remove(data, (*path, index))
    for item in added:
        data = write.insert_item(data, path, item)
    return data


def _summed(at: tuple[n.Key, ...], data: bytes) -> bytes:
    """A line whose amounts have changed, with the sum that they now have, where it said one."""
    line = n.child_at(_root(data), at)
    if line is None or n.child(line, "sum") is None:
        return data
    amounts = n.child(line, "belop")
    values = [value for _, value in amounts] if isinstance(amounts, n.Mapping) else []
    numbers = [value.value for value in values if isinstance(value, n.Scalar) and isinstance(value.value, int)]
    if not numbers or len(numbers) != len(values):
        return write.remove(data, (*at, "sum"))
    return write.set_value(data, (*at, "sum"), sum(numbers))


def _without(gone: Gone, data: bytes) -> bytes:
    path = gone.row.at
    if len(_items(_root(data), path[:-1])) == 1:
        return write.remove(data, path[:-1])
    return write.remove(data, path)


def _with_line(sheet: Sheet, values: dict[str, n.Value], data: bytes) -> bytes:
    path, root = sheet.kind.path, _root(data)
    if isinstance(n.child_at(root, path), n.Sequence):
        return write.insert_item(data, path, values)
    depth = 0
    while n.child_at(root, path[: depth + 1]) is not None:
        depth += 1
    value: n.Value = [values]
    for key in reversed(path[depth + 1 :]):
        value = {key: value}
    where = n.child_at(root, path[:depth])
    there = [key for key, _ in where] if isinstance(where, n.Mapping) else []
    order = order_of(sheet.kind.kind, (), path[:depth])
    return write.insert_key(data, path[:depth], path[depth], value, _index(there, path[depth], order))


def cell_of(finding: Finding, applied: Applied) -> At | None:
    """The cell that a finding in a changed file comes from: that of the innermost value that it is about."""
    best: tuple[int, At] | None = None
    for written in applied.written:
        data = applied.texts.get(written.file)
        if written.file != finding.place.path or data is None:
            continue
        root, _ = yaml.parse(data, "")
        node = n.child_at(root, written.path) if root is not None else None
        if root is None or node is None:
            continue
        above = n.child_at(root, written.path[:-1])
        last = written.path[-1] if written.path else ""
        key = above.key(last) if isinstance(above, n.Mapping) and isinstance(last, str) else None
        first = (key.line, key.column) if key else (node.line, node.column)
        place = (finding.place.line, finding.place.column)
        if first <= place <= (node.end_line, node.end_column) and (best is None or len(written.path) > best[0]):
            best = len(written.path), written.at
    return best[1] if best else None
