"""Findings as the page shows them: each beside the text that it concerns."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from bolig_cli.finding import Finding, Place
from bolig_cli.model.plan import Plan
from bolig_cli.preview.forms.words import in_form
from bolig_cli.source import tree
from bolig_cli.source.files import Files

_LINE = re.compile(r"tallene på linje (\d+)")
_FIRST = re.compile(r"[ \-{]*([a-z_]+): *([^,{}\[\]#«»]*)")
_LEAST, _MOST = 4, 160  # letters of what is looked for in the text: less stands in many places, more is seldom alike


def remarks(
    findings: Collection[Finding], files: Files, plan: Plan | None, ids: Collection[str]
) -> list[dict[str, Any]]:
    """Each finding with the id in the document that it stands below, "" where it concerns all of it, and the words that it is
    about."""
    anchors = _anchors(files, plan, ids)
    lines = {file.path: file.data for file in files.files}
    kinds = {file.path: file.kind for file in files.files}
    return [
        {
            "alvor": f.severity.value,
            "melding": in_form(_by_words(f, lines), f.rule, kinds.get(f.place.path, "")),
            "hjelp": in_form(f.help, f.rule, kinds.get(f.place.path, "")),
            "regel": f.rule,
            "lov": bool(f.plikt),
            "fil": f.place.path,
            "linje": f.place.line,
            "anker": anchors.get(f.place.path, ""),
            "ord": _words(f.place, lines.get(f.place.path, b"")),
        }
        for f in findings
    ]


def _by_words(finding: Finding, lines: Mapping[str, bytes]) -> str:
    """What a finding says, with how a value begins in the place of its line: a form has no lines."""
    data = lines.get(finding.place.path, b"")
    if finding.rule != "maltekst-igjen" or not finding.place.path.endswith(".yaml"):
        return finding.message
    written = data.decode("utf-8", "replace").splitlines()

    def begun(hit: re.Match[str]) -> str:
        line = written[int(hit[1]) - 1] if int(hit[1]) <= len(written) else ""
        first = _FIRST.match(line)
        value = first[2].strip() if first else ""
        return f"det som begynner med «{first[1]}{f': {value}' if value else ''}»" if first else hit[0]

    return _LINE.sub(begun, finding.message)


def _anchors(files: Files, plan: Plan | None, ids: Collection[str]) -> Mapping[str, str]:
    """Path of a file → the id that its content is shown below."""
    if plan is None:
        return {}
    parts = {k.innhold: f"kapittel-{k.id}" for k in plan.kapitler if k.innhold}
    found = {}
    for file in files.files:
        part = tree.SHOWN_IN.get(file.kind, "")
        for id in (parts.get(part, ""), f"del-{part}"):
            if id in ids:
                found[file.path] = id
                break
    found |= {item.origin.path: item.id for item in plan.items if item.id in ids and _alone(item.origin.path, files)}
    return found | {k.origin.path: f"kapittel-{k.id}" for k in plan.kapitler if f"kapittel-{k.id}" in ids}


def _alone(path: str, files: Files) -> bool:
    """Whether a file holds one item: not the units, groups or plans above that share one."""
    return any(
        file.path == path and file.kind not in ("organisasjon", "maalgrupper", "foeringer") for file in files.files
    )


def _words(place: Place, data: bytes) -> str:
    """What stands at a place, where it is on one line and long enough to be found again."""
    end_line, end = place.end
    lines = data.decode("utf-8", "replace").splitlines()
    if not 1 <= place.line <= len(lines) or end_line != place.line:
        return ""
    words = lines[place.line - 1][place.column - 1 : end - 1 if end > place.column else None].strip(" \"'|>-*#")
    return words if _LEAST <= len(words) <= _MOST else ""
