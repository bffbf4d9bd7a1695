"""Two versions of a plan, and everything that differs between them."""

from collections.abc import Mapping

from bolig_cli.compare.difference import PartChange, difference
from bolig_cli.compare.effect import Effect, effect
from bolig_cli.compare.parts import parts, withheld, without_words
from bolig_cli.law.vurdering import Dekning
from bolig_cli.record import record
from bolig_cli.source.files import Files

# The kinds of files that lie in the plan's folder and are no part of what is adopted: what came in, and the case about it.
_BESIDE_IT = frozenset(("innspill", "saksfremlegg"))


@record
class Comparison:
    """`before` and `after` say which versions they are, as in "utgave v1" and "filene slik de er nå". `earlier` are the verdicts on
    the one before, with its plan, and `later` those on the other. Where one of the two has no plan that can be judged, there is no
    `effect`. `names` are the ids of either version with what they are called: as of now, where both have one.
    """

    before: str
    after: str
    earlier: Dekning | None
    later: Dekning | None
    changes: tuple[PartChange, ...]
    effect: Effect | None
    names: Mapping[str, str]

    @property
    def in_the_plan(self) -> tuple[PartChange, ...]:
        """The changes of the plan itself: what every document counts and tells as its parts. An id is the authors' own: a part that
        has got another, and is as it was, is none of them."""
        return tuple(c for c in self.changes if _kind(c) not in _BESIDE_IT and not c.only_id)

    @property
    def only_ids(self) -> tuple[PartChange, ...]:
        """The parts of the plan that have got another id, and are as they were."""
        return tuple(c for c in self.changes if _kind(c) not in _BESIDE_IT and c.only_id)

    @property
    def beside_it(self) -> tuple[PartChange, ...]:
        """The changes of what lies beside the plan."""
        return tuple(change for change in self.changes if _kind(change) in _BESIDE_IT)

    @property
    def ids_now(self) -> Mapping[str, str]:
        """What each id is now, of those that are another."""
        return {c.before.id: c.after.id for c in self.changes if c.new_id and c.before and c.after and c.after.has_id}


def _kind(change: PartChange) -> str:
    """The kind of file that a part is from."""
    return change.part.kind.partition(".")[0]


@record
class Version:
    """A plan that is read: what it is called, and the verdicts on it, None where it holds no plan that can be judged."""

    called: str
    files: Files
    dekning: Dekning | None


def compare(before: Version, after: Version) -> Comparison:
    """What differs. Both are best judged as of the same day, so that no verdict differs because time has passed.

    The words of a private person who does not let them be shown, or no longer does, are in neither; that they are others is told.
    """
    private = withheld(before.files) | withheld(after.files)
    was, now = parts(before.files), parts(after.files)
    old, new = without_words(was, private), without_words(now, private, was)
    return Comparison(
        before=before.called,
        after=after.called,
        earlier=before.dekning,
        later=after.dekning,
        changes=difference(old, new),
        effect=effect(before.dekning, after.dekning) if before.dekning and after.dekning else None,
        names={part.id: part.title for part in (*old, *new) if part.has_id and part.title},
    )
