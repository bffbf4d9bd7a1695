"""One fault at a time, planted in the example: each is found where it stands, and nothing else is said."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from functools import cache

import pytest

from bolig_cli.finding import Finding
from bolig_cli.source.files import Files, read_folder
from bolig_cli.workspace import Workspace
from scripts.make_planted_page import PAGE, ROOT, page
from tests.gathered import gathered
from tests.planted import Kind, kinds, places, plant
from tests.together import groups, well

DAY = dt.date(2024, 2, 1)


@cache
def _example() -> tuple[Workspace, Files, Counter[tuple[str, str, str]]]:
    files = read_folder(ROOT)
    workspace = Workspace(files)
    return workspace, files, Counter(map(_said, workspace.check(DAY).findings))


def _said(finding: Finding) -> tuple[str, str, str]:
    """What a finding says, wherever in its file: a planted line moves those below it."""
    return finding.rule, finding.place.path, finding.message


@pytest.mark.long
@gathered("kind", kinds(), name=lambda kind: kind.hva)
def test_a_planted_fault_is_found_alone(kind: Kind, pytestconfig: pytest.Config) -> None:
    if not (pytestconfig.getoption("together") and kind in _well_with_others()):
        _try([kind])


@cache
def _well_with_others() -> frozenset[Kind]:
    """The kinds that are found also beside others, each in a file of its own."""
    by_file = groups(kinds(), lambda kind: plant(kind, _example()[1], seed=1).path)
    return frozenset(kind for group in by_file for kind in well(group, _try))


def _try(chosen: Sequence[Kind]) -> None:
    """Faults, each in a file of its own, are found where they stand, and nothing else is said but what they are also told by."""
    workspace, files, before = _example()
    planted = [plant(kind, files, seed=1) for kind in chosen]
    workspace.change({each.path: each.data for each in planted})
    findings = workspace.check(DAY).findings
    workspace.change({file.path: file.data for file in files.files if file.path in {each.path for each in planted}})
    left, new = before.copy(), []
    for finding in findings:
        if left[_said(finding)]:
            left[_said(finding)] -= 1
        else:
            new.append(finding)
    also = Counter(kind.ogsaa for kind in chosen if kind.ogsaa)
    told = sorted((f.rule, f.place.path, f.place.line, f.place.column) for f in new if f.rule not in also)
    assert told == sorted((kind.regel, at.path, at.line, at.column) for kind, at in zip(chosen, planted, strict=True))
    assert len(new) == len(chosen) + also.total()


def test_there_are_many_kinds_and_each_fits() -> None:
    every = kinds()
    assert len({kind.hva for kind in every}) == len(every) >= 120
    assert all(places(kind, _example()[1]) for kind in every)
    assert len({kind.regel for kind in every}) > 40


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "kjør: python scripts/make_planted_page.py"
