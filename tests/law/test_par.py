"""Each duty with a plan that answers it and one that just fails to."""

import pytest

from bolig_cli.law.evidence.evidence import Slag
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.vurdering import Status

from . import hel_plan
from .par import ELLER, PAR, med_data, uten_data

PLIKTER = [plikt.id for plikt in load_katalog().plikter]


def test_most_of_what_rested_on_text_can_be_answered_by_data() -> None:
    assert len(ELLER) >= 40


@pytest.mark.parametrize("id", ELLER)
def test_the_facts_cover_the_duty_whatever_the_chapters_are_silent_on(id: str) -> None:
    found = hel_plan.vurdering(id, PAR[id].grunnlag, *med_data(id))
    assert found.status is Status.DEKKET, [hel_plan.i_ord(b.tekst) for b in found.tekster]
    assert {b.slag for b in found.bevis} == {Slag.FAKTA}


def test_every_duty_has_a_pair() -> None:
    assert sorted(PAR) == sorted(PLIKTER)


@pytest.mark.parametrize("id", PLIKTER)
def test_the_plan_answers_the_duty(id: str) -> None:
    found = hel_plan.vurdering(id, PAR[id].grunnlag, *uten_data(id))
    assert found.status == PAR[id].svarer, [hel_plan.i_ord(m.tekst) for m in found.mangler] or found.vilkaar
    assert found.status in (Status.DEKKET, Status.OMTALT)
    assert found.bevis
    assert bool(found.tekster) is (found.status is Status.OMTALT), "a text is what somebody has to read"
    assert found.mangler == ()
    assert found.vilkaar == "", "no fact about the municipality is unknown in it"


@pytest.mark.parametrize("id", PLIKTER)
def test_the_plan_just_fails_the_duty(id: str) -> None:
    par = PAR[id]
    found = hel_plan.vurdering(id, par.grunnlag, *uten_data(id), par.endring)
    assert found.status == par.status
    assert any(par.mangel in hel_plan.i_ord(lack.tekst) for lack in found.mangler), [
        hel_plan.i_ord(m.tekst) for m in found.mangler
    ]
    for lack in found.mangler:
        assert lack.place.path.startswith("plan/")


def test_the_whole_plan_has_no_faults_of_its_own() -> None:
    found = [f for f in hel_plan.sjekket().findings if f.severity.value == "feil"]
    assert found == []
