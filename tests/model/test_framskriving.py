"""The need in the years that nobody has counted: sums that a reader can do by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Place
from bolig_cli.model.framskriving import between, framskriv
from bolig_cli.model.plan import Forutsetning, Ref, Tabell
from bolig_cli.source.fragment import EMPTY
from bolig_cli.source.node import Mapping, Origin
from tests.gathered import gathered

NOWHERE = Origin("p", Mapping((), 1, 1))
YEARS = range(2024, 2028)


def assumption(prosent: str | None = None, antall: int | None = None, rad: str = "") -> Forutsetning:
    percent = Decimal(prosent) if prosent is not None else None
    return Forutsetning(
        id="f",
        tittel="F",
        prosent_per_aar=percent,
        antall_per_aar=antall,
        tabell=Ref("t", Place("p")) if rad else None,
        rad=rad,
        origin=NOWHERE,
    )


def table(*cells: str) -> Tabell:
    return Tabell(
        id="t", tittel="T", kilde="", url="", dato=None, enhet="", tallstatus="", metode=EMPTY, kommentar=EMPTY, figur="",
        type="heltall", typer={}, summer=None, gjelder_personer=True, uttrekk=None, hentet=None,
        kolonner=("Alder", "2023", "2027", "2035"), rader=(("80+", *cells),), data=NOWHERE, origin=NOWHERE,
    )  # fmt: skip


@gathered(
    "stated, made, years",
    [
        # 100 → 102 → 104,04 → 106,12 → 108,24
        ({2023: 100}, assumption(prosent="2"), {2023: 100, 2024: 102, 2025: 104, 2026: 106, 2027: 108}),
        ({2023: 100}, assumption(prosent="0"), {2023: 100, 2024: 100, 2025: 100, 2026: 100, 2027: 100}),
        # a percent of a large number shows, to the household: 1 000 + 100
        ({2026: 1000}, assumption(prosent="10"), {2026: 1000, 2027: 1100}),
        ({2023: 10}, assumption(antall=5), {2023: 10, 2024: 15, 2025: 20, 2026: 25, 2027: 30}),
        # all gone the year after, and what is stated stands
        ({2025: 8}, assumption(prosent="-100"), {2025: 8, 2026: 0, 2027: 0}),
        # never below nil
        ({2025: 5}, assumption(antall=-3), {2025: 5, 2026: 2, 2027: 0}),
        # what is stated stands; on the straight line between: 20, 25, 30
        ({2024: 20, 2026: 30}, assumption(antall=2), {2024: 20, 2025: 25, 2026: 30, 2027: 32}),
        # half goes up: 5 + 2,5 % = 5,125 → 5; 10 · 1,05 = 10,5 → 11
        ({2026: 10}, assumption(prosent="5"), {2026: 10, 2027: 11}),
    ],
)
def test_by_percent_and_by_number(stated: dict[int, int], made: Forutsetning, years: dict[int, int]) -> None:
    assert framskriv(stated, made, None, YEARS) == years


def test_as_a_row_of_a_table() -> None:
    # the index goes from 100 in 2023 to 120 in 2027: 105, 110, 115, 120
    found = framskriv({2023: 40}, assumption(rad="80+"), table("100", "120", "160"), YEARS)
    assert found == {2023: 40, 2024: 42, 2025: 44, 2026: 46, 2027: 48}


@pytest.mark.parametrize("cells", [("100", "..", ".."), ("..", "120", "160"), ("0", "120", "160")])
def test_where_the_table_does_not_reach_a_year_is_left_out(cells: tuple[str, ...]) -> None:
    assert framskriv({2023: 40}, assumption(rad="80+"), table(*cells), YEARS) == {2023: 40}


def test_without_an_assumption_only_what_is_stated() -> None:
    assert framskriv({2024: 7}, None, None, YEARS) == {2024: 7}
    assert framskriv({}, assumption(prosent="2"), None, YEARS) == {}


@given(st.dictionaries(st.integers(2015, 2030), st.integers(0, 500), min_size=1), st.integers(-20, 20))
def test_what_is_stated_is_never_changed_and_nothing_comes_before_it(stated: dict[int, int], change: int) -> None:
    found = framskriv(stated, assumption(antall=change), None, YEARS)
    assert {y: found[y] for y in stated} == stated
    assert min(found) == min(stated)
    assert min(found.values()) >= 0
    assert {y for y in YEARS if y > min(stated)} <= set(found)


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 9))
def test_between_two_years_is_between_the_two_values(one: int, two: int, step: int) -> None:
    value = between({2010: Decimal(one), 2020: Decimal(two)}, 2010 + step)
    assert value is not None
    assert min(one, two) <= value <= max(one, two)


@pytest.mark.parametrize(("year", "value"), [(2009, None), (2010, 0), (2015, 5), (2025, 55), (2030, 100), (2031, None)])
def test_of_several_years_the_nearest_on_each_side_count(year: int, value: int | None) -> None:
    points = {2010: Decimal(0), 2020: Decimal(10), 2030: Decimal(100)}
    assert between(points, year) == value
    assert between(dict(reversed(points.items())), year) == value
