"""`bolig preview`: the plan in the browser, as it will look, while it is written."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bolig_cli.commands.console import Console


def run(folder: Path, dato: dt.date, port: int, console: Console) -> int:
    """Serves the page until it is interrupted, 0 then; the address is told. Raises BoligError where there is no plan."""
    return _serve(folder, dato, port, console, lambda url: None)


def run_and_open(folder: Path, dato: dt.date, port: int, console: Console) -> int:
    """As `run`, and shows the page in the user's own browser."""
    import webbrowser

    return _serve(folder, dato, port, console, webbrowser.open)


def _serve(folder: Path, dato: dt.date, port: int, console: Console, opened: Callable[[str], object]) -> int:
    from bolig_cli.preview.run import run as serve

    def ready(url: str) -> None:
        console.out(f"Planen er her: {url}\n")
        console.progress("Siden er bare for denne maskinen. Avslutt med Ctrl-C.\n")
        opened(url)

    with suppress(KeyboardInterrupt):
        serve(folder, dato, port, ready)
    console.progress("Forhåndsvisningen er avsluttet.\n")
    return 0
