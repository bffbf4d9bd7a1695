"""The findings on one plan beside those on others: their files are named from where the command was given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bolig_cli import apart
from bolig_cli.finding import Edit, Finding, Fix, Place, Severity
from bolig_cli.many.job import Job, checked
from bolig_cli.record import record
from bolig_cli.source.unread import unread

Shown = Callable[[str], str]


@record
class PlanFunn:
    """What a check of one plan found. `antall` is how many duties have each verdict, None where no plan could be read; then `code`
    is the exit code."""

    mappe: str
    findings: tuple[Finding, ...]
    files: int
    antall: Mapping[str, int] | None
    code: int = 0
    unjudged: int = 0  # duties that nothing is said of, since what answers them may stand in what is wrong

    def count(self, severity: Severity) -> int:
        return sum(f.severity is severity for f in self.findings)

    def at_or_above(self, level: Severity) -> tuple[Finding, ...]:
        """The findings that are as grave as that."""
        return tuple(f for f in self.findings if f.severity.rank <= level.rank)


def each(jobs: Sequence[Job], shown: Callable[[Path], Shown], workers: int) -> tuple[PlanFunn, ...]:
    """What is found in each plan, in their order; `shown` makes of a plan's folder what makes a file in it one that a user would
    type. Each plan is read in a process apart, and one that can't be read has that as its finding."""
    answers = apart.each(read, jobs, workers)
    return tuple(
        PlanFunn(job.shown, (unread(job.shown, answer.why),), 0, None, answer.code)
        if isinstance(answer, apart.Lost)
        else replace(answer, findings=tuple(_moved(f, shown(job.folder)) for f in answer.findings))
        for job, answer in zip(jobs, answers, strict=True)
    )


def read(job: Job) -> PlanFunn:
    """What is found in the plan, in files as the plan names them."""
    found = checked(job)
    antall = dict(found.dekning.antall) if found.dekning else None
    return PlanFunn(job.shown, found.findings, found.files, antall, 2 if found.plan is None else 0, found.unjudged)


def _moved(finding: Finding, shown: Shown) -> Finding:
    def place(at: Place) -> Place:
        return replace(at, path=shown(at.path))

    fix = finding.fix and Fix(finding.fix.text, tuple(Edit(place(e.place), e.text) for e in finding.fix.edits))
    return replace(finding, place=place(finding.place), fix=fix)
