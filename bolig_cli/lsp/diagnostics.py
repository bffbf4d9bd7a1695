"""The findings of a plan, file by file, as an editor underlines them."""

from collections.abc import Iterable, Mapping, Sequence

from bolig_cli.finding import Finding, Place


def by_file(findings: Iterable[Finding], told: Iterable[str]) -> Mapping[str, tuple[Finding, ...]]:
    """Path → its findings; none for a file that had some the last time (`told`), and has been mended."""
    found: dict[str, list[Finding]] = {path: [] for path in told}
    for finding in findings:
        found.setdefault(finding.place.path, []).append(finding)
    return {path: tuple(of_it) for path, of_it in found.items()}


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
