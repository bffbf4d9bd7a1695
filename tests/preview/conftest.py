"""A plan on the desk, put there once: each test has its own folder, and what was worked out of it before."""

import copy
import datetime as dt
from pathlib import Path

import pytest

from bolig_cli.preview.desk import Desk
from bolig_cli.source.files import read_folder
from tests.conftest import ROOT

DAY = dt.date(2024, 2, 1)


@pytest.fixture(scope="session")
def first_desk() -> Desk:
    """The example on the desk. To look at only."""
    return Desk(ROOT, DAY)


@pytest.fixture
def desk(first_desk: Desk, example: Path) -> Desk:
    """A copy of the example on a desk of its own, where what was read and answered of the first one is known."""
    made = copy.copy(first_desk)
    made.root = example
    made.workspace = copy.copy(first_desk.workspace)  # what it knows is exchanged as a whole, and never changed
    made.workspace.files = read_folder(example)
    return made
