"""`bolig preview`: the plan in the browser, as it will look, while it is written."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bolig_cli.commands.console import Console


def run(folder: Path, dato: dt.date, port: int, open_page: Callable[[str], object] | None, console: Console) -> int:
    """Serves the page until it is interrupted, 0 then; `open_page` shows an address in a browser.

    Raises BoligError where there is no plan.
    """
    from bolig_cli.preview.run import run as serve

    def ready(url: str) -> None:
        console.out(f"Planen er her: {url}\n")
        console.progress("Siden er bare for denne maskinen. Avslutt med Ctrl-C.\n")
        if open_page:
            open_page(url)

    with suppress(KeyboardInterrupt):
        serve(folder, dato, port, ready)
    console.progress("Forhåndsvisningen er avsluttet.\n")
    return 0
