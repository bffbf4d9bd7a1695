"""Work in processes of its own: what crashes, never ends or is stopped by the system takes one piece of work with it, and no more.

Each process is given one job at a time, so that it is known which one it had when it died. The processes are started anew and not
copied, on every system alike.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from bolig_cli.errors import BoligError, fault_of_machine
from bolig_cli.record import record

SECONDS = 120.0  # that one job may take; the example takes a fifth of one
_MOST = 60  # processes: Windows waits for no more than 63 things at once
_CLEARED = 10  # jobs: what a plan leaves is some two megabytes, and looking for it takes a twentieth of reading it
_SAFE_PATH = "PYTHONSAFEPATH"
_SPAWN = multiprocessing.get_context("spawn")

JobT = TypeVar("JobT")
DoneT = TypeVar("DoneT")


@record
class Lost:
    """A job that came to nothing: `why` as a sentence, and the exit code that a program would have ended with. `again` where it
    may go well when nothing else runs."""

    why: str
    code: int = 2
    again: bool = False


def processors() -> int:
    """How many of the machine's processors this process may use."""
    mine = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(mine, _MOST)


def each(
    work: Callable[[JobT], DoneT], jobs: Sequence[JobT], workers: int, seconds: float = SECONDS
) -> tuple[DoneT | Lost, ...]:
    """What the work comes to for each job, in the order of the jobs, whichever is done first.

    `work` is a function of a module, and the jobs and what they come to are values that can be sent. A job that took its process
    with it is tried once more when all the others are done, alone: two large ones may have been too much for the memory. When this
    is broken off, the processes are ended.
    """
    done: dict[int, DoneT | Lost] = dict(_finished(work, list(enumerate(jobs)), workers, seconds))
    lost = [(nr, jobs[nr]) for nr, answer in sorted(done.items()) if isinstance(answer, Lost) and answer.again]
    done.update(_finished(work, lost, 1, seconds))
    return tuple(done[nr] for nr in range(len(jobs)))


class _Worker(Generic[JobT, DoneT]):
    """A process, the pipe to it, and the job that it has."""

    def __init__(self, work: Callable[[JobT], DoneT]) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs, work), daemon=True)
        with (
            _nothing_from_here(),
            _uninterrupted(),
        ):  # Ctrl-C reaches all at once; the one that gives the jobs ends the others
            self._process.start()
        theirs.close()  # so that the pipe ends when the process does
        self.nr, self.until = -1, 0.0

    def give(self, nr: int, job: JobT, seconds: float) -> None:
        self.nr, self.until = nr, time.monotonic() + seconds
        with contextlib.suppress(OSError):  # it is gone, which reading from it tells
            self.pipe.send(job)

    def answer(self) -> DoneT | Lost:
        """What it sent; raises EOFError where it died instead."""
        try:
            got: DoneT | Lost = self.pipe.recv()
        except OSError as error:
            raise EOFError from error
        return got

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _finished(
    work: Callable[[JobT], DoneT], jobs: list[tuple[int, JobT]], workers: int, seconds: float
) -> Iterator[tuple[int, DoneT | Lost]]:
    """Number and answer of each job, as they are done."""
    waiting = jobs[::-1]
    busy: list[_Worker[JobT, DoneT]] = []
    idle: list[_Worker[JobT, DoneT]] = []
    try:
        while waiting or busy:
            while waiting and (idle or len(busy) < max(1, workers)):
                worker = idle.pop() if idle else _Worker(work)
                busy.append(worker)
                worker.give(*waiting.pop(), seconds)
            soonest = min(worker.until for worker in busy)
            ready = wait([worker.pipe for worker in busy], max(0.0, soonest - time.monotonic()))
            for worker in list(busy):
                late = time.monotonic() >= worker.until
                if worker.pipe not in ready and not late:
                    continue
                busy.remove(worker)
                try:
                    answer = worker.answer() if worker.pipe in ready else _too_long(seconds)
                except EOFError:
                    answer = _stopped()
                # One that had no time or memory left is not trusted with another job.
                if isinstance(answer, Lost) and (answer.again or worker.pipe not in ready):
                    worker.end()
                else:
                    idle.append(worker)
                yield worker.nr, answer
    finally:
        for worker in (*busy, *idle):
            worker.end()


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """A process that is started here is deaf to Ctrl-C from its first moment, where the system has a way to say so."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which would let it through again, were it started with the first process
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _nothing_from_here() -> Iterator[None]:
    """A process that is started here looks for its modules where they are installed, and not in the folder that one stands in: what
    lies beside a plan is not run."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


def _stopped() -> Lost:
    return Lost(
        "Prosessen som arbeidet med den, ble stanset av maskinen, som trolig har for lite ledig minne.", again=True
    )


def _too_long(seconds: float) -> Lost:
    return Lost(f"Det ble ikke ferdig på {seconds:.0f} sekunder, og er stanset.")


def _serve(pipe: Connection, work: Callable[[JobT], DoneT]) -> None:
    """What a process does: job after job, until nobody sends more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # what a job leaves is cleared away between two, when little else is alive
    for number in count():
        try:
            job: JobT = pipe.recv()
        except (EOFError, OSError):
            return
        answer = _answer(work, job)
        try:
            pipe.send(answer)
        except OSError:
            return
        if number % _CLEARED == 0:
            gc.collect()
        if number == 0:  # the program itself, and what it has read of its own, stays
            gc.freeze()


def _answer(work: Callable[[JobT], DoneT], job: JobT) -> DoneT | Lost:
    try:
        return work(job)
    except BoligError as error:
        return Lost(str(error))
    except (OSError, MemoryError, ImportError) as error:
        told = fault_of_machine(error)
        return Lost(told, again=not isinstance(error, OSError)) if told else _bug(error)
    except Exception as error:
        return _bug(error)


def _bug(error: Exception) -> Lost:
    return Lost(
        f"Det oppsto en feil i bolig selv ({type(error).__name__}). Sjekk planen alene med «bolig check» for å få en fil å melde "
        "fra med.",
        code=3,
    )
