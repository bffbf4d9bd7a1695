"""The spine, readable from top to bottom: files → documents → Plan → findings and coverage → document → docx, pdf, html."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from bolig_cli.finding import Finding, Severity
from bolig_cli.law import funn, signering
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.law.vurdering import Dekning, vurder
from bolig_cli.model.load import ITEM_KINDS, build_plan
from bolig_cli.model.plan import Plan
from bolig_cli.rules import ALL_RULES
from bolig_cli.source import chapter, schema, tabelldata, tree, yaml
from bolig_cli.source.node import Document as SourceDocument
from bolig_cli.source.node import Mapping

if TYPE_CHECKING:  # a check makes no documents, and need not wait for them
    from bolig_cli.documents.document import Document

# Findings about the law's demands: they do not stop a document from being made.
LAW_CODES = funn.CODES | signering.CODES


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that has been read and checked. `plan` and `dekning` are None only when plan.yaml could not be read."""

    root: Path
    plan_folder: str
    files: int
    plan: Plan | None
    dekning: Dekning | None
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def structural_errors(self) -> tuple[Finding, ...]:
        """The errors that no document can be made from; a duty that is not covered is not one of them."""
        return tuple(f for f in self.findings if f.severity is Severity.FEIL and f.rule not in LAW_CODES)


def check(folder: Path, dato: dt.date | None) -> Checked:
    """Reads and checks the plan in `folder`. Raises BoligError where there is no plan.

    Deadlines are seen from `dato`; when it is None, from the date that the plan's edition has, so that the same plan always has
    the same coverage (and from today where the edition has none).
    """
    root, plan_folder = tree.project_root(folder)
    files, found = tree.read_tree(root, plan_folder)
    findings = list(found)
    documents: list[SourceDocument] = []
    attachments = {PurePosixPath(file.path).name: file.data for file in files if file.kind == tree.ATTACHMENT}
    for file in files:
        if file.kind == tree.ATTACHMENT:
            continue
        parsed, faults = _parse(file)
        findings += faults
        if parsed and parsed.kind == tabelldata.KIND:
            documents.append(parsed)  # cells have no schema: what they may hold, the table's own file says
        elif parsed:
            document, faults = schema.validate(parsed)
            findings += faults
            documents.append(document)
        elif file.kind in ITEM_KINDS or file.kind == tabelldata.KIND:
            # The item is there, though it can't be read: those who refer to it are not at fault.
            documents.append(SourceDocument(file.path, file.kind, Mapping((), 1, 1)))
    plan, faults = build_plan(documents, attachments)
    findings += faults
    dekning = None
    if plan:
        for rule in ALL_RULES:
            findings += rule.check(plan)
        katalog, faults = katalog_for(plan)
        # A file that its schema finds fault with has its findings already.
        findings += [f for f in faults if f.place.path not in {found.place.path for found in findings}]
        dekning = signering.with_signatures(plan, vurder(plan, katalog, dato or _edition(plan)))
        findings += funn.findings(plan, dekning)
        findings += signering.findings(dekning, plan)
    return Checked(root, plan_folder, len(files), plan, dekning, tuple(sorted(findings, key=lambda f: f.sort_key)))


def _edition(plan: Plan) -> dt.date:
    return (plan.utgavedato.first if plan.utgavedato else None) or dt.date.today()


def _parse(file: tree.SourceFile) -> tuple[SourceDocument | None, Sequence[Finding]]:
    if file.kind == "kapittel":
        return chapter.parse(file.data, file.path)
    if file.kind == tabelldata.KIND:
        return tabelldata.parse(file.data, file.path)
    root, faults = yaml.parse(file.data, file.path)
    return (SourceDocument(file.path, file.kind, root) if root else None), faults


def build(
    plan: Plan, dekning: Dekning, documents: Sequence[str], formats: Sequence[str]
) -> "dict[str, tuple[Document, dict[str, bytes]]]":
    """Document name → the document and its files (path → content) in each format. The formats are made side by side.

    Raises BoligError when one of them cannot be made; then nothing is returned, so that nothing half is written.
    """
    from concurrent.futures import ThreadPoolExecutor

    from bolig_cli.documents import make_documents
    from bolig_cli.render import RENDERERS
    from bolig_cli.render.drawing import drawn

    made = make_documents(plan, dekning, documents)
    order = sorted(formats, key=list(RENDERERS).index)
    with ThreadPoolExecutor() as pool:
        ready = drawn(made) if order else []
        jobs = {document.name: [pool.submit(RENDERERS[format], document) for format in order] for document in ready}
        files = {
            name: {path: data for job in of_it for path, data in job.result().items()} for name, of_it in jobs.items()
        }
    return {document.name: (document, files.get(document.name, {})) for document in made}


def law_errors(checked: Checked) -> tuple[Finding, ...]:
    """The errors that are duties not covered, or not signed."""
    return tuple(f for f in checked.findings if f.severity is Severity.FEIL and f.rule in LAW_CODES)


def require_signatures(checked: Checked) -> Checked:
    """The same check, where each duty that nobody has signed is an error in the phase of adoption."""
    if checked.plan is None or checked.dekning is None:
        return checked
    findings = [*checked.findings, *signering.unsigned(checked.dekning, checked.plan)]
    return replace(checked, findings=tuple(sorted(findings, key=lambda f: f.sort_key)))
