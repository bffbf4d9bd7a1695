"""`bolig check`: is the plan whole, consistent, and does it answer the law?"""

import datetime as dt
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import limits, pipeline, plain_file
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError, why
from bolig_cli.finding import Severity
from bolig_cli.report import (
    finding_azure,
    finding_github,
    finding_gitlab,
    finding_json,
    finding_junit,
    finding_sarif,
    finding_screen,
    finding_text,
    grunnlinje,
)
from bolig_cli.report.colour import Paint
from bolig_cli.source import files

TEXT = "tekst"
Report = Callable[[pipeline.Checked, Callable[[str], str], Paint], str]
REPORTERS: Mapping[str, Report] = {
    TEXT: finding_text.report,
    "json": finding_json.report,
    "sarif": finding_sarif.report,
    "github": finding_github.report,
    "gitlab": finding_gitlab.report,
    "junit": finding_junit.report,
    "azure": finding_azure.report,
}
# Forms that themselves say what failed, and so must know from which level a check fails.
JUDGING: Mapping[str, Callable[[Severity], Report]] = {"junit": finding_junit.failing_from}


def run(
    folder: Path,
    revision: str | None,
    format: str,
    dato: dt.date,
    fail_level: Severity,
    signed: bool,
    whole: bool,
    baseline: Path | None,
    console: Console,
) -> int:
    """Prints the findings on the plan as it is saved, or as it was at a revision in git; with `signed`, unsigned duties are among
    them in the phase of adoption. As text it is what a screen holds, unless the `whole` is asked for.
    What a `baseline` file has is not shown and does not count; a line says how much that is.

    0 when none is at or above the fail level, 1 when some are, 2 when plan.yaml is unreadable."""
    checked = pipeline.check_files(files.read(folder, revision), dato)
    if signed:
        checked = pipeline.require_signatures(checked)
    told = ""
    if baseline is not None:
        since = _since(checked, baseline)
        checked, told = since.new, since.told
    shown = shown_path(checked.root)
    if format == TEXT and not whole:
        console.out(finding_screen.report(checked, shown, console.paint, console.columns))
    else:
        report = JUDGING[format](fail_level) if format in JUDGING else REPORTERS[format]
        console.writer(format)(report(checked, shown, console.paint))
    if told:
        console.progress(f"{told}\n")
    if checked.plan is None:
        console.progress("Planen kunne ikke leses. Rett feilene i plan.yaml først.\n")
        return 2
    return 1 if any(f.severity.rank <= fail_level.rank for f in checked.findings) else 0


def _since(checked: pipeline.Checked, baseline: Path) -> grunnlinje.Since:
    try:
        data = plain_file.read(os.path.realpath(baseline), limits.BASELINE_BYTES)
    except OSError as error:
        raise BoligError(f"Kan ikke lese grunnlinjen «{baseline}»: {why(error)}.") from None
    return grunnlinje.since(checked, grunnlinje.read(data, str(baseline)))
