"""Findings as JSON: the contract that other people's CI reads, told in docs/funn.md. It only gains fields."""

import json
from collections.abc import Callable

from bolig_cli.finding import Fix, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"funn": [...], "sammendrag": {...}}`; lines and columns count from 1, and what ends in a column ends before it."""
    summary: dict[str, object] = {severity.value: checked.count(severity) for severity in Severity}
    summary["filer"] = checked.files
    if checked.dekning:
        summary["dekning"] = dict(checked.dekning.antall)
    found = [
        {
            "regel": f.rule, "alvor": f.severity.value, "melding": f.message, "fil": shown(f.place.path),
            "linje": f.place.line, "kolonne": f.place.column, "hjelp": f.help,
            "slutt_linje": f.place.end[0], "slutt_kolonne": f.place.end[1], "rettelse": _fix(f.fix, shown),
        }
        for f in checked.findings
    ]  # fmt: skip
    return json.dumps({"funn": found, "sammendrag": summary}, ensure_ascii=False, indent=2) + "\n"


def _fix(fix: Fix | None, shown: Callable[[str], str]) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = [
        {
            "fil": shown(e.place.path), "linje": e.place.line, "kolonne": e.place.column,
            "slutt_linje": e.place.end[0], "slutt_kolonne": e.place.end[1], "tekst": e.text,
        }
        for e in fix.edits
    ]  # fmt: skip
    return {"tekst": fix.text, "endringer": edits}
