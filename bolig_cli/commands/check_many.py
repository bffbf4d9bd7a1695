"""`bolig check MAPPE MAPPE`: several plans, each in a process apart, and one report of them all."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from bolig_cli import apart, pipeline
from bolig_cli.commands.check import REPORTERS, TEXT
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.commands.folder import plan_folder
from bolig_cli.errors import BoligError
from bolig_cli.finding import Severity
from bolig_cli.many import funn
from bolig_cli.many.folders import once
from bolig_cli.many.job import Job
from bolig_cli.report import finding_json, findings_text

JSON = "json"


def run(
    folders: Sequence[Path],
    revision: str | None,
    format: str,
    dato: dt.date,
    fail_level: Severity,
    signed: bool,
    whole: bool,
    console: Console,
) -> int:
    """Prints the findings on the plans in their order, in files named from where the command is given: one text or document for
    all. A plan that can't be read stops none of the others.

    The gravest of what a check of each alone would end with.
    """
    jobs = [Job(folder, revision, dato, signed) for folder in once(map(_found, folders))]
    planer = funn.each(jobs, shown_path, apart.processors())
    if format == TEXT:
        console.out(findings_text.report(planer, fail_level, whole, console.paint))
    elif format == JSON:
        console.out(finding_json.report_many(planer))
    else:
        console.writer(format)(REPORTERS[format](_together(planer), str, console.paint))
    return max(plan.code or bool(plan.at_or_above(fail_level)) for plan in planer)


def _found(folder: Path) -> Path:
    """The folder of the plan that a folder is in. One without is told of with the others, when it is read."""
    try:
        return plan_folder(folder)
    except (BoligError, OSError):
        return folder


def _together(planer: Sequence[funn.PlanFunn]) -> pipeline.Checked:
    """The findings as if they were on one plan, for the forms that know only files."""
    findings = tuple(f for plan in planer for f in plan.findings)
    return pipeline.Checked(Path(), "", sum(plan.files for plan in planer), None, None, findings)
