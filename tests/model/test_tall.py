"""Numbers in cells: what is read, and what a reader sees."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.model.tall import desimaler, er_tegn, skrevet, verdi
from tests.gathered import gathered


@gathered(
    "cell, number, shown",
    [
        ("12", Decimal(12), "12"),
        ("1234", Decimal(1234), "1234"),
        ("12345", Decimal(12345), "12\u00a0345"),
        ("12 345", Decimal(12345), "12\u00a0345"),
        ("12\u00a0345,60", Decimal("12345.6"), "12\u00a0345,60"),
        ("12\u2009345", Decimal(12345), "12\u00a0345"),
        ("12\u202f345\u00ad", Decimal(12345), "12\u00a0345"),
        ("6\u200b1\u202f%", Decimal(61), "61\u00a0%"),
        ("ikke\u00a0talt", None, "ikke\u00a0talt"),
        ("1.5", Decimal("1.5"), "1,5"),
        ("-4", Decimal(-4), "\u22124"),
        ("−0,5", Decimal("-0.5"), "\u22120,5"),
        ("-0,0", Decimal(0), "0,0"),
        ("61 %", Decimal(61), "61\u00a0%"),
        ("-", Decimal(0), "–"),
        ("0", Decimal(0), "0"),
        ("..", None, ".."),
        ("9" * 15, Decimal(999999999999999), "999\u00a0999\u00a0999\u00a0999\u00a0999"),
        ("9" * 16, None, "9" * 16),
        ("1," + "3" * 16, None, "1," + "3" * 16),
        (":", None, ":"),
        ("12 34", None, "12 34"),
        ("1,2,3", None, "1,2,3"),
        ("2020–2023", None, "2020–2023"),
        ("", None, ""),
    ],
)
def test_a_cell(cell: str, number: Decimal | None, shown: str) -> None:
    assert verdi(cell) == number
    assert skrevet(cell) == shown


@pytest.mark.parametrize(
    ("cell", "places"), [("12", 0), ("1,5", 1), (" 12 345.60 ", 2), ("61,5 %", 1), ("-", 0), ("..", 0), ("1,2,3", 0)]
)
def test_how_many_decimals_a_number_is_written_with(cell: str, places: int) -> None:
    assert desimaler(cell) == places


@pytest.mark.parametrize("sign", [".", "..", "...", ":"])
def test_a_sign_is_never_a_number(sign: str) -> None:
    assert er_tegn(sign)
    assert verdi(sign) is None
    assert not er_tegn("0")


def test_points_in_one_sign_are_read_as_points() -> None:
    assert er_tegn("…")
    assert skrevet("…") == "..."


@given(st.integers(-(10**9), 10**9))
def test_a_whole_number_as_shown_is_read_as_the_same(number: int) -> None:
    assert verdi(skrevet(str(number))) == number
