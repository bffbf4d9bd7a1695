"""The plan period as it is written, and when dates can be held against it."""

from dataclasses import replace

import pytest

from bolig_cli import pipeline
from bolig_cli.model.plan import Periode, Plan
from bolig_cli.rules.support.periode import gyldig_periode, periode
from tests.rules.cases import BASE
from tests.rules.test_rules import DAY


@pytest.fixture(scope="module")
def plan() -> Plan:
    made = pipeline.check(BASE, DAY).plan
    assert made
    return made


@pytest.mark.parametrize(
    ("fra", "til", "read", "valid"),
    [
        (2024, 2027, True, True),
        (2025, 2025, True, True),
        (2027, 2024, True, False),
        (1900, 2200, True, True),
        (1900, 1900, True, True),
        (2200, 2200, True, True),
        (1899, 2027, False, False),
        (2024, 2201, False, False),
        (2201, 2024, False, False),
        (2024, 1899, False, False),
        (None, 2027, False, False),
        (2024, None, False, False),
        (None, None, False, False),
    ],
)
def test_a_period_has_two_possible_years_and_is_valid_when_they_are_the_right_way_round(
    fra: int | None, til: int | None, read: bool, valid: bool, plan: Plan
) -> None:
    made = replace(plan, periode=Periode(fra=fra, til=til))
    assert periode(made) == ((fra, til) if read else None)
    assert gyldig_periode(made) == ((fra, til) if valid else None)
