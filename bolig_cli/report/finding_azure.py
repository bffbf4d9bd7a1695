"""Findings as Azure Pipelines logging commands, shown on the run's page.

There are only errors and warnings there; a note is an ordinary line.
Source: Microsoft Learn, "Logging commands" (task.logissue, and how its values are escaped).
"""

from collections.abc import Callable

from bolig_cli.finding import Finding, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import place, summary

_TYPES = {Severity.FEIL: "error", Severity.ADVARSEL: "warning"}


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """One line for each finding, then the summary."""
    return "\n".join([*(_line(f, shown) for f in checked.findings), summary(checked)]) + "\n"


def _line(finding: Finding, shown: Callable[[str], str]) -> str:
    text = f"{finding.message} {finding.help}".strip()
    if finding.severity not in _TYPES:
        line = f"{place(finding.place, shown)}: {finding.severity.value}: {text} [{finding.rule}]"
        return _harmless(line.replace("\r", " ").replace("\n", " "))
    values = {
        "type": _TYPES[finding.severity],
        "sourcepath": shown(finding.place.path),
        "linenumber": str(finding.place.line),
        "columnnumber": str(finding.place.column),
        "code": finding.rule,
    }
    told = ";".join(f"{name}={_value(value)}" for name, value in values.items())
    return f"##vso[task.logissue {told}]{_harmless(_data(text))}"


def _value(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")


def _harmless(text: str) -> str:
    """Text that gives the agent no command: it looks for one anywhere in a line."""
    return text.replace("##vso[", "## vso[").replace("##[", "## [")


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")
