"""The plain values of a file that nobody has said anything of yet: one fault is not told twice."""

from collections.abc import Iterator, Sequence

from bolig_cli.finding import Finding
from bolig_cli.source import node as n


def untold(document: n.Document, told: Sequence[Finding]) -> Iterator[tuple[tuple[n.Key, ...], n.Scalar]]:
    """Each with the keys that lead to it. A value on a line that has a finding (`told`) is passed over."""
    lines = {finding.place.line for finding in told}
    for path, scalar in document.scalars:
        if scalar.line not in lines:
            yield path, scalar
