"""Dates, numbers and lists as Norwegian has them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import norsk
from bolig_cli.documents.tidspunkt import when
from bolig_cli.finding import Place
from bolig_cli.model.tid import InvalidTime, parse

HERE = Place("plan/tiltak/T01.yaml")


def test_a_date_keeps_its_parts_together() -> None:
    assert norsk.date(dt.date(2027, 7, 1)) == "1.\u00a0juli\u00a02027"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [("2025", "2025"), ("2025-06", "juni\u00a02025"), ("2025-06-03", "3.\u00a0juni\u00a02025"), ("løpende", "løpende")],
)
def test_points_in_time(raw: str, shown: str) -> None:
    assert when(parse(raw, HERE)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (1250, "1250"), (12500, "12\u00a0500"), (1234567, "1\u00a0234\u00a0567"), (-4, "\u22124")],
)
def test_numbers(value: int, shown: str) -> None:
    assert norsk.number(value) == shown


def test_amounts_in_columns_are_always_grouped_and_nil_is_a_dash() -> None:
    assert [norsk.amount(v) for v in (0, 1250, -1250)] == ["–", "1\u00a0250", "\u22121\u00a0250"]


def test_decimals_have_a_comma() -> None:
    assert [norsk.decimal(v) for v in (3.5, 4.0, 0.25)] == ["3,5", "4", "0,25"]


def test_lists() -> None:
    assert [norsk.listing(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a og b", "a, b og c"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("2024-13-40", "måned 13 finnes ikke"),
        ("2024-02-30", "måned 02 i 2024 har ikke 30 dager"),
        ("2024-00", "måned 00 finnes ikke"),
        ("2024-01-00", "dag 00 finnes ikke"),
        ("i vår", "skriv år-måned-dag"),
    ],
)
def test_impossible_times_say_why(raw: str, why: str) -> None:
    with pytest.raises(InvalidTime, match=why):
        parse(raw, HERE)


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
