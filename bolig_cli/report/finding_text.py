"""Findings for a person at a terminal."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.finding import Finding, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint

_COLOURS = {Severity.FEIL: "red", Severity.ADVARSEL: "yellow", Severity.MERKNAD: "cyan"}
_PLURAL = {
    Severity.FEIL: ("feil", "feil"),
    Severity.ADVARSEL: ("advarsel", "advarsler"),
    Severity.MERKNAD: ("merknad", "merknader"),
}


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """One finding per paragraph: place, severity, message and rule on the first line, what to do on the next.

    `shown` turns a path in the project into the path that the user would type.
    """
    lines: list[str] = []
    for f in gathered(checked.findings):
        place = f"{shown(f.place.path)}:{f.place.line}:{f.place.column}"
        lines.append(
            f"{paint(place, 'bold')}  {paint(f.severity.value, _COLOURS[f.severity])}  {f.message}  "
            f"{paint(f'[{f.rule}]', 'dim')}"
        )
        if f.help:
            lines.append(f"    {f.help}")
    if lines:
        lines.append("")
    lines.append(f"{summary(checked)} {checked.files} filer lest.")
    return "\n".join(lines) + "\n"


def gathered(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, where those that belong together are one line: at the place of the first, with the parts in a row."""
    together: dict[tuple[str, Severity, str], list[Finding]] = {}
    for f in findings:
        if f.gathering:
            together.setdefault((f.rule, f.severity, f.gathering.text), []).append(f)
    for f in findings:
        if f.gathering is None:
            yield f
            continue
        those = together.pop((f.rule, f.severity, f.gathering.text), [])
        if len(those) == 1:
            yield f
        elif those:
            parts = sorted((g.gathering for g in those if g.gathering), key=lambda gathering: gathering.order)
            told = norsk.listing([gathering.part for gathering in parts])
            yield replace(f, message=f"{f.gathering.text}: {told}.", help=parts[0].help)


def summary(checked: Checked) -> str:
    """ "2 feil, 1 advarsel og 0 merknader."."""
    parts = []
    for severity, (one, many) in _PLURAL.items():
        count = checked.count(severity)
        parts.append(f"{count} {one if count == 1 else many}")
    return f"{parts[0]}, {parts[1]} og {parts[2]}."
