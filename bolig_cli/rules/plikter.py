"""The duties that a plan can refer to."""

from functools import cache

from bolig_cli.law.katalog import load_katalog


@cache
def plikt_ider() -> frozenset[str]:
    """The ids of every duty in the law catalogue."""
    return frozenset(plikt.id for plikt in load_katalog().plikter)
