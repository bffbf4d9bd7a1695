"""Another id for what the cursor is at, with everything that refers to it: the edits of each file, and the files' new names."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from bolig_cli.authoring.move import move
from bolig_cli.authoring.renumbered import renumbered
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Place
from bolig_cli.lsp import occurrences
from bolig_cli.lsp.lines import lines_of
from bolig_cli.lsp.occurrences import Occurrence, Sort
from bolig_cli.lsp.view import View
from bolig_cli.record import record


@record
class Renaming:
    """The edits, in the files as they are called now; then which files get another name. `told` is what is not done, and which
    numbers change."""

    edits: tuple[Edit, ...]
    names: tuple[tuple[str, str], ...]
    told: tuple[str, ...] = ()


def renamed(view: View, at: Place) -> Place:
    """Where the id stands that would get another name. Raises BoligError where there is none that can."""
    return _found(view, at).place


def rename(view: View, at: Place, new: str) -> Renaming:
    """What it takes. Raises BoligError for an id that cannot be used or is taken, and where a file cannot be read."""
    old = _found(view, at).id
    changes = move(view.files, old, new.strip())
    before = {file.path: file.data for file in view.files.files}
    gone = [PurePosixPath(path) for path, data in changes.files.items() if data is None]
    names = {str(path): str(path.with_name(new.strip() + path.suffix)) for path in gone}
    called = {name: path for path, name in names.items()}
    edits: list[Edit] = []
    for path, data in changes.files.items():
        own = called.get(path, path)
        if data is not None:
            edits += _edits(own, _text(before[own]), _text(data))
    return Renaming(
        tuple(edits), tuple(names.items()), (*renumbered(view.files, changes, old, new.strip()), *changes.told)
    )


def _found(view: View, at: Place) -> Occurrence:
    found = occurrences.at(occurrences.occurrences(view), at)
    if found is None:
        raise BoligError("Her står det ingen id som kan få et annet navn. Sett markøren i id-en til noe i planen.")
    if all(each.sort is not Sort.GIVEN for each in occurrences.same(view, found)):
        if view.katalog.plikt(found.id):
            raise BoligError(f"{found.id} er en bestemmelse i loven, og kan ikke få en annen id.")
        raise BoligError(f"Planen har ikke noe med id-en «{found.id}».")
    return found


def _text(data: bytes) -> str:
    return data.decode("utf-8").removeprefix("\ufeff")


def _edits(path: str, old: str, new: str) -> Iterator[Edit]:
    """The lines that differ, each written anew: a cursor elsewhere in the file stays where it is. An id has no line breaks, so that
    no line comes or goes."""
    for number, (before, after) in enumerate(zip(lines_of(old), lines_of(new), strict=True), 1):
        if before != after:
            yield Edit(Place(path, number, 1, number, len(before) + 1), after)
