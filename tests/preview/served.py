"""The page of a plan folder, answering for as long as it is looked at."""

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bolig_cli.preview.run import made


@contextmanager
def served(folder: Path, today: dt.date) -> Iterator[str]:
    """The address of the page."""
    told: list[str] = []
    server, listening = made(folder, today, 0, told.append)
    thread = threading.Thread(target=lambda: server.run(sockets=[listening]))
    thread.start()
    while not told:
        time.sleep(0.05)
    try:
        yield told[0]
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
