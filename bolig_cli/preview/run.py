"""Starting the local page, and ending it."""

import datetime as dt
import os
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from bolig_cli.errors import BoligError, why
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.guard import Address
from bolig_cli.preview.room import Room
from bolig_cli.preview.server import app


def run(root: Path, today: dt.date, port: int, ready: Callable[[str], None]) -> None:
    """Serves the plan's page on this machine alone until it is interrupted; `ready` gets its address when it answers.

    Raises BoligError where there is no plan, or the port is taken.
    """
    server, listening = made(root, today, port, ready)
    with listening:
        server.run(sockets=[listening])


def made(root: Path, today: dt.date, port: int, ready: Callable[[str], None]) -> tuple[uvicorn.Server, socket.socket]:
    """The server and what it listens to, for whoever runs it; as `run`."""
    desk = Desk(root, today)
    listening = listening_at(port)
    address = Address(listening.getsockname()[1], secrets.token_urlsafe(24))
    config = uvicorn.Config(
        app(Room(desk), address),
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        ws="none",
        timeout_graceful_shutdown=1,
    )
    return _Server(config, lambda: ready(address.url)), listening


class _Server(uvicorn.Server):
    """One that tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def listening_at(port: int) -> socket.socket:
    """What the page is served from, which listens already; 0 is any port that is free. Raises BoligError where it is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # a port that was left a moment ago; on Windows it would take one that is in use
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen()  # where two have bound the port, the second is told here
    except OSError as error:
        listening.close()
        raise BoligError(
            f"Kan ikke bruke port {port}: {why(error)}. Velg en annen, eller la være å oppgi den."
        ) from None
    return listening
