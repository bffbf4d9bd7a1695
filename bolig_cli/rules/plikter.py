"""The duties that a plan can refer to. The catalogue is read only when a plan names a duty."""

from functools import cache


@cache
def plikt_ider() -> frozenset[str]:
    """The ids of every duty in the law catalogue."""
    from bolig_cli.law.katalog import load_katalog

    return frozenset(plikt.id for lov in load_katalog().lover for plikt in lov.plikter)
