"""What is another in one edition of a plan than in an earlier: item by item, field by field."""

from collections.abc import Iterator

from bolig_cli.record import record
from bolig_cli.source import chapter, tree, write, yaml
from bolig_cli.source import node as n
from bolig_cli.source.schema import subschema
from bolig_cli.source.write import WriteError
from bolig_cli.versions.store import Contents

NEW, GONE, CHANGED = "ny", "borte", "endret"

_NAMES = {
    "plan": "Opplysninger om planen",
    "organisasjon": "Organisasjonen",
    "maalgrupper": "Målgruppene",
    "foeringer": "Overordnede føringer",
    "prosess": "Planprosessen",
    "tjenester": "Tjenestene",
    "saksgang": "Saksgangen",
    "behovsoversikt": "Behovsoversikten",
    "gjennomgang": "Gjennomgåtte tekster",
    "saksfremlegg": "Saksfremlegget",
    "profil": "Utseendet",
}


@record
class Field:
    """A field that is another: what it is called, and both texts; "" where there is none."""

    title: str
    before: str
    after: str


@record
class Change:
    """An item or a file that is new, gone or changed."""

    path: str
    name: str
    what: str
    fields: tuple[Field, ...] = ()


def changes(before: Contents, after: Contents, plan_folder: str) -> tuple[Change, ...]:
    """The changes from one edition to another, in the order of the plan's files."""
    return tuple(_changes(before, after, f"{plan_folder}/" if plan_folder else ""))


def _changes(before: Contents, after: Contents, folder: str) -> Iterator[Change]:
    for path in sorted(before.keys() | after.keys(), key=tree.in_order):
        old, new = before.get(path), after.get(path)
        if old == new:
            continue
        kind = tree.kind_of(path.removeprefix(folder)) or ""
        name = _name(path, kind, new if new is not None else old or b"")
        if old is None or new is None:
            yield Change(path, name, NEW if old is None else GONE)
        elif kind in tree.NOT_TEXT:
            yield Change(path, name, CHANGED)
        else:
            yield Change(path, name, CHANGED, tuple(_fields(kind, path, old, new)))


def _name(path: str, kind: str, data: bytes) -> str:
    values = _values(kind, path, data)
    id, title = values.get("id"), values.get("tittel")
    if isinstance(title, str) and kind not in _NAMES:
        return f"{id} {title}" if id else title
    if kind == "tabelldata":
        return f"Tallene i {path.rpartition('/')[2]}"
    return _NAMES.get(kind, path.rpartition("/")[2])


def _fields(kind: str, path: str, old: bytes, new: bytes) -> Iterator[Field]:
    if path.endswith(".csv"):
        yield Field("Tallene", _text(old), _text(new))
        return
    before, after = _values(kind, path, old), _values(kind, path, new)
    found = False
    for key in dict.fromkeys((*after, *before)):
        if before.get(key) != after.get(key):
            found = True
            yield Field(_title(kind, key), _shown(before.get(key)), _shown(after.get(key)))
    if not found:
        yield Field("Bare kommentarer, rekkefølge eller skrivemåte", "", "")


_BODY = "\0"  # what stands below a chapter's head


def _values(kind: str, path: str, data: bytes) -> dict[str, n.Value]:
    if path.endswith(".md"):
        document, _ = chapter.parse(data, path)
        if document is None:
            return {_BODY: _text(data)}
        value = n.to_value(document.root)
        return {**(value if isinstance(value, dict) else {}), _BODY: document.body}
    root, _ = yaml.parse(data, path)
    value = n.to_value(root) if root is not None else None
    return value if isinstance(value, dict) else {_BODY: _text(data)}


def _title(kind: str, key: str) -> str:
    if key == _BODY:
        return "Teksten"
    return str(subschema(kind, (key,)).get("title", key)) if kind else key


def _shown(value: n.Value) -> str:
    """A value as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, dict | list):
        try:
            return "\n".join(
                line.removeprefix("  ") for line in _text(write.dump({"x": value})).splitlines()[1:]
            ) or _inline(value)
        except WriteError:
            return _inline(value)
    return str(value).rstrip("\n")


def _inline(value: n.Value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
