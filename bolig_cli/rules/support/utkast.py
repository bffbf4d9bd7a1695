"""What was sent out on hearing, and what of it is as it was."""

from collections.abc import Iterator

from bolig_cli.law.basis import fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.innspill import Innspill, Konklusjon, Punkt
from bolig_cli.model.plan import Plan


def followed(plan: Plan) -> Iterator[tuple[Innspill, Punkt]]:
    """The points that are followed, all of them or in part, each with its answer."""
    for innspill in plan.innspill:
        for punkt in innspill.punkter:
            if punkt.konklusjon in (Konklusjon.FOELGES, Konklusjon.DELVIS):
                yield innspill, punkt


class Uendret:
    """Which parts of the plan are as they were in a build: worked out once for each."""

    def __init__(self, plan: Plan) -> None:
        self._context = Context(plan)
        self._then: dict[str, dict[str, str]] = {}

    def among(self, ids: tuple[str, ...], bygg: Bygg) -> tuple[str, ...]:
        """Those of some parts that are as the build had them. What the build did not have, or the plan has no more, is changed."""
        then = self._then.setdefault(bygg.id, {part.id: part.avtrykk for part in bygg.deler})
        return tuple(id for id in ids if id in then and fingerprint_of(self._context, id) == then[id])
