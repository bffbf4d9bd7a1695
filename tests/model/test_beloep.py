"""An amount that is known, or lies between two: how it is read, written and added up."""

import pytest

from bolig_cli.model.beloep import INGEN, Beloep, kjent, parse, samlet
from tests.gathered import gathered


@gathered(
    "raw, amount",
    [
        ("300–500", Beloep(300, 500)), ("300-500", Beloep(300, 500)), (" 300 – 500 ", Beloep(300, 500)), ("5–5", Beloep(5, 5)),
        ("300", None), ("–500", None), ("300–", None), ("a–5", None), ("5–a", None), ("٣–5", None), ("²–5", None), ("1–2–3", None),
        ("1–" + "9" * 15, Beloep(1, 10**15 - 1)), ("1–" + "9" * 16, None),
    ],
)  # fmt: skip
def test_a_span_is_two_numbers_with_a_dash_between(raw: str, amount: Beloep | None) -> None:
    assert parse(raw) == amount


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (kjent(350), "350"), (kjent(-350), "-350"), (Beloep(300, 500), "300–500"), (Beloep(0, 500), "0–500"),
        (Beloep(-1, 3), "{fra: -1, til: 3}"), (Beloep(-5, -3), "{fra: -5, til: -3}"),
    ],
)  # fmt: skip
def test_an_amount_is_written_as_an_author_writes_it(amount: Beloep, written: str) -> None:
    assert str(amount) == written


def test_only_an_amount_of_nothing_is_false() -> None:
    assert [bool(b) for b in (INGEN, Beloep(0, 5), Beloep(-5, 0), kjent(1))] == [False, True, True, True]


def test_the_sum_is_from_all_the_lowest_to_all_the_highest() -> None:
    assert samlet([]) == INGEN
    assert samlet([kjent(10), Beloep(1, 5), Beloep(-3, 2)]) == Beloep(8, 17)
