"""Two versions of a plan, and everything that differs between them."""

from collections.abc import Mapping

from bolig_cli.compare.difference import PartChange, difference
from bolig_cli.compare.effect import Effect, effect
from bolig_cli.compare.parts import parts
from bolig_cli.law.vurdering import Dekning
from bolig_cli.record import record
from bolig_cli.source.files import Files


@record
class Comparison:
    """`effect` is None where one of the versions has no plan that can be judged. `names` are the ids of either version with what
    they are called: as of now, where both have one."""

    changes: tuple[PartChange, ...]
    effect: Effect | None
    names: Mapping[str, str]


def compare(before: Files, after: Files, was: Dekning | None, is_now: Dekning | None) -> Comparison:
    """`was` and `is_now` are the verdicts on the two. Both are best judged as of the same day, so that no verdict differs because
    time has passed."""
    old, new = parts(before), parts(after)
    return Comparison(
        changes=difference(old, new),
        effect=effect(was, is_now) if was and is_now else None,
        names={part.id: part.title for part in (*old, *new) if part.has_id and part.title},
    )
