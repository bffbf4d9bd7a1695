"""The table of reading faults: every code is explained, and every code is one that reading can find."""

import re
from pathlib import Path

import pytest

import bolig_cli
from bolig_cli.finding import Place, Severity
from bolig_cli.source.faults import PAGES, READ_FAULTS, Fault

PACKAGE = Path(bolig_cli.__file__).parent


def test_code_is_the_key_and_ascii() -> None:
    for code, fault in READ_FAULTS.items():
        assert fault.code == code
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code)


@pytest.mark.parametrize("fault", READ_FAULTS.values(), ids=READ_FAULTS)
def test_page_says_what_and_how(fault: Fault) -> None:
    doc = (PAGES / f"{fault.code}.md").read_text(encoding="utf-8")
    first, _, rest = doc.partition("\n\n")
    assert first.rstrip().endswith(".")
    assert "**Slik retter du det:**" in rest
    assert ("Feil:" in rest) <= ("Riktig:" in rest)
    assert doc.count("```") % 2 == 0
    assert doc.endswith("\n")


def test_every_code_is_used_and_every_used_code_is_known() -> None:
    written = "".join(
        path.read_text("utf-8")
        for room in ("source", "model")
        for path in (PACKAGE / room).rglob("*.py")
        if path.stem != "faults"
    )
    assert {code for code in READ_FAULTS if f'"{code}"' not in written} == set()
    assert set(re.findall(r'READ_FAULTS\["([^"]+)"\]', written)) <= set(READ_FAULTS)


def test_finding() -> None:
    finding = READ_FAULTS["yaml-tom"].at(Place("f", 2, 3), "Tom.", "Skriv noe.")
    assert (finding.rule, finding.severity, finding.message, finding.help) == (
        "yaml-tom",
        Severity.FEIL,
        "Tom.",
        "Skriv noe.",
    )
    assert finding.place == Place("f", 2, 3)
