"""How often the statistics bank is asked: it takes so many calls a minute from one address, and refuses the rest."""

import time
from collections import deque
from collections.abc import Callable

MAX_CALLS = 29  # SSB, «Api mot Statistikkbanken, brukerveiledning»: 30 queries a minute
MINUTE = 60.0


class Pace:
    """The calls that have been made. `clock` is any clock that runs in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._made: deque[float] = deque()

    def wait(self) -> float:
        """Seconds until one more call may be made; 0 for at once.

        When the minute is full, that is a minute after the last call, so that one waits once and not for each call that follows.
        """
        now = self._clock()
        while self._made and now - self._made[0] >= MINUTE:
            self._made.popleft()
        return self._made[-1] + MINUTE - now if len(self._made) >= MAX_CALLS else 0.0

    def made(self) -> None:
        """A call is made now."""
        self._made.append(self._clock())
