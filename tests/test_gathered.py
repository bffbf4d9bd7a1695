"""Cases that are gathered in one test: each is tried, and each that fails is told by name, with what was wanted and what came."""

from pathlib import Path

import pytest

from tests.gathered import Check, gathered


def _small(number: int, limit: int = 3) -> None:
    assert number < limit


def _failing(check: Check, **given: object) -> list[str]:
    with pytest.raises(BaseExceptionGroup) as told:
        check(**given)
    assert told.value.message.startswith(f"{len(told.value.exceptions)} of ")
    return ["".join(getattr(fault, "__notes__", ())) for fault in told.value.exceptions]


def test_what_holds_for_all_passes() -> None:
    gathered("number", [1, 2])(_small)()


def test_each_that_fails_is_told() -> None:
    assert _failing(gathered("number", [5, 1, 4])(_small)) == ["The case: 5", "The case: 4"]


def test_one_that_fails_by_what_it_did_not_raise_is_told() -> None:
    def refused(text: str) -> None:
        with pytest.raises(ValueError, match="invalid"):
            int(text)

    assert _failing(gathered("text", ["x", "1", "2"])(refused)) == ["The case: 1", "The case: 2"]


def test_a_case_has_the_name_it_is_given() -> None:
    cases = [pytest.param(5, 3, id="five"), (6, 4)]
    told = _failing(gathered("number, limit", cases, name=lambda number, limit: f"{number} under {limit}")(_small))
    assert told == ["The case: five", "The case: 6 under 4"]


@pytest.mark.parametrize("cases", [[], [(1,)], [(1, 2, 3)], [pytest.param(1, 2, marks=pytest.mark.whole)]])
def test_cases_that_are_none_or_have_other_values_or_a_mark_are_refused(cases: list[object]) -> None:
    with pytest.raises(AssertionError):
        gathered("number, limit", cases)


SEEN: dict[str, list[int]] = {"odd": [], "even": []}


@gathered("number", [1, 2, 3, 4], per=("which", lambda number: "even" if number % 2 == 0 else "odd"))
def test_groups_have_a_test_each_with_its_fixtures(number: int, tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    SEEN["even" if number % 2 == 0 else "odd"].append(number)


def test_every_case_of_every_group_is_tried() -> None:
    function = test_groups_have_a_test_each_with_its_fixtures
    (mark,) = (mark for mark in function.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    assert mark.args == ("which", ["odd", "even"])
    for numbers in SEEN.values():
        numbers.clear()
    for which in mark.args[1]:
        function(which=which, tmp_path=Path())
    assert SEEN == {"odd": [1, 3], "even": [2, 4]}
