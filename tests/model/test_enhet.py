"""What a unit says of the figures in it."""

from decimal import Decimal

from bolig_cli.model.enhet import antall_i, er_liten, kan_gjelde_personer
from tests.gathered import gathered


@gathered(
    "unit, many",
    [
        ("personer", 1), ("", 1), ("1 000 personer", 1000), ("1\u00a0000 personar", 1000), ("1000 kr", 1000),
        ("tusen kroner", 1000), ("mill. kr", 10**6), ("100 millioner kroner", 10**8), ("100 personer", 100), ("0 personer", 1),
        ("kr", 1), ("personer per 1 000 innbyggere", 1), ("hundre kroner", 100), ("million kroner", 10**6),
        ("millionar kroner", 10**6), ("mrd. kr", 10**9), ("1 milliard kroner", 10**9), ("2 milliarder", 2 * 10**9),
        ("milliardar kroner", 10**9), ("1" + "0" * 11, 10**11), ("1" + "0" * 13, 10**11), ("٣ kr", 1), ("1²", 1),
    ],
)  # fmt: skip
def test_how_many_a_figure_stands_for(unit: str, many: int) -> None:
    assert antall_i(unit) == many


@gathered(
    "unit, people",
    [
        ("personer", True), ("Personar", True), ("antall", True), ("", True), ("husholdninger", True), ("vedtak", True),
        ("boliger", False), ("1000 kr", False), ("mill. kr", False), ("bustader", False), ("m²", False), ("dager", False),
        ("personer i boliger", True), ("boliger (personer)", True),
    ],
)  # fmt: skip
def test_what_is_not_known_to_be_something_else_may_be_people(unit: str, people: bool) -> None:
    assert kan_gjelde_personer(unit) == people


@gathered(
    "number, unit, small",
    [
        ("4", "personer", True), ("5", "personer", False), ("0", "personer", False), ("-3", "antall", True),
        ("1", "personer", True),
        ("4", "boliger", False), ("4", "1 000 personer", False), ("0.004", "1 000 personer", True), ("4", "1000 kr", False),
    ],
)  # fmt: skip
def test_a_small_group_is_of_people_and_counted_one_by_one(number: str, unit: str, small: bool) -> None:
    assert er_liten(Decimal(number), unit, 5) == small
