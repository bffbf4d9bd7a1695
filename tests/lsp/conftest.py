"""The example plan and the smallest one on a desk. To look at, and to write in without saving."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.desk import Desk

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def _example_desk() -> Desk:
    return Desk(ROOT)


@pytest.fixture(scope="session")
def _small_desk() -> Desk:
    return Desk(ROOT / "tests" / "planer" / "minste")


def _cleared(desk: Desk) -> Iterator[Desk]:
    yield desk
    desk.plan.texts.clear()
    desk.plan.read_again()


@pytest.fixture
def desk(_example_desk: Desk) -> Iterator[Desk]:
    yield from _cleared(_example_desk)


@pytest.fixture
def small(_small_desk: Desk) -> Iterator[Desk]:
    yield from _cleared(_small_desk)
