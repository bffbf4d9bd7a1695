"""What planners write by mistake, one at a time, on a plan made by `bolig init`: each has its findings, and no other."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.finding import Edit, Finding
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source.edit import apply
from bolig_cli.source.files import Files, SourceFile, read_folder
from tests.gathered import gathered
from tests.remembered import cases_in, check_files
from tests.together import groups, well

TODAY = dt.date(2026, 11, 26)
CASES = cases_in(Path(__file__).parent / "slips.yaml")
ABOUT_THE_TEMPLATE = {
    "maltekst-igjen",
    "lenke-fra-malen",
}  # they count the template's sentences, which a slip may change
OF_THE_RIGHT_VALUE = {
    "sum-stemmer-ikke",
    "finansiering-ikke-fordelt",
    "prosent-ulik-tittelen",
    "medvirkende-er-ansvarlig",
}  # what may be said of what was meant, too
MARKS = ("^", "\\S", "[0-9]", "[a-z]", "«okonomi», «poster»")  # of patterns and paths: no words for a planner


_SEEN_ELSEWHERE = ("plan.yaml", "utfordringer/", "kunnskapsgrunnlag/", "kapitler/")


def queue(case: Mapping[str, Any]) -> str:
    """The slips of which one plan has no more than one: of a file, and those that change what is said of other files."""
    is_of_law = any(finding["regel"].startswith("plikt-") for finding in case["funn"])
    return "flere filer" if is_of_law or case["fil"].startswith(_SEEN_ELSEWHERE) else str(case["fil"])


_GROUPS = groups(CASES, queue)
_GROUP_OF = {id(case): number for number, cases in enumerate(_GROUPS) for case in cases}

Case = Mapping[str, Any]
each_case = pytest.mark.parametrize(
    "case", [pytest.param(case, id=str(case["navn"])) for cases in _GROUPS for case in cases]
)


@pytest.fixture(scope="module")
def new_plan(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("ny")
    write_new(folder, scaffold_files("Prøve", "3903", TODAY))
    return read_folder(folder)


def written(files: Files, path: str, old: str, new: str) -> Files:
    """The plan with a piece of one file written otherwise, where it first stands."""

    def of(file: SourceFile) -> SourceFile:
        if file.path != f"plan/{path}":
            return file
        text = file.data.decode()
        assert old in text
        return SourceFile(file.path, file.kind, text.replace(old, new, 1).encode())

    return Files(files.root, files.plan_folder, tuple(map(of, files.files)), files.findings)


def told(finding: Finding) -> tuple[str, ...]:
    """What a finding is known by: of a duty, the provision alone, since what answers it has the words that a slip may change."""
    if finding.gathering or finding.rule.startswith(("plikt-", "mulighet-")):
        return finding.rule, finding.message.partition(" er ikke ")[0].partition(" er delvis ")[0]
    return finding.rule, finding.place.path, finding.message


@cache
def _before(root: Path) -> frozenset[tuple[str, ...]]:
    return frozenset(map(told, check_files(read_folder(root), None).findings))


def new_findings(files: Files) -> list[Finding]:
    """What is found in the plan that is not found in it as it was made."""
    before = _before(files.root)
    findings = check_files(files, None).findings
    return [f for f in findings if told(f) not in before and f.rule not in ABOUT_THE_TEMPLATE]


def shown(finding: Finding) -> dict[str, Any]:
    """A finding as a case has it."""
    place = finding.place
    as_case: dict[str, Any] = {
        "regel": finding.rule,
        "fil": place.path.removeprefix("plan/"),
        "sted": [place.line, place.column],
        "melding": finding.message,
        "hjelp": finding.help,
    }
    if finding.fix:
        as_case["rettelse"] = [edit.text for edit in finding.fix.edits]
    if finding.severity != "feil":
        as_case["alvor"] = finding.severity.value
    return as_case


@each_case
def test_a_slip_has_its_findings_and_no_other(case: Case, new_plan: Files, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("together") and id(case) in _well_with_others(_GROUP_OF[id(case)], new_plan):
        return
    _try([case], new_plan)


@cache
def _well_with_others(group: int, new_plan: Files) -> frozenset[int]:
    """The cases of a group, by their identity, that are well beside others."""
    return frozenset(map(id, well(_GROUPS[group], lambda cases: _try(cases, new_plan))))


def _try(cases: Sequence[Case], new_plan: Files) -> None:
    """Slips, each in a file of its own, have the findings of them all, and no other, and what is certain mends each that has it."""
    found = new_findings(_with_slips(cases, new_plan))
    told, wanted = [shown(finding) for finding in found], [finding for case in cases for finding in case["funn"]]
    assert told == wanted if len(cases) == 1 else sorted(told, key=str) == sorted(wanted, key=str)
    if edits := [edit for finding in found if finding.fix for edit in finding.fix.edits]:
        mended = [case for case in cases if any("rettelse" in finding for finding in case["funn"])]
        _check_that_they_mend(_with_slips(mended, new_plan), edits)


def _with_slips(cases: Sequence[Case], files: Files) -> Files:
    for case in cases:
        files = written(files, case["fil"], case["fra"], case["til"])
    return files


@gathered("case", CASES, name=lambda case: case["navn"])
def test_what_is_told_is_words(case: Mapping[str, Any]) -> None:
    for finding in case["funn"]:
        assert finding["melding"].endswith((".", "?")) or finding["regel"] == "yaml-innrykk"
        assert finding["hjelp"]
        assert not any(mark in finding["melding"] + finding["hjelp"] for mark in MARKS)


def _check_that_they_mend(files: Files, edits: list[Edit]) -> None:
    """Written in their files, the fixes leave nothing of the slip: no finding but what the right value itself may have."""

    def mended(file: SourceFile) -> SourceFile:
        own = [edit for edit in edits if edit.place.path == file.path]
        return SourceFile(file.path, file.kind, apply(file.data, own)) if own else file

    after = Files(files.root, files.plan_folder, tuple(map(mended, files.files)), files.findings)
    assert [f for f in new_findings(after) if f.rule not in OF_THE_RIGHT_VALUE] == []


@pytest.mark.parametrize("fase", ["Utkast", "høringsutkast", "utkas", ""])
def test_a_phase_that_nobody_knows_is_the_only_error(fase: str, new_plan: Files) -> None:
    """In a new plan most is still to be written, and would be an error in any phase but the first."""
    checked = check_files(written(new_plan, "plan.yaml", "fase: utkast", f"fase: {fase}"), None)
    assert [(f.rule, f.place.path) for f in checked.findings if f.severity == "feil"] == [
        ("ugyldig-verdi" if fase else "mangler-felt", "plan/plan.yaml")
    ]
