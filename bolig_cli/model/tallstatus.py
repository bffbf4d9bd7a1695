"""Where a figure comes from."""

from enum import StrEnum


class Tallstatus(StrEnum):
    """Whether a figure is official, the municipality's own count, or made up to show a form."""

    OFFISIELL = "offisiell"
    EGEN_TELLING = "egen telling"
    ILLUSTRATIV = "illustrativ"
