"""Cases that can stand in one plan, tried in one (`--together`): a whole check tells of them all, and need not be made for each.

One that is told otherwise beside another is to be tried alone, as all are without the option.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

T = TypeVar("T")


def groups(cases: Iterable[T], queue: Callable[[T], Hashable]) -> list[list[T]]:
    """The first case of each queue, then the second of each …: a plan can have one of each queue."""
    queues: dict[Hashable, list[T]] = {}
    for case in cases:
        queues.setdefault(queue(case), []).append(case)
    return [[case for case in row if case is not None] for row in zip_longest(*queues.values())]


def well(cases: Sequence[T], attempt: Callable[[Sequence[T]], None]) -> Iterator[T]:
    """The cases that are well when they are tried in one plan, or some of them are: where an attempt fails, each half of it is
    tried. One that stands alone in the end is left out."""
    if len(cases) < 2:
        return
    try:
        attempt(cases)
    except AssertionError:
        half = len(cases) // 2
        yield from well(cases[:half], attempt)
        yield from well(cases[half:], attempt)
    else:
        yield from cases
