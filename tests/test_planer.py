"""The fixture plans that say what is to be found in them: `forventet.yaml` beside the plan."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.message import AUTHOR, in_words
from tests import remembered

FOLDER = Path(__file__).parent / "planer"
PLANS = [path.parent for path in sorted(FOLDER.glob("*/forventet.yaml"))]
OF_LAW = {"plikt-ikke-dekket", "plikt-delvis-dekket", "plikt-omtalt", "mulighet-ikke-brukt"}


@pytest.fixture(params=PLANS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def expected(folder: Path) -> Any:
    return remembered.cases_in(folder / "forventet.yaml")


def test_the_check_finds_what_is_expected_and_no_more(folder: Path) -> None:
    wanted = expected(folder)
    assert isinstance(wanted["dato"], dt.date)
    found = [f for f in remembered.check(folder, wanted["dato"]).findings if f.rule not in OF_LAW]
    assert [(f.rule, f.place.path, f.place.line) for f in found] == [
        (w["regel"], w["fil"], w["linje"]) for w in wanted["funn"]
    ]
    for f, w in zip(found, wanted["funn"], strict=True):
        assert w["melding"] in f.message


def test_the_duties_are_judged_as_expected(folder: Path) -> None:
    wanted = expected(folder)
    dekning = remembered.check(folder, wanted["dato"]).dekning
    assert dekning is not None
    judged = {v.plikt.id: v for v in dekning.vurderinger}
    assert {id: judged[id].status.value for id in wanted["plikter"]} == {
        id: w["status"] for id, w in wanted["plikter"].items()
    }
    for id, w in wanted["plikter"].items():
        lacks = [in_words(m.tekst, AUTHOR) for m in judged[id].mangler]
        assert any(w.get("mangler", "") in text for text in lacks or [""]), (id, lacks)
