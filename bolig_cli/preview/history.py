"""Versions as the page shows them, and what is fetched from one as a step that can be undone."""

import datetime as dt
from typing import Any

from bolig_cli.preview.changed import in_words
from bolig_cli.preview.editing import Editor, Step
from bolig_cli.source.files import Files, read_folder
from bolig_cli.versions.compare import changes
from bolig_cli.versions.place import home_of
from bolig_cli.versions.restore import wanted
from bolig_cli.versions.store import Contents, Store, Version


def listed(editor: Editor) -> dict[str, Any]:
    """The versions, the newest first, where they are kept, and what is in none of them. Raises BoligError."""
    files, store = _opened(editor)
    names = _names(editor)
    return {
        "sted": str(store.home.repository),
        "versjoner": [_as_json(version) for version in store.versions()],
        "ulagret": [in_words(each, names) for each in changes(store.latest(), _contents(files), files.plan_folder)],
    }


def opened(editor: Editor, id: str) -> dict[str, Any]:
    """What a version changed, item by item, and the version before it, "" for the first. Raises BoligError."""
    files, store = _opened(editor)
    after = store.contents(id)
    version = next(version for version in store.versions() if version.id.startswith(id))
    before = store.contents(version.before) if version.before else {}
    names = _names(editor)
    found = changes(before, after, files.plan_folder)
    return {"foer": version.before, "endringer": [in_words(change, names) for change in found]}


def save(editor: Editor, sentence: str) -> Step:
    """Saves the plan as a version: what is on the disk, and no form that is open. Raises BoligError."""
    files, store = _opened(editor)
    version = store.save(files, sentence, _now())
    return Step(f"Lagret versjonen «{version.sentence}»", {})


def fetch(editor: Editor, id: str, path: str) -> Step:
    """Gives a file, or the whole plan where `path` is "", the content that it had in a version. What is there now, and in no
    version, is saved as one first. Raises BoligError."""
    files, store = _opened(editor)
    now = _contents(files)
    found = wanted(now, store.contents(id), [path] if path else [])
    version = next(version for version in store.versions() if version.id.startswith(id))
    if not found:
        return Step("Ingen forskjell fra versjonen", {})
    if now != dict(store.latest()):
        store.save(files, f"Før henting av «{version.sentence}»", _now())
    return editor.put(f"Hentet fra versjonen «{version.sentence}»", found)


def _opened(editor: Editor) -> tuple[Files, Store]:
    files = read_folder(editor.desk.root)
    return files, Store(home_of(files.root), files.plan_folder)


def _contents(files: Files) -> Contents:
    return {file.path: file.data for file in files.files}


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _as_json(version: Version) -> dict[str, Any]:
    when = version.when.astimezone()
    return {
        "id": version.id,
        "naar": f"{when:%d.%m.%Y kl. %H.%M}",
        "hvem": version.who,
        "setning": version.sentence,
    }


def _names(editor: Editor) -> dict[str, str]:
    """The titles of what the plan has now, by id."""
    plan = editor.desk.checked.plan
    return {item.id: item.tittel for item in plan.items if item.tittel} if plan else {}
