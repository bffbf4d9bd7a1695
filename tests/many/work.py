"""Pieces of work that end in one way or another, for processes that must be able to import them."""

import os
import time
from pathlib import Path

from bolig_cli.errors import BoligError


def slow_first(number: int) -> int:
    """The lower the number, the later it is done."""
    time.sleep(0.3 if number == 0 else 0)
    return number * 10


def ends_in(how: str) -> str:
    match how:
        case "fault of the machine":
            raise MemoryError
        case "no plan":
            raise BoligError("Fant ingen plan.")
        case "bug":
            raise KeyError("nøkkel")
        case "death":
            os._exit(9)
        case "forever":
            time.sleep(600)
    return f"{how}!"


def dies_the_first_time(path: str) -> str:
    """As one that had too little memory while the others ran."""
    file = Path(path)
    if not file.exists():
        file.write_text(str(os.getpid()), encoding="utf-8")
        os._exit(9)
    return "gikk"


def where(_: int) -> int:
    time.sleep(0.2)
    return os.getpid()
