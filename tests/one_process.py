"""Many plans read one after another in the process of the test. That each has a process apart is shown in test_apart.py, and where
the program runs as one of its own."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest import mock

from bolig_cli import apart

_apart = apart.each


@contextmanager
def plans() -> Iterator[None]:
    """Within it, many plans need no other process. What can crash one, or never end, still has its own: drawings and PDFs."""
    with mock.patch.object(apart, "each", _each):
        yield


def _each(
    work: Callable[[Any], Any], jobs: Sequence[Any], workers: int, seconds: float = apart.SECONDS
) -> tuple[Any, ...]:
    if not work.__module__.startswith("bolig_cli.many."):
        return _apart(work, jobs, workers, seconds)
    return tuple(_sent(apart._answer(work, _sent(job))) for job in jobs)


def _sent(value: Any) -> Any:
    """As it is when it comes out of a pipe: what can't be sent, fails here too."""
    return pickle.loads(pickle.dumps(value))
