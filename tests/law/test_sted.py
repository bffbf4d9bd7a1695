"""Where something stands in a document, and where figures come from."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.law.evidence.support.sted import feil_ved_sted, sier_hvor
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import Endring

HER = Context(hel_plan.plan())


@gathered(
    "kilde, sier",
    [
        ("SSB", True),
        ("Ukjent.", False),
        ("N/A", False),
        ("Kjelde: ukjend", False),
        ("Sektor A", True),
        ("–", False),
        ("[Fyll inn kilden]", False),
        ("Kommer senere", False),
    ],
)
def test_whether_a_source_says_where_figures_come_from(kilde: str, sier: bool) -> None:
    assert sier_hvor(kilde) is sier


@pytest.mark.parametrize(
    ("sted", "feil"),
    [
        ("Kapittel 4", ""),
        ("Planen side 12", ""),
        ("nei", "sier at det ikke står der"),
        ("Kapittel 4 i denne planen", "et sted i planen selv"),
        ("[Fyll inn kapittelet]", "er en plassholder"),
        ("Det ble gjort i 2024", "sier ikke hvor i dokumentet"),
        ("Eksempel: kapittel 4", "fortsatt et eksempel"),
    ],
)
def test_whether_a_place_is_one_in_a_document(sted: str, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved_sted(sted, HER.plan))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


def test_a_plan_that_says_that_it_is_an_example_may_have_an_examples_places() -> None:
    plan = hel_plan.plan(Endring({"plan.yaml": {"utgave:": "eksempelmerknad: Eksempel.\nutgave:"}}))
    assert er_eksempel(plan)
    assert not er_eksempel(HER.plan)
    assert feil_ved_sted("Eksempel: kapittel 4", plan) == ""
