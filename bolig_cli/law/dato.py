"""Dates and days as they stand in the verdicts' sentences."""

import datetime as dt

_NBSP = "\u00a0"
_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip


def dato(value: dt.date) -> str:
    """ "1. juli 2027", with no-break spaces."""
    return f"{value.day}.{_NBSP}{_MONTHS[value.month - 1]}{_NBSP}{value.year}"


def dager(antall: int) -> str:
    """ "1 dag", "14 dager", "1 227 dager"."""
    return f"{antall:,}".replace(",", _NBSP) + f"{_NBSP}{'dag' if antall == 1 else 'dager'}"
