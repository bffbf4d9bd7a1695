"""Taking something out of the plan from the page: who refers to it is shown first, and what is done can be undone."""

from collections.abc import Collection, Mapping
from typing import Any

from bolig_cli.authoring.mentions import Mention
from bolig_cli.authoring.remove import Removal, remove, with_its_list
from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Maal, Plan, Strategi
from bolig_cli.norsk import capital
from bolig_cli.preview.editing import REMOVABLE, Conflict, Editor, Pointer, Step, heading, require_free, root_of, said
from bolig_cli.preview.forms.offered import FILES, LISTS, Listed
from bolig_cli.preview.forms.words import fixed_word, labels_of
from bolig_cli.source import node as n
from bolig_cli.source import write
from bolig_cli.source.files import SourceFile, read_folder
from bolig_cli.source.write import WriteError


def asked(editor: Editor, path: str, pointer: Pointer) -> dict[str, Any]:
    """What is said before something is taken out: what it is, who refers to it, the errors that come of it, and what can be moved
    first so that there are fewer. Raises BoligError."""
    file, value = _there(editor, path, pointer)
    after, removal = _changed(editor, file, pointer, value)
    errors = editor.hindrances(after)
    return {
        "feil": list(dict.fromkeys(said(fault) for fault in errors)),
        "under": _moved_first(editor.desk.checked.plan, str(value.get("id", "")), {f.place.path for f in errors}),
        "tittel": _called(file, pointer, value),
        "borte": list(dict.fromkeys(_told(editor, x) for x in removal.mended)) if removal else [],
        "linjer": list(dict.fromkeys(_told_line(editor, x) for x in removal.lines)) if removal else [],
        "igjen": list(dict.fromkeys(_told(editor, x) for x in removal.left)) if removal else [],
    }


def take_out(editor: Editor, path: str, pointer: Pointer, content: str) -> Step:
    """Takes an item out, with its file where it has its own, and the references that can go with it.

    Raises Conflict where the file has changed since, and BoligError."""
    file, value = _there(editor, path, pointer)
    if digest_of(file.data) != content:
        raise Conflict(editor.form(path, pointer))
    return editor.put(f"Slettet {_called(file, pointer, value)}", _changed(editor, file, pointer, value)[0])


def _changed(
    editor: Editor, file: SourceFile, pointer: Pointer, value: dict[str, n.Value]
) -> tuple[Mapping[str, bytes | None], Removal | None]:
    """The files without it, and what goes with a thing that has an id. Raises BoligError."""
    out = with_its_list(file, pointer)
    if removal := _removal(editor, file, value):
        return removal.changes.files, removal
    if not pointer:
        return {file.path: None}, None
    try:
        return {file.path: write.remove(file.data, out)}, None
    except WriteError:
        raise BoligError(
            f"Dette kan ikke tas ut av {file.path} uten å endre noe annet i filen. Gjør det i filen."
        ) from None


def _moved_first(plan: Plan | None, id: str, wrong: Collection[str]) -> dict[str, Any]:
    """What stands below a strategy or a goal and would be left without a place, and the others that it can be put below."""
    item = plan.find(id) if plan and id else None
    if plan is None or not isinstance(item, Strategi | Maal):
        return {"ider": [], "til": []}
    measures = plan.tiltak_under(item)
    strategies = plan.strategier_under(item) if isinstance(item, Maal) else ()
    left = [each for each in (*strategies, *measures) if each.origin.path in wrong]
    kinds = (Maal,) if any(isinstance(each, Strategi) for each in left) else (Strategi, Maal)
    others = [each for kind in kinds for each in plan.all(kind) if each.id != id] if left else []
    return {
        "ider": [each.id for each in left],
        "titler": [f"{each.id} {each.tittel}" for each in left],
        "til": [{"id": each.id, "tittel": f"{each.id} {each.tittel}"} for each in others],
    }


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


def _told_line(editor: Editor, x: Mention) -> str:
    """Where a line of a list stands: as `_told` says, with the list where that is not in it."""
    told, key = _told(editor, x), str(x.keys[0])
    file = next((file for file in editor.desk.files.files if file.path == x.place.path), None)
    name = labels_of(file.kind).get(key, key) if file else key
    return told if any(each.key == key for each in LISTS) else f"{told}: «{name}»"


def _told(editor: Editor, x: Mention) -> str:
    """Where a reference stands, in the words of the page: the line of a list, the item, the chapter or the form."""
    plan = editor.desk.checked.plan
    file = next((file for file in editor.desk.files.files if file.path == x.place.path), None)
    if file is None:
        return x.place.path
    listed = next((each for each in LISTS if each.kind == file.kind and x.keys[:1] == (each.key,)), None)
    if listed:
        return f"{listed.heading}: {_row(plan, listed, file, x.keys[:2])}"
    items = [item for item in plan.items if item.origin.path == file.path] if plan else []
    if len(items) == 1:
        return f"{items[0].id} {items[0].tittel}"
    chapter = next((k.tittel for k in plan.kapitler if k.origin.path == file.path), "") if plan else ""
    if chapter:
        return f"Kapittelet «{chapter}»"
    names = labels_of(file.kind)
    where = " – ".join(names[key] for key in x.keys if isinstance(key, str) and key in names)
    return f"{FILES.get(file.kind, file.path)}{f': {where}' if where else ''}"


def _row(plan: Plan | None, listed: Listed, file: SourceFile, pointer: Pointer) -> str:
    """A line of a list by what it is called in it, an id in it by the title of what has it."""
    root = root_of(file.kind, file.data)
    node = n.child_at(root, pointer) if root else None
    value = n.to_value(node) if node is not None else None
    words = [str(value[key]) for key in listed.names if value.get(key)] if isinstance(value, dict) else []
    items = [plan.find(word) if plan else None for word in words]
    named = [item.tittel if item else capital(fixed_word(word)) for item, word in zip(items, words, strict=True)]
    return " – ".join(named) or f"nummer {int(pointer[1]) + 1}"
