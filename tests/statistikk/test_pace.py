"""Calls are kept under thirty in any minute, with a clock that is set and no waiting."""

import random

from bolig_cli.statistikk.pace import MAX_CALLS, MINUTE, Pace
from bolig_cli.statistikk.pxweb import Client
from tests.statistikk.server import Bank, serving


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


def test_never_thirty_in_any_minute_whatever_the_calls_take() -> None:
    for seed in range(20):
        chance, clock = random.Random(seed), Clock()
        pace, made = Pace(clock), list[float]()
        for _ in range(150):
            clock.pass_by(pace.wait())
            assert pace.wait() == 0
            pace.made()
            made.append(clock())
            clock.pass_by(chance.choice([0.0, 0.1, 1.0, 5.0]))
        busiest = max(sum(1 for other in made if start <= other < start + MINUTE) for start in made)
        assert busiest < 30


def test_calls_that_come_slowly_wait_for_nothing() -> None:
    clock = Clock()
    pace = Pace(clock)
    for _ in range(100):
        assert pace.wait() == 0
        pace.made()
        clock.pass_by(2.1)


def test_a_full_minute_is_waited_for_once() -> None:
    clock = Clock()
    pace = Pace(clock)
    waits = []
    for _ in range(2 * MAX_CALLS):
        if wait := pace.wait():
            waits.append(wait)
            clock.pass_by(wait)
        pace.made()
        clock.pass_by(0.5)
    assert waits == [59.5]  # a minute after the last call, half a second ago


def test_waiting_is_said_in_one_line() -> None:
    clock, bank = Clock(), Bank()
    said: list[str] = []
    with serving(bank) as address:
        client = Client(address, 5.0, clock.pass_by, si=said.append, takt=Pace(clock))
        for _ in range(MAX_CALLS + 5):
            client.metadata("07459")
    assert said == ["Statistikkbanken tar imot 30 spørringer i minuttet. Venter i 60 sekunder …\n"]
    assert len(bank.requests) == MAX_CALLS + 5
