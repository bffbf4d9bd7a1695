"""Findings as JUnit XML, which Jenkins, GitLab, Azure DevOps and others show as tests.

A finding at or above the level that a check fails at is a failed test. Another is one that passed and has something to say: it
stops nobody. Source: the Ant JUnit report's schema (testsuites, testsuite, testcase, failure, system-out).
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from bolig_cli.finding import Finding, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import place, summary

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # XML 1.0, 2.2


def failing_from(level: Severity) -> Callable[[Checked, Callable[[str], str], Paint], str]:
    """A report in which the findings at or above a level are failed tests."""

    def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
        """One suite with a test for each finding; a plan without any has one test, which passed."""
        from xml.etree.ElementTree import (
            Element,
            SubElement,
            indent,
            tostring,
        )  # slow to import, and most checks make none

        failed = sum(_fails(finding, level) for finding in checked.findings)
        numbers = {"tests": str(max(1, len(checked.findings))), "failures": str(failed), "errors": "0"}
        root = Element("testsuites", {"name": "bolig check", **numbers})
        suite = SubElement(root, "testsuite", {"name": "bolig check", **numbers, "skipped": "0"})
        for finding in checked.findings:
            _case(suite, finding, _fails(finding, level), shown)
        if not checked.findings:
            SubElement(suite, "testcase", {"classname": "bolig", "name": "Ingen funn"})
        SubElement(suite, "system-out").text = summary(checked)
        indent(root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"

    return report


report = failing_from(Severity.FEIL)


def _fails(finding: Finding, level: Severity) -> bool:
    return finding.severity.rank <= level.rank


def _case(suite: "Element", finding: Finding, fails: bool, shown: Callable[[str], str]) -> None:
    from xml.etree.ElementTree import SubElement

    where, message = _xml(place(finding.place, shown)), _xml(finding.message)
    case = SubElement(
        suite,
        "testcase",
        {
            "classname": _xml(shown(finding.place.path)),
            "name": f"{where} {finding.rule}",
            "file": _xml(shown(finding.place.path)),
            "line": str(finding.place.line),
        },
    )
    told = f"{where} {finding.severity.value}: {message}\n{_xml(finding.help)}".strip()
    if fails:
        SubElement(case, "failure", {"message": message, "type": finding.rule}).text = told
    else:
        SubElement(case, "system-out").text = told


def _xml(text: str) -> str:
    """The text without the signs that no XML can hold."""
    return re.sub(_NOT_XML, "\ufffd", text)
