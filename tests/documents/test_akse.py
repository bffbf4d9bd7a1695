"""Names beside the ends of lines: each beside its own, and none on another."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.documents.figures.chart import Axis, label

NUMBERS = st.floats(-1e6, 1e6).map(lambda n: round(n, 1))
ENDS = st.lists(
    st.tuples(st.text("abcdef ", min_size=1, max_size=60), NUMBERS), max_size=6, unique_by=lambda end: end[0]
)
LINE = 13  # pixels


@given(ENDS, st.lists(NUMBERS, max_size=8))
def test_no_name_stands_on_another_and_the_values_are_on_the_axis(
    ends: list[tuple[str, float]], more: list[float]
) -> None:
    values = [value for _, value in ends] + more
    axis = Axis.over(values, 180)
    assert all(axis.low <= value <= axis.high for value in values)
    assert axis.low <= 0 <= axis.high
    assert axis.low < axis.high
    line = (axis.high - axis.low) / 180 * LINE
    placed = axis.apart(ends, lambda name: label(name, 24))
    assert sorted(name for name, _ in placed) == sorted(name for name, _ in ends)
    for (name, above), (_, below) in itertools.pairwise(placed):
        lines = label(name, 24).count("\n") + 1
        assert above - below >= line * lines * 0.999


def test_a_name_alone_stands_where_its_line_ends() -> None:
    assert Axis.over([0, 87], 180) == Axis(0, 100, 180)
    assert Axis.over([0, 87], 180).apart([("Bosatte", 87)], str) == [("Bosatte", 87)]
    assert Axis.over([], 180).high > 0
