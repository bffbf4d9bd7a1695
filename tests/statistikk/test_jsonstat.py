"""json-stat2: every cell is found again by its codes, whatever form values and statuses come in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.errors import BoligError
from bolig_cli.statistikk.jsonstat import parse

SIGNS = [".", "..", "...", ":"]


@given(st.integers(1, 3), st.integers(1, 4), st.data(), st.booleans(), st.booleans(), st.booleans())
def test_every_cell_is_found_again(
    rows: int, years: int, data: st.DataObject, index: bool, value: bool, status: bool
) -> None:
    codes = {"Alder": [f"a{i}" for i in range(rows)], "Tid": [str(2020 + i) for i in range(years)]}
    cells = data.draw(
        st.lists(
            st.one_of(st.integers(-999, 99_999), st.sampled_from(SIGNS)), min_size=rows * years, max_size=rows * years
        )
    )
    numbers = [cell if isinstance(cell, int) else None for cell in cells]
    signs = {str(i): cell for i, cell in enumerate(cells) if isinstance(cell, str)}
    answer: dict[str, Any] = {
        "id": list(codes), "size": [rows, years], "role": {"time": ["Tid"]},
        "dimension": {
            id: {"category": {"index": {c: i for i, c in enumerate(of)} if index else of, "label": {}}} for id, of in codes.items()
        },
        "value": numbers if value else {str(i): n for i, n in enumerate(numbers) if n is not None},
        "status": signs if status else [signs.get(str(i)) for i in range(len(cells))],
    }  # fmt: skip
    found = parse(answer, "1")
    for i, age in enumerate(codes["Alder"]):
        for j, year in enumerate(codes["Tid"]):
            assert found.cell({"Alder": age, "Tid": year}) == str(cells[i * years + j])
    assert found.cell({"Alder": "x", "Tid": "2020"}) == ".."


def test_one_status_for_all_and_decimals() -> None:
    category = {"category": {"index": ["2020", "2021", "2022"]}}
    found = parse(
        {"id": ["Tid"], "size": [3], "dimension": {"Tid": category}, "value": [1.5, None, 2.0], "status": ":"}, "1"
    )
    assert [found.cell({"Tid": year}) for year in ("2020", "2021", "2022")] == ["1,5", ":", "2"]


@pytest.mark.parametrize(
    "part",
    [
        {"value": [1]}, {"size": [3]}, {"value": [1, "2"]}, {"value": [1, True]}, {"value": [1, float("nan")]}, {"dimension": {}},
        {"id": None}, {"dimension": {"Tid": {"category": {}}}}, {"dimension": []},
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(part: dict[str, Any]) -> None:
    good = {
        "id": ["Tid"],
        "size": [2],
        "dimension": {"Tid": {"category": {"index": ["2020", "2021"]}}},
        "value": [1, 2],
    }
    assert parse(good, "1").celler == ("1", "2")
    with pytest.raises(BoligError, match="en annen form enn ventet"):
        parse({**good, **part}, "1")
