"""The amounts of the measures' economy, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from bolig_cli.finding import Place
from bolig_cli.model.plan import Plan, Tiltak


@dataclass(frozen=True, slots=True)
class Amount:
    """A line's amount for a year, in thousand kroner. `year_place` is the place of the year, `place` that of the amount."""

    tiltak: Tiltak
    year: int
    value: int
    year_place: Place
    place: Place


def amounts(plan: Plan) -> Iterator[Amount]:
    """Every amount of every measure, in order."""
    for tiltak in plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            for year, value in post.belop.items():
                origin = post.origin
                yield Amount(tiltak, year, value, origin.key("belop", str(year)), origin.at("belop", str(year)))
