"""`bolig versjon`: the plan saved with a sentence, the versions listed, and what was in one fetched back."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from bolig_cli import norsk
from bolig_cli.commands.console import Console
from bolig_cli.compare.difference import Hva
from bolig_cli.errors import BoligError
from bolig_cli.render.output import change_all
from bolig_cli.source.files import Files, read_folder
from bolig_cli.versions.compare import Change, changes
from bolig_cli.versions.place import home_of
from bolig_cli.versions.restore import wanted
from bolig_cli.versions.store import Store, Unchanged, Version

_WORDS = {Hva.NY: "nytt", Hva.FJERNET: "tatt ut"}
_SHORT = 8  # letters of an id, as it is shown and typed
_LINES = 10  # of the receipt for what is saved; the rest are counted
_FIELDS = 5  # that are named of what has changed in one item
_NAME = 100  # letters of the name of an item or a field


def lagre(folder: Path, sentence: str, console: Console) -> int:
    """Saves the plan as it is. 0, also where that is saved already, by whatever program; raises BoligError where it cannot be
    saved."""
    files, store = _opened(folder)
    before = store.latest()
    try:
        version = store.save(files, sentence, dt.datetime.now().astimezone())
    except Unchanged:
        console.out(f"Planen er lagret fra før, slik den er nå. Versjonen er:\n{_line(store.versions()[0])}\n")
        if store.versions()[0].sentence != " ".join(sentence.split()):
            console.out(
                f"Planen er trygt lagret der, så det trengs ingen ny versjon. Navnet «{sentence}» er ikke brukt. Vil du vise til "
                "versjonen, bruker du koden foran. Skal den ha et navn i git, skriver du: git tag NAVN\n"
            )
        return 0
    console.out(f"Lagret versjon {version.id[:_SHORT]}: {version.sentence}\n")
    found = changes(before, {f.path: f.data for f in files.files}, files.plan_folder) if before else ()
    shown = found if len(found) <= _LINES + 1 else found[:_LINES]
    _tell(shown, console)
    if more := len(found) - len(shown):
        console.out(f"  og {more} til. «bolig versjon liste --endringer» viser alle.\n")
    return 0


def liste(folder: Path, with_changes: bool, console: Console) -> int:
    """The versions, the newest first. 0."""
    files, store = _opened(folder)
    found = store.versions()
    if not found:
        console.out("Ingen versjoner er lagret ennå. Lagre den første: bolig versjon lagre «Hva som er gjort»\n")
    for version in found:
        console.out(f"{_line(version)}\n")
        if with_changes:
            before = store.contents(version.before) if version.before else {}
            _tell(changes(before, store.contents(version.id), files.plan_folder) if before else (), console)
    return 0


def hent(folder: Path, id: str, items: Sequence[str], yes: bool, console: Console) -> int:
    """Gives items, or the whole plan, the text that they had in a version; what is there now is saved as a version first.

    It is shown and asked about, unless `yes`. 0 where it is done or nothing is another, 1 where it is not
    wanted. Raises BoligError.
    """
    files, store = _opened(folder)
    now = {file.path: file.data for file in files.files}
    version = next((v for v in store.versions() if v.id.startswith(id)), None)
    files_of = wanted(now, store.contents(id), items)
    if not files_of:
        console.out("Det er ingen forskjell på planen nå og den versjonen.\n")
        return 0
    after = {path: data for path, data in {**now, **files_of}.items() if data is not None}
    console.out("Dette blir som i versjonen:\n")
    _tell(changes(now, after, files.plan_folder), console)
    if not yes:
        if console.ask is None:
            raise BoligError("Ingenting er hentet. Legg til «--ja» for å hente uten å bli spurt.")
        if not console.ask("Vil du hente det?"):
            console.out("Ingenting er hentet.\n")
            return 1
    if now != dict(store.latest()):
        store.save(files, f"Før henting av «{version.sentence if version else id}»", dt.datetime.now().astimezone())
    change_all(files.root, files_of)
    console.out("Hentet.\n")
    return 0


def _opened(folder: Path) -> tuple[Files, Store]:
    files = read_folder(folder)
    return files, Store(home_of(files.root, os.environ), files.plan_folder)


def _line(version: Version) -> str:
    return f"{version.id[:_SHORT]}  {version.when:%d.%m.%Y %H:%M}  {version.who}: {version.sentence}"


def _tell(found: Sequence[Change], console: Console) -> None:
    for change in found:
        told = _WORDS.get(change.what) or _named(change) or "endret"
        console.out(f"  {_clipped(change.name)}: {told}\n")


def _named(change: Change) -> str:
    """The fields that are others, each name once: the figures of a table have the same for many."""
    names = list(dict.fromkeys(_clipped(field.title.lower()) for field in change.fields))
    if len(names) <= _FIELDS + 1:
        return norsk.listing(names)
    between = "; " if any("," in name for name in names) else ", "
    return f"{between.join(names[:_FIELDS])} og {len(names) - _FIELDS} til"


def _clipped(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[:_NAME].rstrip()} …"
