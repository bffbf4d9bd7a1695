"""The plans that an editor has texts of: each read once, and checked anew when something in it has changed."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding, Place
from bolig_cli.lsp import addresses
from bolig_cli.lsp.view import View
from bolig_cli.record import record
from bolig_cli.source import files as source_files
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.workspace import Workspace


class OpenPlan:
    """One plan, below the folder `root`. For one thread at a time, as the workspace beneath."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fault = ""  # why the plan can't be read, for an author
        self.texts: dict[str, str] = {}  # those that are open, by path below the root
        self._workspace: Workspace | None = None
        self._view: View | None = None
        self._stale = True
        self.read_again()

    def edit(self, path: str, text: str) -> None:
        """A text as it is on the screen."""
        self.texts[path] = text
        self._stale = True
        if self._workspace:
            self._workspace.change({path: _data(text)})

    def close(self, path: str) -> None:
        """A text that is no longer on the screen: what is saved counts again."""
        self.texts.pop(path, None)
        self.read_again()

    def read_again(self) -> None:
        """Reads the folder, where something may have been changed by others; the texts that are open stand."""
        self._stale = True
        try:
            read = source_files.read_folder(self.root)
        except BoligError as error:
            self.fault = str(error)
            return
        self.fault = ""
        now = read.with_texts({path: _data(text) for path, text in self.texts.items()})
        if self._workspace:
            self._workspace.files = now
        else:
            self._workspace = Workspace(now)

    def view(self) -> View | None:
        """The plan as it is now, checked; None while it can't be read."""
        if self.fault:  # a file may have been on its way in just then, as a synchronised folder has it
            self.read_again()
        if self.fault or self._workspace is None:
            return None
        if self._stale or self._view is None:
            checked = self._workspace.check(dt.date.today())
            last = self._view.plan if self._view else None
            self._view = View(self._workspace.files, dict(self.texts), checked, checked.plan or last)
            self._stale = False
        return self._view

    def glance(self) -> View | None:
        """The texts as they are now, beside the plan as it was last checked: for what must answer at each letter."""
        if self._view is None or self.fault or self._workspace is None:
            return self.view()
        return replace(self._view, files=self._workspace.files, texts=dict(self.texts)) if self._stale else self._view

    def findings(self) -> tuple[Finding, ...]:
        """What the check finds now; of a plan that can't be read, why, at each text of it that is open."""
        view = self.view()
        if view:
            return view.checked.findings
        return tuple(_unreadable(path, self.fault) for path in sorted(self.texts))


@record
class Located:
    """A file in a plan: its path below the plan's root, with forward slashes."""

    plan: OpenPlan
    path: str


class Plans:
    """Every plan that something has been asked about."""

    def __init__(self) -> None:
        self._by_root: dict[Path, OpenPlan] = {}

    def __iter__(self) -> Iterator[OpenPlan]:
        return iter(tuple(self._by_root.values()))

    def locate(self, path: str) -> Located | None:
        """The plan that a file is in, which is read where nobody has asked about it before; None where it is in none.

        The nearest plan above the file counts: a folder may have several, and one may lie far down.
        """
        if not path:
            return None
        file = addresses.real(path)
        folder = next((above for above in file.parents if above.is_dir()), file.parent)
        root = root_of(folder)
        if root not in self._by_root and not source_files.is_meant_for_plan(root):
            known = next((other for other in self._by_root if other in file.parents), None)  # its plan.yaml is gone
            if known is None:
                return None
            root = known
        try:
            below = file.relative_to(root).as_posix()
        except ValueError:
            return None
        return Located(self.plan_in(root), below)

    def plan_in(self, root: Path) -> OpenPlan:
        """The plan in a folder."""
        if root not in self._by_root:
            self._by_root[root] = OpenPlan(root)
        return self._by_root[root]


def root_of(folder: Path) -> Path:
    """The root of the plan that a folder is in, the same for all its files: a folder called "plan" that holds one is the plan of
    the folder it stands in, also for what lies right in it."""
    found = source_files.nearest(folder)
    is_part = found.name == source_files.PLAN_FOLDER and (found / source_files.PLAN_FILE).is_file()
    return found.parent if is_part and not (found / ".git").exists() else found


def _unreadable(path: str, why: str) -> Finding:
    return READ_FAULTS["plan-ikke-lest"].at(Place(path), why)


def _data(text: str) -> bytes:
    """A text as it would be saved; half a sign (which only a program can write) is no text."""
    return text.encode("utf-8", "replace")
