"""Findings as SARIF, which code scanning in GitHub and Azure DevOps, and editors, read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bolig_cli.finding import Edit, Finding, Fix, Place, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint
from bolig_cli.report.fingerprint import fingerprints

if TYPE_CHECKING:  # a check in another form needs none of what is read here, and every check imports this
    from bolig_cli.codes import Code

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.FEIL: "error", Severity.ADVARSEL: "warning", Severity.MERKNAD: "note"}
_ROOT = "PLANMAPPE"  # what relative files are relative to: where the command was run

Shown = Callable[[str], str]


def report(checked: Checked, shown: Shown, paint: Paint) -> str:
    """One run: the rules that found something, with their explanation, and a result for each finding."""
    from importlib.metadata import version

    from bolig_cli.codes import all_codes

    names = sorted({f.rule for f in checked.findings})
    results = [
        _result(f, names.index(f.rule), known_by, shown)
        for f, known_by in zip(checked.findings, fingerprints(checked.findings), strict=True)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "bolig",
                "version": version("bolig"),
                "language": "nb",
                "rules": [_rule(all_codes()[name]) for name in names],
            }
        },
        "automationDetails": {"id": "bolig/check/"},
        "language": "nb",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Mappen der kommandoen ble kjørt."}}},
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: "Code") -> dict[str, object]:
    return {
        "id": code.name,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.title},
        "help": {"text": code.doc, "markdown": code.doc},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(finding: Finding, rule: int, fingerprint: str, shown: Shown) -> dict[str, object]:
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _file(finding.place, shown),
                    "region": _region(finding.place),
                }
            }
        ],
        "partialFingerprints": {"bolig/v1": fingerprint},
    }
    if finding.plikt:
        result["properties"] = {"plikt": finding.plikt}
    if finding.fix:
        result["fixes"] = [_fix(finding.fix, shown)]
    return result


def _region(place: Place) -> dict[str, int]:
    line, column = place.end
    return {"startLine": place.line, "startColumn": place.column, "endLine": line, "endColumn": column}


def _file(place: Place, shown: Shown) -> dict[str, str]:
    from urllib.parse import quote

    path = shown(place.path)
    if path.startswith("/"):
        return {"uri": "file://" + quote(path)}
    if path[1:3] == ":/":  # a drive on Windows
        return {"uri": "file:///" + path[:2] + quote(path[2:])}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _fix(fix: Fix, shown: Shown) -> dict[str, object]:
    change = {
        "artifactLocation": _file(fix.edits[0].place, shown),
        "replacements": _replacements(fix.edits),
    }
    return {"description": {"text": fix.text}, "artifactChanges": [change]}


def _replacements(edits: Sequence[Edit]) -> list[dict[str, object]]:
    return [{"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in edits]
