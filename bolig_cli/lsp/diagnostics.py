"""The findings of a plan, file by file, as an editor underlines them."""

from collections.abc import Iterable, Mapping, Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.report.finding_text import gathered


def by_file(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """Path → its findings. Those that stand at the same place, and are told in one line at the terminal, are one here too: a new
    plan lacks a hundred duties, and all are told of at the top of plan.yaml."""
    found: dict[str, dict[Place, list[Finding]]] = {}
    for finding in findings:
        found.setdefault(finding.place.path, {}).setdefault(finding.place, []).append(finding)
    return {path: tuple(one for at in of_it.values() for one in gathered(at)) for path, of_it in found.items()}


def underlined(place: Place, lines: Sequence[str]) -> Place:
    """What to underline for a finding: from where it is to its end, or to the end of the line where that is not known. Never
    nothing, for that cannot be seen."""
    line = min(place.line, len(lines))
    text = lines[line - 1]
    if place.end_line and (place.end_line, place.end_column) > (place.line, place.column):
        return place
    start = min(place.column, len(text) + 1)
    end = len(text.rstrip()) + 1
    if end <= start:  # at the end of a line: the last character of it
        start, end = max(1, end - 1), max(end, 2)
    return Place(place.path, line, start, line, end)


def message(finding: Finding) -> str:
    """What an editor says of it: what is wrong, and what to do."""
    return f"{finding.message}\n{finding.help}" if finding.help else finding.message
