"""Points in time: what is read, and what none is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Place
from bolig_cli.model.tid import InvalidTime, is_at_least_weeks, parse
from bolig_cli.norsk import NBSP
from tests.gathered import gathered

HERE = Place("plan/tiltak/T01.yaml")


@gathered(
    "raw, first, last",
    [
        ("2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("2025-01", dt.date(2025, 1, 1), dt.date(2025, 1, 31)),
        ("2025-12", dt.date(2025, 12, 1), dt.date(2025, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2025-06-30", dt.date(2025, 6, 30), dt.date(2025, 6, 30)),
        ("2025-06-01", dt.date(2025, 6, 1), dt.date(2025, 6, 1)),
        ("0001", dt.date(1, 1, 1), dt.date(1, 12, 31)),
        ("1. kvartal 2028", dt.date(2028, 1, 1), dt.date(2028, 3, 31)),
        ("2. kvartal 2027", dt.date(2027, 4, 1), dt.date(2027, 6, 30)),
        ("4. kvartal 2027", dt.date(2027, 10, 1), dt.date(2027, 12, 31)),
        ("1. halvår 2027", dt.date(2027, 1, 1), dt.date(2027, 6, 30)),
        ("2. halvår 2027", dt.date(2027, 7, 1), dt.date(2027, 12, 31)),
    ],
)
def test_the_days_of_a_time(raw: str, first: dt.date, last: dt.date) -> None:
    time = parse(raw, HERE)
    assert (time.raw, time.first, time.last, time.place) == (raw, first, last, HERE)
    assert not time.loepende


@pytest.mark.parametrize("raw", ["løpende", "Løpende"])
def test_what_goes_on_has_no_days(raw: str) -> None:
    time = parse(raw, HERE)
    assert (time.first, time.last, time.place) == (None, None, HERE)
    assert time.loepende


@pytest.mark.parametrize(
    ("raw", "said", "when"),
    [
        ("2027-03-15", "15. mars 2027", "15. mars 2027"),
        ("2027-03", "mars 2027", "i mars 2027"),
        ("2027", "2027", "i 2027"),
        ("løpende", "løpende", "løpende"),
    ],
)
def test_a_time_in_words(raw: str, said: str, when: str) -> None:
    time = parse(raw, HERE)
    assert (time.sagt.replace(NBSP, " "), time.naar.replace(NBSP, " ")) == (said, when)


@gathered(
    "one, other, before",
    [
        ("2024-01-31", "2024-02", True),
        ("2024", "2025-01-01", True),
        ("2024-02-01", "2024-02", False),
        ("2024", "2024-12-31", False),
        ("2025", "2024", False),
        ("2. kvartal 2027", "3. kvartal 2027", True),
        ("2. kvartal 2027", "2. halvår 2027", True),
        ("3. kvartal 2027", "2. halvår 2027", False),
        ("1. halvår 2027", "2027-06-30", False),
        ("løpende", "2024", False),
        ("2024", "løpende", False),
    ],
)
def test_a_time_ends_before_another_when_all_of_it_does(one: str, other: str, before: bool) -> None:
    assert parse(one, HERE).ends_before(parse(other, HERE)) is before


@pytest.mark.parametrize(
    ("one", "other", "over"),
    [
        ("2024-02-01", "2024-01", True),
        ("2024-01-31", "2024-01", True),
        ("2024-01-30", "2024-01", False),
        ("2024", "2024-01-31", False),
        ("løpende", "2024", False),
        ("2024", "løpende", False),
    ],
)
def test_a_time_begins_when_another_is_over_from_its_last_day(one: str, other: str, over: bool) -> None:
    assert parse(one, HERE).begins_when_over(parse(other, HERE)) is over


def test_a_time_lies_before_or_after_a_year_when_all_of_it_does() -> None:
    last_day, new_year = parse("2023-12-31", HERE), parse("2024-01-01", HERE)
    assert last_day.ends_before_year(2024)
    assert not new_year.ends_before_year(2024)
    assert new_year.begins_after_year(2023)
    assert not last_day.begins_after_year(2023)
    goes_on = parse("løpende", HERE)
    assert not goes_on.ends_before_year(2024)
    assert not goes_on.begins_after_year(2023)


@gathered(
    "raw, why",
    [
        ("2024-13-40", "måned 13 finnes ikke"),
        ("2024-13", "måned 13 finnes ikke"),
        ("2024-00", "måned 00 finnes ikke"),
        ("2024-02-30", "februar 2024 har ikke 30 dager"),
        ("2023-02-29", "februar 2023 har ikke 29 dager"),
        ("2024-01-00", "dag 00 finnes ikke"),
        ("0000-06", "året 0000 finnes ikke"),
        ("5. kvartal 2027", "skriv år-måned-dag, for eksempel 2025-06-30"),
        ("3. halvår 2027", "skriv år-måned-dag, for eksempel 2025-06-30"),
        (". kvartal 2027", "skriv år-måned-dag, for eksempel 2025-06-30"),
        ("12. kvartal 2027", "skriv år-måned-dag, for eksempel 2025-06-30"),
        ("2. kvartal 0027", "skriv år-måned-dag, for eksempel 2025-06-30"),
        ("i vår", "skriv år-måned-dag, for eksempel 2025-06-30"),
    ],
)
def test_impossible_times_say_why(raw: str, why: str) -> None:
    with pytest.raises(InvalidTime) as said:
        parse(raw, HERE)
    assert str(said.value) == why


@given(st.dates())
def test_every_real_date_is_read_as_itself(date: dt.date) -> None:
    time = parse(date.isoformat(), HERE)
    assert time.first == time.last == date


@given(st.text())
def test_any_text_is_a_time_or_says_why(text: str) -> None:
    try:
        time = parse(text, HERE)
    except InvalidTime:
        return
    assert time.raw == text
    assert time.loepende or time.first is not None


def test_a_time_limit_in_weeks_ends_on_the_weekday_that_it_began_on() -> None:
    monday = dt.date(2024, 2, 5)
    assert is_at_least_weeks(monday, dt.date(2024, 3, 18), 6)
    assert not is_at_least_weeks(monday, dt.date(2024, 3, 17), 6)
