"""What is suggested for an id that nothing has: the same number, and never another matter."""

import pytest

from bolig_cli.source.near_id import nearest_id, nearest_word

MEANT = [
    ("S3", "S03"),
    ("s03", "S03"),
    ("S-3", "S03"),
    ("S003", "S03"),
    ("M1.1", "M1-1"),
    ("T077", "T07"),
    ("S01", ""),  # taken out of the plan: S14 and S11 are other strategies
    ("T43", ""),
    ("th-4", ""),
    ("navv", "nav"),
    ("Bolig-kontoret", "boligkontoret"),
    ("helt noe annet", ""),
]


@pytest.mark.parametrize(("written", "meant"), MEANT, ids=[written for written, _ in MEANT])
def test_the_same_number_or_the_same_word(written: str, meant: str) -> None:
    known = ["S14", "S11", "S13", "S03", "T48", "T03", "T07", "M1-1", "M11", "th-3", "nav", "boligkontoret"]
    assert nearest_id(written, known) == meant


def test_the_most_alike_in_any_case() -> None:
    assert nearest_word("VENTELISTA", ["ventetid", "Venteliste", "ventelister"]) == "Venteliste"
    assert nearest_word("ventelista", ["leie", "unge"]) == ""
    assert nearest_word("ventelista", []) == ""
