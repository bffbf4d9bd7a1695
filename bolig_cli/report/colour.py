"""Colour on a terminal, and nothing where there is none."""

from collections.abc import Callable
from typing import TypeAlias

Paint: TypeAlias = Callable[[str, str], str]

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def plain(text: str, style: str) -> str:
    """The text as it is."""
    return text


def ansi(text: str, style: str) -> str:
    """The text in a style, as ANSI escape codes (ECMA-48 SGR)."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m"
