"""What is twice as much takes twice the work, and no more: counted in calls, for time says something else on each machine."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.source.files import read_folder
from tests.gathered import gathered

MINSTE = Path(__file__).parent / "planer" / "minste"
SMALL = read_folder(MINSTE)
PLAN = next(file.data for file in SMALL.files if file.path == "plan/plan.yaml")


def _frames(count: int, payers: str = "") -> dict[str, bytes]:
    lines = "".join(
        f"    - {{navn: R{nr}, type: drift, belop: {{2024: 1}}, kilde: K{payers.format(nr)}}}\n" for nr in range(count)
    )
    return {"plan/plan.yaml": PLAN + f"okonomi:\n  prisnivaa: 2024\n  ramme:\n{lines}".encode()}


def _read(count: int) -> dict[str, bytes]:
    lines = "".join(f"  M{nr}: {{tabell-{nr}: '{nr:016x}'}}\n" for nr in range(count))
    return {"plan/kunnskapsgrunnlag/gjennomgang.yaml": f"gjennomgang:\n{lines}".encode()}


def _cells(count: int) -> dict[str, bytes]:
    return {"plan/kunnskapsgrunnlag/tabeller/t.csv": b"a;b\n" + b";".join([b"1"] * count) + b"\n"}


KINDS: dict[str, Callable[[int], dict[str, bytes]]] = {
    "frames for all": _frames,
    "frames for one payer": lambda count: _frames(count, ", finansiering: [egne midler]"),
    "frames for payers of their own": lambda count: _frames(count, ", finansiering: [betaler {}]"),
    "texts that were read": _read,
    "cells": _cells,
}


def _work(texts: dict[str, bytes]) -> int:
    """How many lines of our own code run, and findings are made, for a check of the smallest plan with these."""
    count = 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, event: str, _: Any) -> Any:
        return line if "bolig_cli" in frame.f_code.co_filename else None

    files = SMALL.with_texts(texts)
    before = sys.gettrace()
    sys.settrace(call)
    try:
        found = pipeline.check_files(files, dt.date(2024, 2, 1)).findings
    finally:
        sys.settrace(before)
    return count + len(found)


@gathered("kind", KINDS)
def test_twice_as_much_is_twice_the_work(kind: str) -> None:
    _work(KINDS[kind](2))  # what is read and worked out the first time that anything is checked
    none, once, twice = (_work(KINDS[kind](count)) for count in (1, 200, 400))
    assert twice - none < 2.5 * max(once - none, 1000)


@pytest.mark.parametrize("count", [2, 2000])
def test_each_frame_is_told_of_a_few_others(count: int) -> None:
    checked = pipeline.check_files(SMALL.with_texts(_frames(count)), dt.date(2024, 2, 1))
    told = [finding for finding in checked.findings if finding.rule == "ramme-dobbelt"]
    assert len({finding.place.line for finding in told}) == count - 1
    assert len(told) <= 3 * count
