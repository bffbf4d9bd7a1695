"""The spine, readable from top to bottom: files → documents → Plan → findings and coverage → document → docx, pdf, html."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bolig_cli.finding import Finding, Severity
from bolig_cli.law import funn
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.vurdering import Dekning, vurder
from bolig_cli.model.load import ITEM_KINDS, build_plan
from bolig_cli.model.plan import Plan
from bolig_cli.rules import ALL_RULES
from bolig_cli.source import chapter, schema, tree, yaml
from bolig_cli.source.node import Document as SourceDocument
from bolig_cli.source.node import Mapping


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
        return tuple(f for f in self.findings if f.severity is Severity.FEIL and f.rule not in funn.CODES)


def check(folder: Path, dato: dt.date) -> Checked:
    """Reads and checks the plan in `folder`; deadlines are seen from `dato`. Raises BoligError where there is no plan."""
    root, plan_folder = tree.project_root(folder)
    files, found = tree.read_tree(root, plan_folder)
    findings = list(found)
    documents: list[SourceDocument] = []
    for file in files:
        parsed, faults = _parse(file)
        findings += faults
        if parsed:
            document, faults = schema.validate(parsed)
            findings += faults
            documents.append(document)
        elif file.kind in ITEM_KINDS:
            # The item is there, though it can't be read: those who refer to it are not at fault.
            documents.append(SourceDocument(file.path, file.kind, Mapping((), 1, 1)))
    plan, faults = build_plan(documents)
    findings += faults
    dekning = None
    if plan:
        for rule in ALL_RULES:
            findings += rule.check(plan)
        dekning = vurder(plan, load_katalog(), dato)
        findings += funn.findings(plan, dekning)
    return Checked(root, plan_folder, len(files), plan, dekning, tuple(sorted(findings, key=lambda f: f.sort_key)))


def _parse(file: tree.SourceFile) -> tuple[SourceDocument | None, Sequence[Finding]]:
    if file.kind == "kapittel":
        return chapter.parse(file.data, file.path)
    root, faults = yaml.parse(file.data, file.path)
    return (SourceDocument(file.path, file.kind, root) if root else None), faults


def build(plan: Plan, dekning: Dekning, documents: Sequence[str], formats: Sequence[str]) -> dict[str, bytes]:
    """File name → content for each document in each format. The formats are made side by side.

    Raises BoligError when one of them cannot be made; then nothing is returned, so that nothing half is written.
    """
    from concurrent.futures import ThreadPoolExecutor

    from bolig_cli.documents import DOCUMENTS
    from bolig_cli.render import RENDERERS

    katalog = load_katalog()
    made = [DOCUMENTS[name](plan, katalog, dekning) for name in documents]
    with ThreadPoolExecutor() as pool:
        jobs = {
            f"{document.name}.{format}": pool.submit(RENDERERS[format], document)
            for document in made
            for format in sorted(formats, key=list(RENDERERS).index)
        }
        return {name: job.result() for name, job in jobs.items()}


def coverage(plan: Plan, dato: dt.date) -> Dekning:
    """The coverage of a checked plan as seen from another day."""
    return vurder(plan, load_katalog(), dato)


def law_errors(checked: Checked) -> tuple[Finding, ...]:
    """The errors that are duties not covered."""
    return tuple(f for f in checked.findings if f.severity is Severity.FEIL and f.rule in funn.CODES)
