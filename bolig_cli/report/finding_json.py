"""Findings as JSON: the contract that other people's CI reads."""

import json
from collections.abc import Callable

from bolig_cli.finding import Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"funn": [...], "sammendrag": {...}}`; lines and columns count from 1."""
    summary: dict[str, object] = {severity.value: checked.count(severity) for severity in Severity}
    summary["filer"] = checked.files
    if checked.dekning:
        summary["dekning"] = dict(checked.dekning.antall)
    found = [
        {
            "regel": f.rule, "alvor": f.severity.value, "melding": f.message, "fil": shown(f.place.path),
            "linje": f.place.line, "kolonne": f.place.column, "hjelp": f.help,
        }
        for f in checked.findings
    ]  # fmt: skip
    return json.dumps({"funn": found, "sammendrag": summary}, ensure_ascii=False, indent=2) + "\n"
