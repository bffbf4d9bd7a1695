"""What a chapter has from Word, Outlook or a web page: each text has its findings, and what is certain mends them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bolig_cli.finding import Finding
from bolig_cli.pipeline import read_file
from bolig_cli.source.edit import apply
from bolig_cli.source.files import SourceFile

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "fra_word.yaml").read_text("utf-8"))
HEAD = "---\ntittel: A\n---\n\n"
CODES = {
    *("markdown-tegn", "lenke-gjennom-annet", "markdown-fotnote", "innholdsfortegnelse-i-teksten"),
    *("markdown-liste", "markdown-tabulator", "markdown-lenke", "overskrift-uten-tegn", "tekst-rest-fra-word"),
    *("tekst-orddeling", "person-i-teksten", "telefonnummer-feil-lengde"),
}


def found(data: bytes) -> list[Finding]:
    read = read_file(SourceFile("plan/kapitler/1-a.md", "kapittel", data))
    findings = [*read.findings, *(read.built.findings if read.built else ())]
    return sorted((f for f in findings if f.rule in CODES), key=lambda f: f.sort_key)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["navn"])
def test_case(case: dict[str, Any]) -> None:
    data = (HEAD + case["tekst"]).encode()
    findings = found(data)
    first = HEAD.count("\n")
    told = [f"{f.place.line - first}:{f.place.column} {f.rule}" for f in findings]
    assert told == [wanted.split(": ")[0] for wanted in case["funn"]]
    for finding, wanted in zip(findings, case["funn"], strict=True):
        assert wanted.partition(": ")[2] in finding.message
    if "hjelp" in case:
        assert findings[0].help == case["hjelp"]
    mended = apply(data, [edit for f in findings if f.fix for edit in f.fix.edits])
    assert mended.decode().removeprefix(HEAD) == case.get("rettet", case["tekst"])
    assert [f.message for f in found(mended)] == [f.message for f in findings if not f.fix]


def test_an_address_in_yaml_is_written_as_it_should_be() -> None:
    data = b"hoering:\n  nettside: https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.a.no%2Fb&d=1\n"
    [finding] = [
        f
        for f in read_file(SourceFile("plan/prosess.yaml", "prosess", data)).findings
        if f.rule == "lenke-gjennom-annet"
    ]
    assert (finding.place.line, finding.place.column) == (2, 13)
    assert finding.fix
    assert apply(data, list(finding.fix.edits)) == b"hoering:\n  nettside: https://www.a.no/b\n"
