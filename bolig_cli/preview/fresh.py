"""A new chapter and a new table: files of their own that are no items, each with something beside its fields."""

import re
from collections.abc import Mapping
from typing import Any

from bolig_cli.authoring.kinds import KINDS
from bolig_cli.authoring.next_id import next_id, slug
from bolig_cli.errors import BoligError
from bolig_cli.preview.editing import UNWRITABLE, Editor, Refused, Step, body_field, need
from bolig_cli.preview.forms import given
from bolig_cli.preview.forms.chapter import BODY
from bolig_cli.preview.table import written
from bolig_cli.source import node as n
from bolig_cli.source import write
from bolig_cli.source.files import SourceFile
from bolig_cli.source.write import WriteError

MADE = ("kapittel", "tabell")
COLUMNS, ROWS = "_kolonner", "_rader"  # the keys that a new table's names have in its form: no key of a file begins so
_MISSING = ".."  # what stands in a table for a number that is not there
_CHAPTERS = "kapitler/"
_LAST = 99  # chapters have two digits first in their names


def form(editor: Editor, kind: str) -> dict[str, Any]:
    """The form of a chapter or a table that is not there yet. A table's id is made of its title."""
    fields = [field for field in editor.forms().fields(kind, (), {}) if field["noekkel"] != "id"]
    beside = ({**body_field(""), "maa": True},) if kind == "kapittel" else _GRID
    return {"slag": kind, "id": "", "innhold": "", "felt": [*fields, *beside]}


def create(editor: Editor, kind: str, sent: Mapping[str, Any]) -> Step:
    """Writes it: a chapter after those that are there, a table with its names and no numbers. Raises BoligError, and Refused where
    something in the form is missing or wrong."""
    fields = form(editor, kind)["felt"]
    values = given.values(fields, sent)
    need(fields, values)
    kept: dict[str, n.Value] = {key: value for key, value in values.items() if value is not None}
    folder = f"{editor.desk.files.plan_folder}/" if editor.desk.files.plan_folder else ""
    made = _chapter(editor, folder, kept) if kind == "kapittel" else _table(editor, folder, kept)
    title = kept["tittel"]
    editor.require_readable(made)
    return editor.put(f"Laget «{title}»", made)


def _chapter(editor: Editor, folder: str, values: dict[str, n.Value]) -> dict[str, bytes | None]:
    text = str(values.pop(BODY)).strip("\n")
    names = [file.path.removeprefix(folder + _CHAPTERS) for file in editor.desk.files.files if file.kind == "kapittel"]
    numbers = [int(hit[1]) for name in names if (hit := re.match(r"(\d{2})-", name))]
    number = min(max(numbers, default=0) + 1, _LAST)
    stem = slug(str(values["tittel"])) or "kapittel"
    path = f"{folder}{_CHAPTERS}{number:02}-{stem}.md"
    if path.removeprefix(folder + _CHAPTERS) in names:
        raise Refused("Ikke lagret. Det er et kapittel med den tittelen fra før.", ["tittel"])
    data = b"---\n" + _dumped(values, path) + f"---\n\n{text}\n".encode()
    return {path: editor.mended(SourceFile(path, "kapittel", data), None, ())}


def _table(editor: Editor, folder: str, values: dict[str, n.Value]) -> dict[str, bytes | None]:
    headings, rows = (_names(values.pop(key), key) for key in (COLUMNS, ROWS))
    if len(headings) == 1:
        raise Refused(
            "Ikke lagret. En tabell har minst to kolonner: én med navnene på radene, og én med tall.", [COLUMNS]
        )
    kind = KINDS["tabell"]
    id = next_id(editor.desk.files, kind, str(values["tittel"]))
    path = f"{folder}{kind.home}{id}"
    about = editor.mended(SourceFile(f"{path}.yaml", "tabell", _dumped({"id": id, **values}, f"{path}.yaml")), None, ())
    lines = [headings, *([row, *[_MISSING] * (len(headings) - 1)] for row in rows)]
    numbers = "".join(";".join(written(cell, ";") for cell in line) + "\n" for line in lines)
    return {f"{path}.yaml": about, f"{path}.csv": numbers.encode()}


def _names(value: n.Value, key: str) -> list[str]:
    assert isinstance(value, list)
    names = [str(each) for each in value]
    if double := next((name for name in names if names.count(name) > 1), ""):
        raise Refused(f"Ikke lagret. «{double}» står to ganger.", [key])
    return names


def _dumped(values: dict[str, n.Value], path: str) -> bytes:
    try:
        return write.dump(values)
    except WriteError:
        raise BoligError(UNWRITABLE.format(fil=path)) from None


def _lines(key: str, title: str, help: str) -> dict[str, Any]:
    return {"noekkel": key, "tittel": title, "hjelp": help, "maa": True, "verdi": None, "slag": "linjer"}


_GRID = (
    _lines(COLUMNS, "Kolonner", "Overskriftene. Den første er hva radene heter, for eksempel Alder."),
    _lines(
        ROWS,
        "Rader",
        "Navnene på radene, for eksempel 18–24 år. Tallene fyller du inn etterpå.",
    ),
)
