"""When the server looks through its memory: in a pause, and else now and then."""

import asyncio
import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from bolig_cli.lsp import server as module
from bolig_cli.lsp.plans import OpenPlan
from bolig_cli.lsp.server import Server
from bolig_cli.settled import settle, unsettle
from tests.own_loop import Loop

SMALL_PLAN = Path(__file__).parent.parent / "planer" / "minste"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    unsettle()


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One for each time that a server looked through its memory."""
    found: list[None] = []
    monkeypatch.setattr(module, "settle", lambda: found.append(None))
    monkeypatch.setattr(Server, "tell", lambda self, plan: None)
    return found


def _checks(count: int, between: float, after: float) -> None:
    """Lets a server check a plan so many times, so many seconds apart, and then wait."""

    async def checks() -> None:
        server, plan = Server(), OpenPlan(SMALL_PLAN)
        for _ in range(count):
            server.check_soon(plan, 0)
            await asyncio.sleep(between)
        await asyncio.sleep(after)

    loop = Loop()
    loop.run(checks())
    loop.close()


def test_waste_is_taken_down_and_the_rest_let_be() -> None:
    unsettle()
    loop = Loop()  # any object that can be followed
    loop.itself = loop  # type: ignore[attr-defined]
    gone = weakref.ref(loop)
    loop.close()
    del loop
    settle()
    assert gone() is None
    assert not gc.isenabled()
    assert gc.get_freeze_count()
    unsettle()
    assert gc.isenabled()
    assert not gc.get_freeze_count()


def test_memory_is_looked_through_in_a_pause(looks: list[None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.05)
    _checks(5, 0.001, 0.2)
    assert len(looks) == 1


def test_one_who_never_pauses_does_not_fill_the_memory(looks: list[None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSE", 60)
    monkeypatch.setattr(module, "_MOST", 3)
    _checks(7, 0.001, 0)
    assert len(looks) == 2
