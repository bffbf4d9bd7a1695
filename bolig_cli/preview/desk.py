"""The plan on the desk: read, judged and shown again whenever a file has changed. For one thread at a time."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bolig_cli.documents import DOCUMENTS, hoeringsutkast, make_documents
from bolig_cli.documents.printed import as_printed
from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding, Severity
from bolig_cli.gjenstaar import Gjenstaar, gjenstaar
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.pipeline import Checked, build
from bolig_cli.preview import overview, quick
from bolig_cli.preview.forms.words import in_form
from bolig_cli.preview.remarks import remarks
from bolig_cli.preview.shown import Change, Shown, changes, fragment, shown
from bolig_cli.record import record
from bolig_cli.render.drawing import Drawn, drawn
from bolig_cli.rules import henvisninger
from bolig_cli.rules.context import Context
from bolig_cli.source.files import Files, read_folder
from bolig_cli.workspace import Workspace

NOTHING = (
    '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>Planen kan ikke vises ennå</title></head>'
    "<body><main><h1>Planen kan ikke vises ennå</h1><p>Rett feilene under «Funn», så kommer den fram her.</p></main></body></html>"
)


@record
class Update:
    """What is new on the page: from which edition to which, and what changes. `whole` is whether it must be read anew."""

    before: int
    after: int
    changes: tuple[Change, ...] = ()
    around: dict[str, str] | None = None
    whole: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "fra": self.before,
            "til": self.after,
            "hele": self.whole,
            "rundt": self.around or {},
            "endringer": [{"start": c.start, "slutt": c.end, "html": list(c.html)} for c in self.changes],
        }


class Desk:
    """A plan folder, and what the page shows of it: the last edition that could be shown, and what is wrong since."""

    def __init__(self, root: Path, today: dt.date) -> None:
        """Raises BoligError where there is no plan."""
        self.root = root
        self.today = today
        self.workspace = Workspace(read_folder(root))
        self.edition = 0
        self.stopped = ""  # why the folder could not be read
        self.page: Shown | None = None
        self.blocks: tuple[str, ...] = ()  # of the page as it is now, with what the short way has exchanged
        self.shown_at = ""  # the clock, when the page was made
        self._parts: quick.Parts = {}
        self._whole_parts: quick.Parts = {}  # as they were when the page was made
        self._document: Drawn | None = None
        self._last: Checked | None = None  # of which the page was made
        self._page_edition = 0
        self.checked: Checked = self.workspace.check(today)
        self._show()
        self.edition = self._page_edition

    @property
    def files(self) -> Files:
        return self.workspace.files

    def look(self) -> frozenset[str]:
        """Reads the folder; the paths of what has changed since."""
        try:
            found = read_folder(self.root)
        except BoligError as error:
            was, self.stopped = self.stopped, str(error)
            return frozenset() if was == self.stopped else frozenset(("",))
        old = {file.path: file for file in self.files.files}
        new = {file.path: file for file in found.files}
        changed = {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}
        if self.stopped or self.files.findings != found.findings:
            changed.add("")
        self.stopped = ""
        self.workspace.files = found
        return frozenset(changed)

    def quickly(self, paths: frozenset[str]) -> Update | None:
        """The short way (`quick`) for what was changed at these paths; None where there is none, and while the plan has faults: the
        page is then the plan as it last was, and no mix of old and new."""
        kinds = frozenset(file.kind for file in self.files.files if file.path in paths)
        last, document = self._last, self._document
        if not kinds or not quick.can_show(kinds) or not last or not document or not self.page:
            return None
        if self.hindered:
            return None
        read = self.workspace.read()
        if read.plan is None or last.plan is None or last.dekning is None:
            return None
        if any(f.severity is Severity.FEIL and f.place.path in paths for f in read.findings):
            return None
        katalog, _ = katalog_for(read.plan)
        context = Context(read.plan, katalog, read.unread, read.at_fault)
        if any(f.severity is Severity.FEIL for rule in henvisninger.RULES for f in rule.check(context)):
            return None
        if [item.id for item in last.plan.items] != [item.id for item in read.plan.items]:
            return None
        printed = as_printed(read.plan)
        after = quick.parts(printed, last.dekning, quick.concerned(printed, paths))
        found = quick.exchanged(self._parts, after, printed, document, self.page.ids)
        self._parts = {**self._parts, **after}
        blocks, made = list(self.blocks), []
        for each in found:
            old = fragment(each.before, each.heading, document)
            if blocks.count(old) == 1:
                at = blocks.index(old)
                blocks[at] = fragment(each.after, each.heading, document)
                made.append(Change(at, at + 1, (blocks[at],)))
        if not made:
            return None
        self.blocks = tuple(blocks)
        self.edition += 1
        return Update(self.edition - 1, self.edition, tuple(made))

    def wholly(self) -> Update:
        """Everything judged and made anew; what that changes on the page."""
        if self.stopped:
            return self._taken_back()
        before, blocks = self.page, self.blocks
        self.checked = self.workspace.check(self.today)
        self._show()
        if self.page is before:
            return self._taken_back()
        self.edition += 1
        if before is None or self.page is None:
            return Update(self.edition - 1, self.edition, whole=True)
        around = {name: html for name, html in self.page.around.items() if before.around.get(name) != html}
        if before.around.keys() != self.page.around.keys():
            return Update(self.edition - 1, self.edition, whole=True)
        return Update(self.edition - 1, self.edition, changes(blocks, self.page.blocks), around)

    @property
    def hindered(self) -> bool:
        """Whether no document can be made of the plan as it is now."""
        return bool(self.stopped or self.checked.plan is None or self.checked.structural_errors)

    def _taken_back(self) -> Update:
        """The page as it was made, where the short way has exchanged something in it that turned out to have a fault."""
        if self.page is None or self.blocks == self.page.blocks:
            return Update(self.edition, self.edition)
        blocks, self.blocks = self.blocks, self.page.blocks
        self._parts = self._whole_parts
        self.edition += 1
        self._page_edition = self.edition
        return Update(self.edition - 1, self.edition, changes(blocks, self.blocks))

    def tried(self, texts: Mapping[str, bytes | None]) -> Checked:
        """The plan judged as if files had these texts; nothing on the desk is changed."""
        files = self.workspace.files
        try:
            self.workspace.change(texts)
            return self.workspace.check(self.today)
        finally:
            self.workspace.files = files

    def state(self) -> dict[str, Any]:
        """Findings, coverage, what remains, and what the plan is made of."""
        checked = self.checked
        ids = self.page.ids if self.page else frozenset()
        return {
            "utgave": self.edition,
            "stanset": self.stopped,
            "kan_vises": not self.hindered,
            "hindringer": [self._told(f) for f in checked.structural_errors],
            "vist": self.page is not None,
            "vist_kl": self.shown_at,
            "funn": remarks(checked.findings, self.files, checked.plan, ids),
            "tittel": checked.plan.tittel if checked.plan else "Planen",
            "kommune": checked.plan.kommunenavn if checked.plan else "",
            **overview.of(checked, self.files, ids),
        }

    def _told(self, finding: Finding) -> str:
        place = finding.place
        kind = next((file.kind for file in self.files.files if file.path == place.path), "")
        return f"{in_form(finding.message, finding.rule, kind)} ({place.path}, linje {place.line})"

    def html(self) -> str:
        """The whole page as it is now, with what the short way has exchanged; one that says so where nothing can be shown yet."""
        if self.page is None:
            return NOTHING
        return self.page.html.replace("<html ", f'<html data-utgave="{self._page_edition}" ', 1)

    def remains(self) -> Gjenstaar:
        """What is wanted before the next phase. Raises BoligError where plan.yaml can't be read."""
        return gjenstaar(self.files, self.today)

    def built(self, name: str, format: str) -> bytes:
        """A document as a file. Raises BoligError where the plan has faults that no document can be made with."""
        checked = self.checked
        if checked.plan is None or checked.dekning is None or checked.structural_errors:
            raise BoligError("Dokumentet kan ikke lages før feilene under «Funn» er rettet.")
        if name not in DOCUMENTS:
            raise BoligError("Det finnes ikke noe dokument med det navnet.")
        made = build(checked.plan, checked.dekning, [name], [format])
        [data] = made[name][1].values()
        return data

    def _show(self) -> None:
        """The page of the plan as it is judged; the last one stays where no document can be made."""
        checked = self.checked
        if checked.plan is None or checked.dekning is None or checked.structural_errors:
            return
        [document] = drawn(make_documents(checked.plan, checked.dekning, [hoeringsutkast.NAME]))
        self._document, self._last = document, checked
        self.page = shown(document)
        self.shown_at = f"{dt.datetime.now():%H.%M}"
        self._page_edition = self.edition + 1
        self.blocks = self.page.blocks
        self._parts = self._whole_parts = quick.parts(as_printed(checked.plan), checked.dekning)
