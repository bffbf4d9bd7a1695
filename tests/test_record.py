"""What `@record` promises of every type in the house."""

import pickle
from dataclasses import KW_ONLY, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.record import record


@record
class Point:
    """Two fields that are compared, and one that is not."""

    x: int
    y: str = ""
    note: str = field(default="", compare=False, repr=False)


@record(kw_only=True)
class Named:
    """Given by name only."""

    x: int


@record
class Nothing:
    """No fields at all."""


@record
class Kept(Point):
    """An inherited type with a field by name only, and one that is worked out."""

    _: KW_ONLY
    limit: int = 3
    seen: list[int] = field(default_factory=list)


@record
class Placed(Point):
    """An inherited type with fields by name only, with a default and without."""

    _: KW_ONLY
    line: int
    column: int = 1


POINTS = st.builds(Point, st.integers(0, 2), st.sampled_from("ab"), st.sampled_from("ab"))


@given(POINTS, POINTS)
def test_equal_is_what_has_equal_compared_fields(one: Point, other: Point) -> None:
    same = (one.x, one.y) == (other.x, other.y)

    assert (one == other) is same
    assert (one != other) is not same
    assert not same or hash(one) == hash(other)


def test_another_type_with_the_same_fields_is_not_equal() -> None:
    named: object = Named(x=1)

    assert Point(1) != named
    assert Nothing() == Nothing()


def test_the_fields_can_be_given_by_name_only_where_that_is_said() -> None:
    with pytest.raises(TypeError):
        Named(1)  # type: ignore[call-arg]


def test_each_field_gets_the_value_that_is_given_for_it_or_its_own_default() -> None:
    placed = Placed(1, "b", line=4)

    assert (placed.x, placed.y, placed.note, placed.line, placed.column) == (1, "b", "", 4, 1)
    assert Placed(column=2, line=5, note="n", x=6) == Placed(6, "", "n", line=5, column=2)
    with pytest.raises(TypeError, match=r"Placed.__init__\(\).*'line'"):
        Placed(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Point.__init__\(\).*'z'"):
        Point(1, z=2)  # type: ignore[call-arg]


def test_a_field_that_is_worked_out_is_so_for_each() -> None:
    one, other = Kept(1), Kept(1)
    one.seen.append(1)

    assert (one.limit, one.seen, other.seen) == (3, [1], [])


def test_a_field_without_a_default_may_not_follow_one_that_has_one() -> None:
    with pytest.raises(TypeError, match="Wrong: a field without a default"):

        @record
        class Wrong:
            x: int = 1
            y: int  # type: ignore[misc]


def test_it_is_a_dataclass_with_slots() -> None:
    assert [f.name for f in fields(Point)] == ["x", "y", "note"]
    assert replace(Point(1), y="b") == Point(1, "b")
    assert repr(Point(1, "b", "c")) == "Point(x=1, y='b')"
    assert pickle.loads(pickle.dumps(Point(1, "b", "c"))).note == "c"
    with pytest.raises(AttributeError):
        Point(1).z = 2  # type: ignore[attr-defined]


def test_the_type_checker_refuses_a_new_value_for_a_field() -> None:
    """`mypy` is part of the test command, and says so where it finds nothing to ignore."""
    point = Point(1)
    point.x = 2  # type: ignore[misc]

    assert point.x == 2  # no guard at run time: see `bolig_cli.record`
