"""Lengths of time, as a running text has them."""

import pytest

from bolig_cli.law.evidence.lengder import lengder_i


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("fristen er tre uker", [(21, 21)]),
        ("du har halvannet år på deg", [(547, 549)]),
        ("innan ei veke, og seinast to månader", [(7, 7), (56, 62)]),
        ("det tar to og et halvt år", [(912, 915)]),
        ("to til tre uker, eller 2-3 uker", [(14, 21), (14, 21)]),
        ("samme dag, neste dag eller innen 48 timer", [(0, 1), (1, 1), (0, 2)]),
        ("hvert halvår", [(181, 184)]),
        ("1,5 år", [(547, 549)]),
        ("de siste årene, og den 3. dagen", []),
    ],
)
def test_lengths_of_time(text: str, days: list[tuple[int, int]]) -> None:
    assert [(length.minst, length.mest) for length in lengder_i(text)] == days
