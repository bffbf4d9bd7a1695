"""What is another in one version of a plan than in an earlier: item by item, field by field, as a list to read."""

from collections.abc import Iterator
from pathlib import Path

from bolig_cli.compare.difference import Hva, PartChange, difference
from bolig_cli.compare.parts import Leaf, Slag, parts
from bolig_cli.record import record
from bolig_cli.source import tree
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.versions.store import Contents

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
    """A field that is another: what it is called, and both texts; "" where there is none. `path` and `labels` are as of
    `compare.difference.Change`, and `slag` how the texts are read."""

    title: str
    before: str
    after: str
    path: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    slag: Slag = Slag.TEKST


@record
class Change:
    """An item or a file that is new, gone, moved or changed, and the file that it stands in. `kind` is that of the part (as of
    `compare.parts.Part`), and `title` its own, "" for one that has none."""

    path: str
    name: str
    what: Hva
    fields: tuple[Field, ...] = ()
    kind: str = ""
    title: str = ""


def changes(before: Contents, after: Contents, plan_folder: str) -> tuple[Change, ...]:
    """The changes from one version to another, in the order of the plan's files."""
    return tuple(_changes(before, after, plan_folder))


def _changes(before: Contents, after: Contents, plan_folder: str) -> Iterator[Change]:
    old, new = _files(before, after, plan_folder), _files(after, before, plan_folder)
    kinds = {file.path: file.kind for file in (*old.files, *new.files)}
    told = set()
    for change in difference(parts(old), parts(new)):
        told.add(change.part.path)
        part = change.part
        yield Change(part.path, _name(change, kinds), change.hva, _fields(change), part.kind, part.title)
    for path in sorted(kinds, key=tree.in_order):
        was, is_now = before.get(path), after.get(path)
        if was == is_now or path in told:
            continue
        name = _NAMES.get(kinds[path], path.rpartition("/")[2])
        if was is None or is_now is None:
            yield Change(path, name, Hva.NY if was is None else Hva.FJERNET)
        else:
            yield Change(path, name, Hva.ENDRET, (Field("Kommentarer, rekkefølge eller skrivemåte", "", ""),))


def _files(contents: Contents, other: Contents, plan_folder: str) -> Files:
    """The files of one version that the other does not have alike: the rest need not be read."""
    prefix = f"{plan_folder}/" if plan_folder else ""
    found = (
        SourceFile(path, tree.kind_of(path.removeprefix(prefix)) or "", data)
        for path, data in contents.items()
        if other.get(path) != data
    )
    return Files(Path(), plan_folder, tuple(sorted(found, key=lambda file: tree.in_order(file.path))))


def _name(change: PartChange, kinds: dict[str, str]) -> str:
    part = change.part
    if part.title:
        return f"{part.id} {part.title}" if part.has_id else part.title
    if part.kind == "tabelldata":
        return f"Tallene i {part.path.rpartition('/')[2]}"
    return _NAMES.get(kinds.get(part.path, ""), part.id)


def _fields(change: PartChange) -> tuple[Field, ...]:
    if change.hva in (Hva.NY, Hva.FJERNET):
        return ()
    return tuple(
        Field(", ".join(each.labels), _shown(each.before), _shown(each.after), each.path, each.labels, each.slag)
        for each in change.changes
    )


def _shown(value: Leaf) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    return ", ".join(value) if isinstance(value, tuple) else str(value).rstrip("\n")
