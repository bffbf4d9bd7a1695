"""One fault at a time, planted in the example: each is found where it stands, and nothing else is said."""

import datetime as dt
from collections import Counter
from functools import cache

import pytest

from bolig_cli.finding import Finding
from bolig_cli.source.files import Files, read_folder
from bolig_cli.workspace import Workspace
from scripts.make_planted_page import PAGE, ROOT, page
from tests.gathered import gathered
from tests.planted import Kind, kinds, places, plant

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
def test_a_planted_fault_is_found_alone(kind: Kind) -> None:
    workspace, files, before = _example()
    planted = plant(kind, files, seed=1)
    as_it_was = next(file.data for file in files.files if file.path == planted.path)
    workspace.change({planted.path: planted.data})
    findings = workspace.check(DAY).findings
    workspace.change({planted.path: as_it_was})
    left, new = before.copy(), []
    for finding in findings:
        if left[_said(finding)]:
            left[_said(finding)] -= 1
        else:
            new.append(finding)
    told = [(f.rule, f.place.path, f.place.line, f.place.column) for f in new if f.rule != kind.ogsaa]
    assert told == [(kind.regel, planted.path, planted.line, planted.column)]
    assert len(new) == (2 if kind.ogsaa else 1)


def test_there_are_many_kinds_and_each_fits() -> None:
    every = kinds()
    assert len({kind.hva for kind in every}) == len(every) >= 120
    assert all(places(kind, _example()[1]) for kind in every)
    assert len({kind.regel for kind in every}) > 40


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "kjør: python scripts/make_planted_page.py"
