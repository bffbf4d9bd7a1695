"""What is to come is told as that, and what is over is not told as coming."""

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from bolig_cli import pipeline
from bolig_cli.documents import make_documents
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import foerst
from bolig_cli.finding import Severity
from bolig_cli.gjenstaar import gjenstaar
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.report import status_text
from bolig_cli.report.colour import plain
from bolig_cli.source.files import read_folder
from tests.conftest import ROOT
from tests.documents.sections import sections

pytestmark = pytest.mark.usefixtures("remember")

_LATER = """\
medvirkning:
  - dato: 2024-02-20
    slag: folkemøte
    tittel: Åpen kveld om planen
    deltakere: alle som vil
"""


@cache
def plan(path: str, before: str, after: str) -> Plan:
    files = read_folder(ROOT)
    data = next(file.data for file in files.files if file.path == path)
    assert before.encode() in data
    checked = pipeline.read_plan(files.with_texts({path: data.replace(before.encode(), after.encode(), 1)}))
    assert checked.plan
    return checked.plan


def words(document: str) -> dict[str, str]:
    files = read_folder(ROOT)
    data = next(file.data for file in files.files if file.path == "plan/prosess.yaml")
    changed = files.with_texts({"plan/prosess.yaml": data.replace(b"medvirkning:\n", _LATER.encode(), 1)})
    checked = pipeline.check_files(changed, None)
    assert checked.plan
    assert checked.dekning
    return sections(make_documents(checked.plan, checked.dekning, [document])[0])


def test_a_meeting_that_is_not_held_is_told_as_planned() -> None:
    (told,) = [text for heading, text in words("hoeringsutkast").items() if "Åpen kveld om planen" in heading]
    assert "20.\u00a0februar\u00a02024 (planlagt)" in told or "20. februar 2024 (planlagt)" in told


def test_the_case_counts_only_the_meetings_that_were_held() -> None:
    told = " ".join(words("saksfremlegg").values())
    assert "Det er holdt fire møter om planen" in told
    assert "Åpen kveld om planen" not in told


def test_what_should_have_been_done_is_not_what_comes_first() -> None:
    first = plan("plan/plan.yaml", "dato: 2024-02-01", "dato: 2024-02-01")
    later = plan("plan/plan.yaml", "dato: 2024-02-01", "dato: 2027-12-31")
    day = later.utgavedato
    assert day
    over = [f"'#{t.id}'" for t in later.all(Tiltak) if t.frist and t.frist.ends_before(day)]
    named = str(foerst.blocks(first, number_items(first)))
    assert any(id in named for id in over)
    named = str(foerst.blocks(later, number_items(later)))
    assert not any(id in named for id in over)


def test_what_is_next_is_nothing_that_is_only_noted() -> None:
    remains = gjenstaar(read_folder(ROOT), dt.date(2024, 2, 1))
    assert remains.mangler
    noted = tuple(f for f in remains.checked.findings if f.severity is Severity.MERKNAD)
    assert noted
    told = status_text.report(replace(remains, checked=replace(remains.checked, findings=noted)), str, plain)
    assert told.splitlines()[-1].startswith(f"Neste: {remains.mangler[0].tekst}")
