"""A file in the folder of pictures."""

from dataclasses import field

from bolig_cli.record import record


@record
class Bildefil:
    """`sti` is where it lies, below the project folder."""

    sti: str
    data: bytes = field(repr=False)
