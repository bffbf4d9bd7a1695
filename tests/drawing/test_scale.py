"""Scales with round steps and true nil, and names that stand apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.drawing.scale import Scale, apart, said

NUMBERS = st.floats(-1e12, 1e12).map(lambda value: round(value, 2))


@given(st.lists(NUMBERS, max_size=8), st.integers(1, 6))
def test_every_value_and_nil_are_on_the_scale(values: list[float], steps: int) -> None:
    scale = Scale.over(values, steps)
    assert all(-1e-6 <= scale.share(value) <= 1 + 1e-6 for value in [*values, 0.0])
    assert 0.0 in scale.ticks
    assert 2 <= len(scale.ticks) <= steps + 3


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([87], (0, 20, 40, 60, 80, 100)),
        ([-3, 7], (-4, -2, 0, 2, 4, 6, 8)),
        ([-40], (-40, -30, -20, -10, 0)),
        ([0.3], (0, 0.1, 0.2, 0.3)),
        ([], (0, 1)),
        ([0, 0], (0, 1)),
    ],
)
def test_the_steps_are_round(values: list[float], ticks: tuple[float, ...]) -> None:
    assert Scale.over(values).ticks == pytest.approx(ticks)


def test_what_is_counted_has_no_halves() -> None:
    assert Scale.over([2], 6, least=1).ticks == (0, 1, 2)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (9800, "9\u00a0800"),
        (12500.5, "12\u00a0500,5"),
        (-3, "\u22123"),
        (0.1 + 0.2, "0,3"),
        (-1e-12, "0"),
        (0.025, "0,025"),
    ],
)
def test_a_value_is_written_as_in_the_text(value: float, words: str) -> None:
    assert said(value) == words


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(5, 30)), max_size=6))
def test_no_name_stands_on_another(wanted: list[tuple[float, float]]) -> None:
    placed = apart(wanted, 0, 200)
    spans = sorted(
        (middle - height / 2, middle + height / 2) for middle, (_, height) in zip(placed, wanted, strict=True)
    )
    assert all(before[1] <= after[0] + 1e-6 for before, after in pairwise(spans))
    assert all(top >= -1e-6 and foot <= 200 + 1e-6 for top, foot in spans)


def test_a_name_alone_stands_beside_its_own() -> None:
    assert apart([(60, 14), (150, 14)], 0, 200) == [60, 150]
    assert apart([(60, 14), (62, 14)], 0, 200) == [60, 74]
    assert apart([(199, 14)], 0, 200) == [193]
