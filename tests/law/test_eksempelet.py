"""What the example plan answers, which nobody has signed: facts cover, and texts wait for a reader."""

import datetime as dt

import pytest

from bolig_cli.law.evidence.evidence import Slag
from bolig_cli.law.vurdering import Dekning, Status
from tests import remembered
from tests.conftest import ROOT

# Facts alone answer these. An engine that called everything mentioned would be as useless as one that called it covered.
DEKKET = (
    "bsl-3-1 bsl-3-2 bsl-3-3-1 bsl-3-3-2 bsl-5-1-1 bsl-5-1-2 bsl-5-2-1 bsl-5-2-5 bsl-6-1 bsl-6-2-2 bsl-6-3-1 bsl-6-3-2 "
    "bsl-6-4 bsl-7-1-1 bsl-7-1-2 bsl-7-2 bsl-7-3 bsl-7-4 bsl-8-2 bsl-9-1 "
    "busl-7-2-1 busl-14-1 busl-14-2-3 busl-15-1 "
    "fhl-4-1-b fhl-4-3-3 fhl-7-1-1 fhl-7-1-2 "
    "fvl-11a-1 fvl-11a-3 fvl-11-1-1 fvl-11-4-1 fvl-17-1-1 fvl-17-1-2 fvl-23 fvl-24-1-1 fvl-25-1-1 fvl-25-2-1 fvl-25-3-1 "
    "fvl-27-1-1 fvl-27-3-1 fvl-29-1-1 "
    "hol-3-1-1 hol-3-1-2 hol-3-3-1-1 hol-3-4-1 hol-3-4-2-1 hol-3-10-1 hol-3-10-3 hol-7-1-1-1 hol-7-2-1-1 "
    "intl-12a-2 intl-12-2 intl-50-1-1 intl-50-2-1 "
    "koml-5-12-4 "
    "samf-5-1 samf-5-2 "
    "sotjl-12-1 sotjl-12-2 sotjl-13-1 sotjl-13-2-1 sotjl-13-3-1 sotjl-13-4-2 sotjl-14 sotjl-15-1 sotjl-15-2 sotjl-17-1 "
    "sotjl-17-2 sotjl-27 sotjl-28-1-1 sotjl-28-1-2 sotjl-28-2 sotjl-42-1 sotjl-42-2 "
    "sprl-9 "
)
OMTALT = (
    "bsl-5-2-2 bsl-5-2-4 bsl-10 "
    "fhl-4-1-a fhl-4-1-d fhl-4-6 fhl-5-2-3 "
    "hol-3-1-3-1 "
    "intl-12a-1 intl-3-1 "
    "koml-14-1-2 koml-14-2-a koml-14-4-1 "
    "ldl-17-1 ldl-18-1-1 ldl-19-1 ldl-24-1-1 ldl-24-1-2 ldl-24-2-1 "
    "sotjl-12-3 "
)


@pytest.fixture(scope="module")
def dekning() -> Dekning:
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.dekning is not None
    return checked.dekning


def _with(dekning: Dekning, status: Status) -> set[str]:
    return {v.plikt.id for v in dekning.vurderinger if v.status is status}


def test_the_duties_of_fact_are_covered_and_rest_on_facts_alone(dekning: Dekning) -> None:
    assert _with(dekning, Status.DEKKET) == set(DEKKET.split())
    assert {"bsl-5-1-2", "bsl-5-2-1", "bsl-5-2-5", "bsl-6-4"} <= set(DEKKET.split())
    for v in dekning.vurderinger:
        if v.status is Status.DEKKET:
            assert {b.slag for b in v.bevis} == {Slag.FAKTA}, v.plikt.id
            assert v.signaturer == ()


def test_what_rests_on_a_text_is_mentioned_and_shows_the_text(dekning: Dekning) -> None:
    assert _with(dekning, Status.OMTALT) == set(OMTALT.split())
    for v in dekning.vurderinger:
        if v.status is Status.OMTALT:
            assert v.tekster, v.plikt.id
            assert v.mangler == ()


def test_what_the_example_does_not_answer(dekning: Dekning) -> None:
    assert _with(dekning, Status.DELVIS) == {"pbl-10-1-1-1"}, "the planstrategi is not adopted yet"
    assert _with(dekning, Status.IKKE_DEKKET) == {"bsl-5-2-3", "pbl-10-1-1-2"}, "nor is the discussion written"
