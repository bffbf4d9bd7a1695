"""A plan among several that could not be read at all: alone it stops the program, beside others it is a finding."""

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS


def unread(folder: str, why: str) -> Finding:
    """The finding, at the folder as it was typed."""
    return READ_FAULTS["plan-ikke-lest"].at(Place(folder), why, "Se på den alene med «bolig check MAPPE».")
