"""What each payer pays of a line in a measure's economy."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from bolig_cli.model.beloep import Beloep
from bolig_cli.model.tiltak import Post
from bolig_cli.record import record

WHOLE = 100  # per cent

Slag = tuple[str, tuple[str, ...]]  # the type of a line, and who pays


@record
class Del:
    """What of a line is paid by whom: by several payers together, in alphabetical order, where their shares are not known."""

    type: str  # a Posttype
    betalere: tuple[str, ...]
    belop: Mapping[int, Beloep]


def er_fordelt(post: Post) -> bool:
    """Whether it is known how much of the line each of its payers pays."""
    return len(post.finansiering) < 2 or sum_av_andeler(post) == WHOLE


def kan_regnes_med(post: Post) -> bool:
    """Whether what is written of the line can be so: its shares, where all have one, make the whole, and no span ends below where
    it begins."""
    andeler = sum_av_andeler(post) if post.finansiering else None
    return andeler in (None, WHOLE) and all(beloep.fra <= beloep.til for beloep in post.belop.values())


def sum_av_andeler(post: Post) -> Decimal | None:
    """All the shares together, in per cent; None where any of the payers has none."""
    total = Decimal(0)
    for each in post.finansiering:
        if each.andel is None:
            return None
        total += each.andel
    return total


def deler(post: Post) -> tuple[Del, ...]:
    """The line by payer. The parts add up to it: each ends where the shares up to it, rounded, do."""
    if len(post.finansiering) < 2 or not er_fordelt(post):
        return (Del(post.type, tuple(sorted({each.kilde for each in post.finansiering})) or ("",), post.belop),)
    andeler = [each.andel or Decimal(0) for each in post.finansiering]
    by_year = {year: _shared(beloep, andeler) for year, beloep in post.belop.items()}
    return tuple(
        Del(post.type, (each.kilde,), {year: parts[i] for year, parts in by_year.items()})
        for i, each in enumerate(post.finansiering)
    )


def etter_betaler(poster: Iterable[Post]) -> Mapping[Slag, Sequence[Del]]:
    """The parts of the lines by type and payer, in the order in which these first occur."""
    found: dict[Slag, list[Del]] = {}
    for post in poster:
        for part in deler(post):
            found.setdefault((part.type, part.betalere), []).append(part)
    return found


def _shared(beloep: Beloep, andeler: Sequence[Decimal]) -> list[Beloep]:
    """The lowest amount shared, and so what may come on top of it: no part then ends below where it begins."""
    lowest = _parts(beloep.fra, andeler)
    more = _parts(beloep.til - beloep.fra, andeler)
    return [Beloep(low, low + width) for low, width in zip(lowest, more, strict=True)]


def _parts(amount: int, andeler: Sequence[Decimal]) -> list[int]:
    ends = [0]
    for i in range(len(andeler)):
        share = amount * sum(andeler[: i + 1]) / WHOLE
        ends.append(int(Decimal(share).to_integral_value(ROUND_HALF_UP)))
    return [end - start for start, end in pairwise(ends)]
