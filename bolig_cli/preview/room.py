"""The desk behind the page: one thread works on the plan, and those who look are told what is new."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from bolig_cli.preview.desk import Desk
from bolig_cli.settled import settle, unsettle

T = TypeVar("T")
Event = tuple[str, Any]


class Room:
    """Runs what is asked of the desk, one thing after the other, and sends what it comes to."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._thread = ThreadPoolExecutor(1, "bolig")
        self._listeners: set[asyncio.Queue[Event]] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: frozenset[str] = frozenset()
        settle()

    async def ask(self, work: Callable[[], T]) -> T:
        """What a function comes to, in the desk's own thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def listen(self) -> "asyncio.Queue[Event]":
        queue: asyncio.Queue[Event] = asyncio.Queue(1000)
        self._listeners.add(queue)
        return queue

    def leave(self, queue: "asyncio.Queue[Event]") -> None:
        self._listeners.discard(queue)

    def look_soon(self) -> None:
        """As `look`, and does not wait for it."""
        task = asyncio.create_task(self.look())
        self._tasks.add(task)  # else nobody holds on to it
        task.add_done_callback(self._tasks.discard)

    async def look(self) -> None:
        """Looks for what has changed in the folder, and sends it: first the short way, then all."""
        paths = await self.ask(self.desk.look)
        if not paths:
            return
        if update := await self.ask(lambda: self.desk.quickly(paths)):
            self._send("side", update.as_json())
        if self._waiting:  # the whole is being made already, and sees this too
            self._waiting |= paths
            return
        self._waiting = paths
        try:
            while self._waiting:
                self._waiting = frozenset()
                update = await self.ask(self.desk.wholly)
                if update.before != update.after:
                    self._send("side", update.as_json())
                self._send("tilstand", await self.ask(self.desk.state))
        finally:
            self._waiting = frozenset()
        await self.ask(settle)

    def _send(self, kind: str, what: Any) -> None:
        for queue in list(self._listeners):
            if queue.full():  # a window that sleeps: it reads all anew when it wakes
                self._listeners.discard(queue)
            else:
                queue.put_nowait((kind, what))

    def close(self) -> None:
        unsettle()
        self._thread.shutdown(wait=False, cancel_futures=True)
