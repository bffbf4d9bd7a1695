"""Every rule's cases, and what must be true of the rules as a set."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from unittest import mock

from bolig_cli import pipeline
from bolig_cli.codes import all_codes
from bolig_cli.finding import Finding, Place
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan
from bolig_cli.rules import ALL_RULES
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Rule
from bolig_cli.source import edit
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.files import Files, read_folder
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin
from tests import remembered
from tests.gathered import gathered
from tests.rules.cases import BASE, FOLDER, Case, case_file, load_cases

CASES = [case for rule in ALL_RULES if case_file(rule.code).is_file() for case in load_cases(rule.code)]
CODE = ("code", lambda case: case.code)  # a test for each rule
DAY = dt.date(2024, 2, 1)
EXAMPLE = Path(__file__).parents[2]


def findings(files: Files) -> list[Finding]:
    """What check finds, but for the law: no duty is judged, and the smallest plan answers few."""
    with mock.patch.object(pipeline, "vurder", _none_judged):
        return list(pipeline.check_files(files, DAY, remembered.read_file).findings)


def _none_judged(plan: Plan, katalog: Katalog, dato: dt.date, *_: object) -> Dekning:
    return Dekning(plan, dato, katalog, ())


@gathered("case", CASES, name=lambda case: case.name, per=CODE)
def test_case(case: Case) -> None:
    """The findings are those that are written; each is whole sentences, says what to do, and has a file that is there."""
    plan = case.plan()
    paths = {file.path for file in plan.files}
    found = sorted(findings(plan), key=lambda f: (f.place, f.rule, f.message))
    wanted = sorted(case.findings)
    assert [(f.place.path, f.place.line, f.place.column, f.rule) for f in found] == [
        (e.path, e.line, e.column, e.rule) for e in wanted
    ], found
    for expected, finding in zip(wanted, found, strict=True):
        assert expected.message in finding.message
        assert expected.help in finding.help
        assert not expected.unsaid or expected.unsaid not in f"{finding.message} {finding.help}"
        assert not re.search(r"None|Mente du «#?»|Skriv ,", finding.message + finding.help)
        assert finding.severity == (expected.severity or all_codes()[finding.rule].severity)
        edits = finding.fix.edits if finding.fix else ()
        assert [change.text for change in edits] == ([expected.fix] if expected.fix else [])
        if finding.rule not in READ_FAULTS:
            assert finding.message[0].isupper() or finding.message[0] == "«", finding.message
            assert finding.message.endswith((".", "?")), finding.message
            assert finding.help.endswith("."), finding.help
            assert finding.place.path in paths


@gathered("case", [case for case in CASES if any(e.fix for e in case.findings)], name=lambda case: case.name, per=CODE)
def test_a_fix_mends_its_own_finding_and_brings_no_other(case: Case) -> None:
    plan = case.plan()
    found = findings(plan)
    fixes = [finding.fix for finding in found if finding.fix]
    assert fixes
    for fix in fixes:
        path = fix.edits[0].place.path
        (data,) = (file.data for file in plan.files if file.path == path)
        plan = plan.with_texts({path: edit.apply(data, fix.edits)})
    wanted = [(f.rule, f.place.path, f.place.line, f.message) for f in found if not f.fix]
    assert [(f.rule, f.place.path, f.place.line, f.message) for f in findings(plan)] == wanted


def test_the_smallest_plan_is_clean() -> None:
    assert findings(read_folder(BASE)) == []


@gathered("rule", ALL_RULES, name=lambda rule: rule.code)
def test_a_rule_has_failing_and_clean_cases(rule: Rule) -> None:
    cases = load_cases(rule.code)
    names = [case.name for case in cases]
    assert len(set(names)) == len(names)
    assert rule.code in {f.rule for f in cases[0].findings}, "the first case is the page's example of the fault"
    assert any(not case.findings for case in cases)


@gathered("rule", ALL_RULES, name=lambda rule: rule.code)
def test_a_rule_says_what_it_is_and_how_to_mend_it(rule: Rule) -> None:
    first, blank, *rest = rule.doc.split("\n")
    assert first.endswith(".")
    assert blank == ""
    assert any(line.startswith("Slik retter du det: ") for line in rest)


def test_codes_are_ascii_and_name_their_module() -> None:
    for rule in ALL_RULES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
        package, _, module = rule.function.__module__.rpartition(".")
        assert module == rule.code.replace("-", "_")
        assert re.fullmatch(r"bolig_cli\.rules\.[a-z_]+", package), "a rule lies in the room of its subject"


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {rule.code for rule in ALL_RULES}


def test_every_rule_module_is_registered_in_its_room() -> None:
    import bolig_cli.rules

    package = Path(bolig_cli.rules.__file__).parent
    decorated = {path for path in package.rglob("*.py") if "\n@rule(" in path.read_text(encoding="utf-8")}
    registered = [(room.name, rule) for room in package.iterdir() for rule in _rules_of(room.name)]
    assert {package / room / f"{rule.code.replace('-', '_')}.py" for room, rule in registered} == decorated
    assert sorted(rule.code for _, rule in registered) == sorted(rule.code for rule in ALL_RULES)


def _rules_of(room: str) -> tuple[Rule, ...]:
    import bolig_cli.rules

    rules: tuple[Rule, ...] = getattr(getattr(bolig_cli.rules, room, None), "RULES", ())
    return rules


def test_every_text_of_a_plan_has_its_place() -> None:
    """The rules that read texts see all that the plan has, wherever a field of text is added."""
    plan = remembered.check(EXAMPLE, DAY).plan
    assert plan
    placed = Context(plan, load_katalog()).placed_texts
    assert {id(text) for text in _texts(plan)} == {id(text) for _, text in placed}
    for place, text in placed:
        assert text.place is None or (place.path == text.place.path and place.line <= text.place.line)


def _texts(value: object) -> Iterator[Markdown]:
    """Every text in a value of the model, found by walking all of its fields."""
    if isinstance(value, Markdown):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "_index" and not isinstance(value, Origin | Place):
                yield from _texts(getattr(value, field.name))
