"""Paragraphs that were meant as a list, a table or a heading."""

import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Finding
from bolig_cli.source import chapter, edit, markdown
from tests.gathered import gathered
from tests.remembered import cases_in

CASES: list[dict[str, Any]] = cases_in(Path(__file__).parent / "limt.yaml")
CODES = {
    *("markdown-liste", "markdown-tabell", "markdown-overskrift", "markdown-tabulator"),
    *("markdown-utheving", "markdown-lenke", "markdown-fotnote", "markdown-html", "overskrift-uten-tegn"),
    "figurnummer-i-teksten",
}


def found(text: str, headings: bool = True) -> tuple[Finding, ...]:
    return markdown.parse(text, "f", 1, 1, 2 if headings else None).findings


@gathered("case", CASES, name=lambda case: case["navn"])
def test_case(case: dict[str, Any]) -> None:
    findings = [f for f in found(case["tekst"], case.get("overskrifter", True)) if f.rule in CODES]
    assert [f"{f.place.line}:{f.place.column} {f.rule}" for f in findings] == [w.split(": ")[0] for w in case["funn"]]
    for finding, wanted in zip(findings, case["funn"], strict=True):
        assert wanted.partition(": ")[2] in finding.message
        assert finding.place.end_line == finding.place.line
        assert finding.message.endswith(".")
        assert finding.help.endswith(".")
    if findings:
        assert case.get("hjelp", "") in findings[0].help
    mended = edit.apply(case["tekst"].encode(), [e for f in findings if f.fix for e in f.fix.edits]).decode()
    assert mended == case.get("rettet", case["tekst"])
    left = [finding.message for finding in found(mended, case.get("overskrifter", True)) if finding.rule in CODES]
    assert left == [finding.message for finding in findings if not finding.fix]


def test_words_sign_for_a_point_is_told_once_in_a_chapter() -> None:
    text = "---\ntittel: A\n---\n\n\uf0b7\tråd\n  \uf0b7 lån\n\nmidt \uf0b7 i\n\uf0b7\n"
    _, findings = chapter.parse(text.encode(), "f")
    assert [(f.place.line, f.place.column, f.rule) for f in findings] == [
        (8, 6, "tekst-uten-skrifttegn"),
        (9, 1, "tekst-uten-skrifttegn"),
    ]


PIECES = [
    "•\t",
    "– ",
    "##",
    "|",
    "\t",
    "a) ",
    "1.",
    "1.1 ",
    "-\u00a0",
    "- ",
    "> ",
    "ord",
    "12",
    " ",
    "\n",
    "\n\n",
    "|---|",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_text_has_its_findings_inside_it(text: str) -> None:
    lines = text.split("\n")
    for finding in found(text):
        for place in (finding.place, *(change.place for change in (finding.fix.edits if finding.fix else ()))):
            assert 1 <= place.line <= len(lines)
            assert place.column <= place.end[1] <= len(lines[place.end[0] - 1]) + 1


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_a_certain_fix_keeps_every_word(text: str) -> None:
    fixes = [finding.fix for finding in found(text) if finding.fix]
    for fix in fixes:
        mended = edit.apply(text.encode(), fix.edits).decode()
        assert re.findall("ord|12", mended) == re.findall("ord|12", text)
