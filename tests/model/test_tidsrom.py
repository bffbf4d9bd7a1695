"""Which years stand beside each other in a table, and what their amounts come to."""

import pytest

from bolig_cli.model.beloep import Beloep, kjent
from bolig_cli.model.plan import Plan
from bolig_cli.model.tidsrom import Tidsrom, aarene, delt, tidsrom
from tests.gathered import gathered
from tests.law import hel_plan


def _plan(til: int, handlingsperiode: str = "") -> Plan:
    """The plan from 2024 to a year, with its action part as it is written."""
    periods = f"til: {til}}}\n" + (f"handlingsperiode: {handlingsperiode}\n" if handlingsperiode else "")
    return hel_plan.plan(hel_plan.Endring(endre={"plan.yaml": {"til: 2027}\n": periods}}))


@gathered(
    "til, handlingsperiode, names",
    [
        (2024, "", [["2024"]]),
        (2027, "", [["2024", "2025", "2026", "2027"]]),
        (2030, "", [["2024", "2025", "2026", "2027", "2028", "2029", "2030"]]),
        (
            2031,
            "",
            [["2024", "2025", "2026", "2027", "2028–2031"], ["2024–2027", "2028", "2029", "2030", "2031"]],
        ),
        (
            2032,
            "",
            [
                ["2024", "2025", "2026", "2027–2032"],
                ["2024–2026", "2027", "2028", "2029", "2030–2032"],
                ["2024–2029", "2030", "2031", "2032"],
            ],
        ),
        (2035, "{fra: 2024, til: 2027}", [["2024", "2025", "2026", "2027", "2028–2035"]]),
        (2035, "{fra: 2026, til: 2029}", [["2024–2025", "2026", "2027", "2028", "2029", "2030–2035"]]),
        (2028, "{fra: 2024, til: 2027}", [["2024", "2025", "2026", "2027", "2028"]]),
        (
            2035,
            "{fra: 2024, til: 2029}",  # six columns, and one for the rest
            [["2024", "2025", "2026", "2027", "2028", "2029", "2030–2035"]],
        ),
        (
            2035,
            "{fra: 2025, til: 2030}",  # the same, and one for what comes before
            [["2024", "2025", "2026", "2027", "2028–2035"], ["2024–2027", "2028", "2029", "2030", "2031–2035"]],
        ),
    ],
)
def test_the_years_of_a_plan_as_tables(til: int, handlingsperiode: str, names: list[list[str]]) -> None:
    tables = tidsrom(_plan(til, handlingsperiode))
    assert [list(table.navn) for table in tables] == names
    assert [table.alle_enkelt for table in tables] == [not any("–" in name for name in table) for table in names]


@pytest.mark.parametrize(
    ("count", "parts"),
    [
        (7, [slice(0, 7)]),
        (8, [slice(0, 4), slice(4, 8)]),
        (9, [slice(0, 3), slice(3, 6), slice(6, 9)]),
        (12, [slice(0, 4), slice(4, 8), slice(8, 12)]),
    ],
)
def test_what_is_too_much_for_one_table_is_shared_evenly(count: int, parts: list[slice]) -> None:
    assert delt(count, 7, 4) == parts


def test_a_column_of_several_years_is_their_sum_where_all_are_known() -> None:
    table = Tidsrom((range(2024, 2025), range(2025, 2028)))
    assert table.samlet([kjent(1), kjent(2), Beloep(3, 5), kjent(-1)]) == [kjent(1), Beloep(4, 6)]
    assert table.samlet([None, kjent(2), None, kjent(4)]) == [None, None]
    assert aarene(range(2024, 2026)) == "2024–2025"
