"""Findings as GitHub workflow commands, shown at their lines in a pull request.

What stands on one line gets its end. What goes over several has only where it begins: GitHub takes no columns there, and would show
the finding below the last line.

Source: GitHub Docs, "Workflow commands for GitHub Actions" (setting an error, warning or notice message).
"""

from collections.abc import Callable

from bolig_cli.finding import Place, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import summary

_COMMANDS = {Severity.FEIL: "error", Severity.ADVARSEL: "warning", Severity.MERKNAD: "notice"}


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """One command per finding, then the summary as an ordinary line."""
    lines = [
        f"::{_COMMANDS[f.severity]} file={_property(shown(f.place.path))},line={f.place.line},col={f.place.column},"
        f"{_end(f.place)}title={_property(f.rule)}::{_data(f.message + (chr(10) + f.help if f.help else ''))}"
        for f in checked.findings
    ]
    return "\n".join([*lines, summary(checked)]) + "\n"


def _end(place: Place) -> str:
    line, column = place.end
    return f"endLine={line},endColumn={column}," if line == place.line and column > place.column else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
