"""What a plan says does not depend on how its letters and spaces are stored."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.searchable import visible
from tests import read_alike

DAY = dt.date(2024, 2, 1)
ABOUT_CHARACTERS = frozenset({"tekst-styretegn", "tekst-uten-skrifttegn"})
NEVER_SAID_OF = ("no-break spaces", "soft hyphens", "letters in parts", "no-break hyphens", "thin spaces in numbers")


def _checked(folder: Path, alike: Callable[[str], str]) -> pipeline.Checked:
    read_alike.rewrite(folder / "plan", alike)
    return pipeline.check(folder, DAY)


def _verdicts(checked: pipeline.Checked) -> dict[str, tuple[object, ...]]:
    assert checked.dekning is not None
    return {
        v.plikt.id: (v.status, len(v.bevis), len(v.mangler), [b.slag for b in v.bevis])
        for v in checked.dekning.vurderinger
    }


def _findings(checked: pipeline.Checked) -> list[tuple[object, ...]]:
    return sorted(
        (f.rule, f.place.path, f.place.line, f.severity, visible(f.message), visible(f.help))
        for f in checked.findings
        if f.rule not in ABOUT_CHARACTERS
    )


@pytest.mark.parametrize("how", read_alike.ALIKE)
def test_the_example_written_with_characters_that_look_alike_gets_the_same(how: str, example: Path) -> None:
    as_it_is = _checked(example, str)
    otherwise = _checked(example, read_alike.ALIKE[how])
    assert _verdicts(otherwise) == _verdicts(as_it_is)
    assert _findings(otherwise) == _findings(as_it_is)
    if how in NEVER_SAID_OF:
        assert ABOUT_CHARACTERS.isdisjoint(f.rule for f in otherwise.findings)
