"""The amounts of the measures' economy, each with its place."""

from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.plan import Plan, Post, Tiltak
from bolig_cli.record import record


@record
class Amount:
    """A line's amount for a year, in thousand kroner."""

    tiltak: Tiltak
    post: Post
    year: int
    beloep: Beloep

    @property
    def value(self) -> int:
        """The end that is farthest from nothing: the amount itself, where it is known."""
        first, last = self.beloep.fra, self.beloep.til
        return last if abs(last) >= abs(first) else first

    @property
    def year_place(self) -> Place:
        """The place of the year."""
        return self.post.origin.key("belop", str(self.year))

    @property
    def place(self) -> Place:
        """The place of the amount."""
        return self.post.origin.at("belop", str(self.year))


def amounts(plan: Plan) -> Iterator[Amount]:
    """Every amount of every measure, in order."""
    for tiltak in plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            for year, beloep in post.belop.items():
                yield Amount(tiltak, post, year, beloep)
