"""Days off against known calendars, and what follows from Easter for any year."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.model.kalender import fridag, helligdager, i_ferie, neste_virkedag, virkedager
from tests.gathered import gathered


@gathered(
    "day, name",
    [
        ("2024-03-28", "skjærtorsdag"),
        ("2024-03-29", "langfredag"),
        ("2024-03-31", "1. påskedag"),
        ("2024-04-01", "2. påskedag"),
        ("2025-04-20", "1. påskedag"),
        ("2024-05-09", "Kristi himmelfartsdag"),
        ("2024-05-20", "2. pinsedag"),
        ("2027-05-17", "17. mai"),  # also the second day of Whitsun
        ("2024-05-01", "1. mai"),
        ("2024-01-01", "1. nyttårsdag"),
        ("2024-05-19", "1. pinsedag"),
        ("2024-12-25", "1. juledag"),
        ("2024-12-26", "2. juledag"),
        ("2024-02-03", "lørdag"),
        ("2024-02-04", "søndag"),
        ("2024-02-05", ""),
        ("2024-12-24", ""),
    ],
)
def test_a_day(day: str, name: str) -> None:
    assert fridag(dt.date.fromisoformat(day)) == name


def test_the_next_working_day_is_past_the_whole_of_easter() -> None:
    assert neste_virkedag(dt.date(2024, 3, 28)) == dt.date(2024, 4, 2)
    assert neste_virkedag(dt.date(2024, 2, 5)) == dt.date(2024, 2, 5)


def test_working_days_outside_the_seasons() -> None:
    assert [day.day for day in virkedager(dt.date(2024, 2, 5), dt.date(2024, 2, 9))] == [5, 6, 7, 8, 9]
    june, august = [24, 25, 26, 27, 28], [1, 2, 5, 6]
    assert [day.day for day in virkedager(dt.date(2024, 6, 24), dt.date(2024, 8, 6))] == june + august
    assert [i_ferie(dt.date(2024, 3, day)) for day in (23, 24, 31)] == [False, True, True]
    assert [i_ferie(dt.date(2024, 4, day)) for day in (1, 2)] == [True, False]
    turn = [dt.date(2024, 12, 21), dt.date(2024, 12, 22), dt.date(2025, 1, 2), dt.date(2025, 1, 3)]
    assert [i_ferie(day) for day in turn] == [False, True, True, False]


@given(st.integers(1900, 2199))
def test_movable_days_fall_on_their_weekdays(year: int) -> None:
    weekdays = {name: day.weekday() for day, name in helligdager(year).items()}
    expected = {"skjærtorsdag": 3, "langfredag": 4, "1. påskedag": 6, "2. påskedag": 0, "Kristi himmelfartsdag": 3}
    for name, weekday in expected.items():
        assert weekdays.get(name, weekday) == weekday  # a fixed day may have taken its place
    assert (
        dt.date(year, 3, 22)
        <= next(d for d, n in helligdager(year).items() if n == "1. påskedag")
        <= dt.date(year, 4, 25)
    )
