"""Taking something out of the plan from the page: who refers to it is shown first, and what is done can be undone."""

from typing import Any

from bolig_cli.authoring.mentions import Mention
from bolig_cli.authoring.remove import Removal, remove
from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError
from bolig_cli.preview.editing import REMOVABLE, Conflict, Editor, Pointer, Step, heading, require_free, root_of
from bolig_cli.preview.forms.offered import FILES, LISTS
from bolig_cli.source import node as n
from bolig_cli.source import write
from bolig_cli.source.files import SourceFile, read_folder
from bolig_cli.source.write import WriteError


def asked(editor: Editor, path: str, pointer: Pointer) -> dict[str, Any]:
    """What is said before something is taken out: what it is, and who refers to it. Raises BoligError."""
    file, value = _there(editor, path, pointer)
    removal = _removal(editor, file, value)
    return {
        "tittel": _called(file, pointer, value),
        "borte": [_told(editor, x) for x in removal.mended] if removal else [],
        "igjen": [_told(editor, x) for x in removal.left] if removal else [],
    }


def take_out(editor: Editor, path: str, pointer: Pointer, content: str) -> Step:
    """Takes an item out, with its file where it has its own, and the references that can go with it.

    Raises Conflict where the file has changed since, and BoligError."""
    file, value = _there(editor, path, pointer)
    if digest_of(file.data) != content:
        raise Conflict(editor.form(path, pointer))
    told = f"Slettet {_called(file, pointer, value)}"
    if removal := _removal(editor, file, value):
        return editor.put(told, removal.changes.files)
    if not pointer:
        return editor.put(told, {path: None})
    try:
        return editor.put(told, {path: write.remove(file.data, pointer)})
    except WriteError:
        raise BoligError(f"Dette kan ikke tas ut av {path} uten å endre noe annet i filen. Gjør det i filen.") from None


def _there(editor: Editor, path: str, pointer: Pointer) -> tuple[SourceFile, dict[str, n.Value]]:
    """The file as it is now, and what stands at the pointer. Raises BoligError for what cannot be taken out."""
    file, data = editor.file(path)
    require_free(file)
    root = root_of(file.kind, data)
    node = n.child_at(root, pointer) if root else None
    value = n.to_value(node) if node is not None else None
    if not isinstance(value, dict):
        raise BoligError("Det som skulle slettes, står ikke i filen lenger, eller filen kan ikke leses. Se «Funn».")
    if not pointer and file.kind not in REMOVABLE:
        raise BoligError("Denne filen kan ikke slettes her.")
    if pointer and not isinstance(pointer[-1], int):
        raise BoligError("Dette kan ikke slettes her. Tøm feltene, og lagre.")
    return SourceFile(path, file.kind, data), value


def _removal(editor: Editor, file: SourceFile, value: dict[str, n.Value]) -> Removal | None:
    """What goes with a thing that has an id; None for a thing that nothing can refer to."""
    if file.kind == "kapittel" or not value.get("id"):
        return None
    return remove(read_folder(editor.desk.root), str(value["id"]))


def _called(file: SourceFile, pointer: Pointer, value: dict[str, n.Value]) -> str:
    title = heading(file.kind, pointer, value)
    return f"«{title}»" if title else "linjen"


def _told(editor: Editor, x: Mention) -> str:
    """Where a reference stands, by the title of what it stands in."""
    plan = editor.desk.checked.plan
    here = [item for item in plan.items if item.origin.path == x.place.path] if plan else []
    kind = next((file.kind for file in editor.desk.files.files if file.path == x.place.path), "")
    lists = [each.heading for each in LISTS if each.kind == kind and x.keys[:1] == (each.key,)]
    own = f"{here[0].id} {here[0].tittel}" if len(here) == 1 else (lists or [FILES.get(kind, x.place.path)])[0]
    return f"{own}, linje {x.place.line}"
