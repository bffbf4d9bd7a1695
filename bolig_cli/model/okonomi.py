"""The plan's economy added up, in thousand kroner by year: what draws on a frame, and whose it is."""

from collections.abc import Iterable

from bolig_cli.model.beloep import INGEN
from bolig_cli.model.fordeling import Del, deler
from bolig_cli.model.plan import Enhet, Plan, Ramme, Tiltak


def gjelder(ramme: Ramme, part: Del) -> bool:
    """Whether a part of a line may draw on the frame: of its type, and paid by one of its payers (all, where it names none)."""
    return part.type == ramme.type and (
        not ramme.finansiering or any(payer in ramme.finansiering for payer in part.betalere)
    )


def bruk(ramme: Ramme, tiltak: Iterable[Tiltak], aar: int) -> int:
    """What the measures draw on the frame in a year, at the most. Negative lines (refunds) make it less."""
    return sum(_hoeyst(ramme, part, aar) for part in _deler(ramme, tiltak))


def er_hoeyeste(ramme: Ramme, tiltak: Iterable[Tiltak], aar: int) -> bool:
    """Whether less may be drawn on the frame in a year than `bruk` says."""
    return any(
        part.belop.get(aar, INGEN).er_spenn or (bool(part.belop.get(aar)) and not _alene(ramme, part))
        for part in _deler(ramme, tiltak)
    )


def _deler(ramme: Ramme, tiltak: Iterable[Tiltak]) -> Iterable[Del]:
    return (part for t in tiltak for post in t.okonomi.poster for part in deler(post) if gjelder(ramme, part))


def _hoeyst(ramme: Ramme, part: Del, aar: int) -> int:
    most = part.belop.get(aar, INGEN).til
    return most if _alene(ramme, part) else max(most, 0)


def _alene(ramme: Ramme, part: Del) -> bool:
    """Whether all of the part is paid by the frame's own payers."""
    return not ramme.finansiering or all(payer in ramme.finansiering for payer in part.betalere)


def sektor(plan: Plan, tiltak: Tiltak) -> str:
    """The sector of the unit that is responsible, or leads; "" where nobody is, or the unit has none."""
    unit = plan.find(tiltak.leder.id, Enhet) if tiltak.leder else None
    return unit.sektor if isinstance(unit, Enhet) else ""
