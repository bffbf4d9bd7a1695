"""When something begins and ends, as people write it in cells and on lines."""

import pytest

from bolig_cli.source.time_said import said

SURE = (
    ("2027", "", "2027"),
    ("31.12.2026", "", "2026-12-31"),
    ("innen 31.12.2026", "", "2026-12-31"),
    ("mars 2025", "", "2025-03"),
    ("1.kv. 2026", "", "1. kvartal 2026"),
    ("3. kvartal 2026", "", "3. kvartal 2026"),
    ("Løpende", "", "løpende"),
    ("Kontinuerleg", "", "løpende"),
    ("2019 →", "2019", "løpende"),
    ("2022 -", "2022", "løpende"),
    ("f.o.m. 2020", "2020", "løpende"),
    ("2026 og framover", "2026", "løpende"),
    ("2025–2026", "2025", "2026"),
    ("2021-24", "2021", "2024"),
    ("august–desember 2027", "2027-08", "2027-12"),
    ("1. kv. 2026 - 2. kv. 2026", "1. kvartal 2026", "2. kvartal 2026"),
)
TO_BE_READ = (
    ("innen 2027", "", "2027"),
    ("innan utgangen av 2025", "", "2025"),
    ("vår 2026", "", "1. halvår 2026"),
    ("Hausten 2026", "", "2. halvår 2026"),
    ("31/12-21", "", "2021-12-31"),
    ("2022 og 2024", "", "2024"),
    ("2020, deretter årlig", "2020", "løpende"),
    ("2 ganger i året", "", "løpende"),
    ("medio 2026", "", "2026"),
)


def _found(text: str) -> tuple[str, str, bool] | None:
    found = said(text)
    return (found.start, found.end, found.is_all) if found else None


def test_what_can_mean_one_thing_only_is_read_as_it() -> None:
    assert {text: _found(text) for text, _, _ in SURE} == {text: (start, end, True) for text, start, end in SURE}


def test_what_may_mean_more_is_read_and_told() -> None:
    wanted = {text: (start, end, False) for text, start, end in TO_BE_READ}
    assert {text: _found(text) for text, _, _ in TO_BE_READ} == wanted


@pytest.mark.parametrize("text", ["", "Ikke avklart", "snarest", "se vedtak", "12"])
def test_what_says_no_time_is_none(text: str) -> None:
    assert said(text) is None
