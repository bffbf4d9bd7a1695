"""The plan's economy added up, in thousand kroner by year: what draws on a frame, and whose it is."""

from collections.abc import Iterable

from bolig_cli.model.plan import Enhet, Plan, Post, Ramme, Tiltak


def gjelder(ramme: Ramme, post: Post) -> bool:
    """Whether a line draws on the frame: of its type, and paid by one of its payers (all, where it names none)."""
    return post.type == ramme.type and (not ramme.finansiering or post.finansiering in ramme.finansiering)


def bruk(ramme: Ramme, tiltak: Iterable[Tiltak], aar: int) -> int:
    """What the measures draw on the frame in a year. Negative lines (refunds) make it less."""
    return sum(post.belop.get(aar, 0) for t in tiltak for post in t.okonomi.poster if gjelder(ramme, post))


def sektor(plan: Plan, tiltak: Tiltak) -> str:
    """The sector of the unit that is responsible, or leads; "" where nobody is, or the unit has none."""
    unit = plan.find(tiltak.leder.id, Enhet) if tiltak.leder else None
    return unit.sektor if isinstance(unit, Enhet) else ""
