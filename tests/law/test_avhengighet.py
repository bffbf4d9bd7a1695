"""The other way round: which duties rest on a part of the plan, and which fall without it."""

import json
import re

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.law.avhengighet import Avhengighet, avhengighet
from bolig_cli.law.vurdering import Status
from bolig_cli.report import avhengighet_json, avhengighet_text
from bolig_cli.report.colour import plain

from . import hel_plan
from .hel_plan import Endring
from .par import UTEN_DATA


def _rests_on(id: str, *changes: Endring) -> Avhengighet:
    checked = hel_plan.sjekket(*changes)
    assert checked.plan is not None
    assert checked.dekning is not None
    return avhengighet(checked.plan, checked.dekning, id)


def test_what_would_fall_is_what_falls() -> None:
    told = _rests_on("T3")
    falls = {h.vurdering.plikt.id: h.uten for h in told.hviler if h.faller}
    assert falls["hol-3-1-2"] is Status.IKKE_DEKKET
    before, after = hel_plan.status(), hel_plan.status(Endring(slett=("tiltak/T3.yaml",)))
    assert {id: status.value for id, status in falls.items()} == {
        id: after[id] for id in before if after[id] != before[id]
    }


def test_what_rests_on_it_among_others_stands() -> None:
    told = _rests_on("t1")
    assert (told.id, told.tittel) == ("T1", "Åpne en fast rådgivningstime")
    by_duty = {h.vurdering.plikt.id: h for h in told.hviler}
    assert not by_duty["sotjl-15-2"].faller
    assert by_duty["bsl-6-3-1"].faller
    assert "sotjl-27" not in by_duty


def test_chapters_and_the_overview_can_be_asked_for() -> None:
    told = _rests_on("kapittel-saken", UTEN_DATA)  # with the data, nothing rests on the text alone
    falls = {h.vurdering.plikt.id for h in told.hviler if h.faller}
    assert {"fvl-23", "fvl-29-1-1"} <= falls
    falls = {h.vurdering.plikt.id for h in _rests_on("behovsoversikt").hviler if h.faller}
    assert {"bsl-5-2-1", "bsl-5-2-2"} <= falls


def test_a_bare_claim_is_told_as_one() -> None:
    claim = Endring({"tiltak/T7.yaml": {"status: ny\n": "status: ny\nsvarer_paa: [bsl-7-4]\n"}})
    (found,) = [h for h in _rests_on("T7", claim).hviler if h.vurdering.plikt.id == "bsl-7-4"]
    assert found.paastand
    assert not found.faller


def test_an_unknown_part_is_said_with_the_nearest() -> None:
    with pytest.raises(BoligError, match=r"Planen har ikke noe som heter «T77»\. Mente du T7"):
        _rests_on("T77")


def test_parts_of_the_process_can_be_asked_for() -> None:
    """What falls without the councils is what falls when they are struck from the file."""
    told = _rests_on("prosess.raad")
    assert told.tittel == "Rådene"
    prosess = hel_plan.FILER["prosess.yaml"]
    without = Endring(filer={"prosess.yaml": re.sub(r"^raad:\n(?:[ #].*\n|\n)*", "", prosess, flags=re.MULTILINE)})
    before, after = hel_plan.status(), hel_plan.status(without)
    fallen = {id: after[id] for id in before if after[id] != before[id]}
    assert {h.vurdering.plikt.id: h.uten.value for h in told.hviler if h.faller} == fallen
    assert "koml-5-12-4" in fallen


def test_why_a_measure_that_is_not_done_is_no_answer() -> None:
    put_off = Endring(
        endre={"tiltak/T2.yaml": {"frist: løpende": "frist: løpende\nutsatt: {til: 2031, begrunnelse: Penger}"}}
    )
    told = _rests_on("T2", put_off)
    assert "T2 teller ikke i lovdekningen: det er utsatt til 2031.\n" in avhengighet_text.report(told, plain)
    assert json.loads(avhengighet_json.report(told, plain))["teller_ikke"] == "det er utsatt til 2031"
    assert _rests_on("T1", put_off).teller_ikke == ""
