"""The registry of codes: each is one thing, has a title and a page, and nothing is explained that cannot be found."""

import datetime as dt
import re
import subprocess
import sys
from collections import Counter

import pytest

from bolig_cli import codes, resources
from bolig_cli.codes import Code, all_codes
from bolig_cli.finding import Severity
from bolig_cli.source import faults
from tests import remembered
from tests.conftest import ROOT


def test_a_code_is_one_thing() -> None:
    names = Counter(code.name for code in (*codes.of_rules(), *codes.of_reading(), *codes.of_law()))
    assert [name for name, times in names.items() if times > 1] == []
    assert set(names) == set(all_codes())


@pytest.mark.parametrize("code", all_codes().values(), ids=all_codes())
def test_a_code_has_title_text_and_page(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code.name)
    assert code.title.endswith(".")
    assert "\n" not in code.title
    assert len(code.doc) > len(code.title) + 20
    assert code.page.startswith(f"# {code.name}\n\nAlvor: {code.grade}\n\n{code.doc.splitlines()[0]}")
    assert code.severity.rank <= code.in_draft.rank, "a draft is never judged harder"
    assert code.grade.startswith((code.severity.value, "følger av ordet i loven"))


def test_every_page_explains_a_code() -> None:
    pages = {path.stem for path in resources.folder("docs/regler").glob("*.md")} - {"README"}
    assert pages == set(all_codes())
    assert {path.stem for path in faults.PAGES.iterdir()} == {code.name for code in codes.of_reading()}
    assert {path.stem for path in codes._LAW_PAGES.iterdir()} == {code.name for code in codes.of_law()}


def test_severity_where_it_depends() -> None:
    duty, signature = all_codes()["plikt-ikke-dekket"], all_codes()["plikt-ikke-signert"]
    assert (duty.severity, duty.in_draft, duty.grade) == (Severity.FEIL, Severity.ADVARSEL, "følger av ordet i loven")
    assert (signature.severity, signature.grade) == (Severity.FEIL, "feil")
    short = all_codes()["hoering-for-kort"]
    assert (short.severity, short.in_draft, short.grade) == (
        Severity.FEIL,
        Severity.ADVARSEL,
        "feil (i fasen utkast: advarsel)",
    )
    template = all_codes()["maltekst-igjen"]
    assert template.grade == "feil (i fasen utkast: merknad, i fasen høring: advarsel)"


def test_the_codes_about_the_law_have_the_gravest_that_their_findings_can_have() -> None:
    severities = {code.name: code.severity for code in codes.of_law()}
    assert severities == {
        "plikt-ikke-dekket": Severity.FEIL,
        "plikt-delvis-dekket": Severity.ADVARSEL,
        "plikt-omtalt": Severity.ADVARSEL,
        "mulighet-ikke-brukt": Severity.MERKNAD,
        "ugyldig-krav": Severity.FEIL,
        "signering-utgaatt": Severity.ADVARSEL,
        "signering-ukjent-plikt": Severity.ADVARSEL,
        "plikt-ikke-signert": Severity.FEIL,
    }
    found = remembered.check(ROOT, dt.date(2026, 1, 1)).findings
    assert all(finding.severity.rank >= all_codes()[finding.rule].severity.rank for finding in found)


def test_a_check_reads_no_explanations() -> None:
    code = "import sys; from bolig_cli.commands import check; assert 'bolig_cli.codes' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
