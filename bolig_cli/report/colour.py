"""Colour on a terminal, and nothing where there is none."""

from collections.abc import Callable
from typing import TypeAlias

from bolig_cli.printable import printable

Paint: TypeAlias = Callable[[str, str], str]

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_END = "\x1b[0m"


def plain(text: str, style: str) -> str:
    """The text as it is."""
    return text


def ansi(text: str, style: str) -> str:
    """The text in a style, as ANSI escape codes (ECMA-48 SGR)."""
    return f"\x1b[{_CODES[style]}m{text}{_END}"


def only(text: str) -> str:
    """The text of a report with its own styles, and every other control sign written out.

    A style that a plan's author wrote out in letters would be one, too: it colours, and can do no more.
    """
    text = printable(text)
    for code in (_END, *(f"\x1b[{number}m" for number in _CODES.values())):
        text = text.replace(printable(code), code)
    return text
