"""Findings as a GitLab Code Quality report, shown beside the lines of a merge request.

Source: GitLab Docs, "Code Quality", the report's format (a list of description, check_name, fingerprint, severity, location).
"""

import json
from collections.abc import Callable

from bolig_cli.finding import Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint
from bolig_cli.report.fingerprint import fingerprints

_SEVERITIES = {Severity.FEIL: "critical", Severity.ADVARSEL: "minor", Severity.MERKNAD: "info"}


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """A list with one object for each finding; an empty list where there is none."""
    found = [
        {
            "description": f"{f.message} {f.help}".strip(),
            "check_name": f.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[f.severity],
            "location": {
                "path": shown(f.place.path),
                "positions": {"begin": _point(f.place.line, f.place.column), "end": _point(*f.place.end)},
                "lines": {"begin": f.place.line, "end": f.place.end[0]},
            },
        }
        for f, fingerprint in zip(checked.findings, fingerprints(checked.findings), strict=True)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _point(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column}
