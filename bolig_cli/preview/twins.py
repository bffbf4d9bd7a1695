"""Files that two people, or a program that keeps folders alike, have made two of: shown side by side, and one or both kept."""

from pathlib import PurePosixPath
from typing import Any

from bolig_cli.errors import BoligError
from bolig_cli.preview.editing import Editor, Step
from bolig_cli.source import tree, write
from bolig_cli.source.copies import copied_from, twice
from bolig_cli.source.write import WriteError

_ITEMS = frozenset(("tiltak", "maal", "strategi", "utfordring", "maalomraade"))


def pairs(editor: Editor) -> list[dict[str, Any]]:
    """Each copy beside the file that it is of, both as they are."""
    found = []
    texts = {file.path: file for file in editor.desk.files.files if file.kind not in tree.NOT_TEXT}
    data = {path: file.data for path, file in texts.items()}
    for path in twice(data):
        original = _original(path, data)
        if original:
            found.append(
                {
                    "kopi": path,
                    "original": original,
                    "navn": PurePosixPath(original).stem,
                    "tekst_kopi": data[path].decode("utf-8", "replace"),
                    "tekst_original": data[original].decode("utf-8", "replace"),
                    "kan_begge": texts[original].kind in _ITEMS and data[path] != data[original],
                }
            )
    return found


def settle(editor: Editor, copy: str, choice: str) -> Step:
    """Keeps the original, the copy in its place, or both with a new id for the copy. Raises BoligError."""
    pair = next((pair for pair in pairs(editor) if pair["kopi"] == copy), None)
    if pair is None:
        raise BoligError("Kopien finnes ikke lenger.")
    original = str(pair["original"])
    kinds = {file.path: file.kind for file in editor.desk.files.files}
    data = next(file.data for file in editor.desk.files.files if file.path == copy)
    match choice:
        case "original":
            return editor.put(f"Beholdt {original}", {copy: None})
        case "kopi":
            return editor.put(f"Beholdt {copy} som {original}", {original: data, copy: None})
        case "begge" if pair["kan_begge"]:
            id = editor.next_id(kinds[original])
            try:
                renamed = write.set_value(data, ("id",), id)
            except WriteError:
                raise BoligError("Kopien har ingen id som kan byttes. Rett den i filen først.") from None
            folder = original.rpartition("/")[0]
            return editor.put(f"Beholdt begge; den andre er {id}", {f"{folder}/{id}.yaml": renamed, copy: None})
    raise BoligError("Velg den ene, den andre, eller begge.")


def _original(path: str, others: dict[str, bytes]) -> str:
    """The file that another is a copy of: by its name, or by its id, or by how its name looks."""
    if found := copied_from(path, others):
        return found
    folder = path.rpartition("/")[0]
    own = _id(others[path])
    near = [other for other in others if other != path and other.rpartition("/")[0] == folder]
    alike = [other for other in near if other.casefold() == path.casefold()]
    same_id = [other for other in near if own and _id(others[other]) == own]
    return next(iter([*alike, *sorted(same_id, key=len)]), "")


def _id(data: bytes) -> bytes:
    return next((line.strip() for line in data.splitlines() if line.startswith(b"id:")), b"")
