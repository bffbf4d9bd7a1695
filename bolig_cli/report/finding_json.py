"""Findings as JSON: the contract that other people's CI reads, told in docs/funn.md. It only gains fields."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from bolig_cli.finding import Finding, Fix, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint

if TYPE_CHECKING:  # one plan is not made to wait for what several need
    from bolig_cli.many.funn import PlanFunn


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"funn": [...], "sammendrag": {...}}`; lines and columns count from 1, and what ends in a column ends before it."""
    antall = checked.dekning.antall if checked.dekning else None
    return _written(_found(checked.findings, checked.files, antall, checked.unjudged, shown))


def report_many(planer: "Sequence[PlanFunn]") -> str:
    """`{"planer": [{"mappe", "funn", "sammendrag"}]}`: for each plan its folder, and what `report` says of it."""
    told = [{"mappe": p.mappe, **_found(p.findings, p.files, p.antall, p.unjudged, str)} for p in planer]
    return _written({"planer": told})


def _written(told: Mapping[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _found(
    findings: Sequence[Finding],
    files: int,
    antall: Mapping[str, int] | None,
    unjudged: int,
    shown: Callable[[str], str],
) -> dict[str, object]:
    summary: dict[str, object] = {
        severity.value: sum(f.severity is severity for f in findings) for severity in Severity
    }
    summary["filer"] = files
    if antall is not None:
        summary["dekning"] = dict(antall)
        summary["plikter_ikke_vurdert"] = unjudged
    found = [
        {
            "regel": f.rule, "alvor": f.severity.value, "melding": f.message, "fil": shown(f.place.path),
            "linje": f.place.line, "kolonne": f.place.column, "hjelp": f.help,
            "slutt_linje": f.place.end[0], "slutt_kolonne": f.place.end[1], "rettelse": _fix(f.fix, shown),
        }
        for f in findings
    ]  # fmt: skip
    return {"funn": found, "sammendrag": summary}


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
