"""A point in time, and a length of it, as a document says them."""

from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Tiltak
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.varighet import Snarest, Tidsenhet, Varighet


def when(value: Tidspunkt | None, missing: str = "") -> str:
    """A point in time as text: a date, "juni 2025", "2. kvartal 2025", "2025", or "løpende"."""
    if value is None:
        return missing
    return tr("løpende") if value.loepende else value.sagt


def period(t: Tiltak) -> str:
    """From when to when a measure goes on: "august 2024 til juni 2025", "fra august 2024, løpende"."""
    end = when(t.frist, tr("ikke fastsatt"))
    if not t.oppstart:
        return end
    if t.frist and not t.frist.loepende:
        return tr("{fra} til {til}", fra=when(t.oppstart), til=end)
    return tr("fra {fra}, {til}", fra=when(t.oppstart), til=end)


def deadline(t: Tiltak) -> str:
    """When a measure is to be done; of one that goes on, when it begins: that is what somebody must act on."""
    return period(t) if t.frist and t.frist.loepende else when(t.frist, tr("ikke fastsatt"))


def how_long(length: Varighet) -> str:
    """ "én dag", "tre uker", "18 måneder"; the number and its word stand on one line."""
    match length.enhet:
        case Tidsenhet.UKER:
            return trn("én\u00a0uke", "{antall}\u00a0uker", length.antall)
        case Tidsenhet.MAANEDER:
            return trn("én\u00a0måned", "{antall}\u00a0måneder", length.antall)
        case Tidsenhet.AAR:
            return trn("ett\u00a0år", "{antall}\u00a0år", length.antall)
    return trn("én\u00a0dag", "{antall}\u00a0dager", length.antall)


def within(length: Varighet | Snarest) -> str:
    """ "innen tre uker", "samme dag", "straks": when something is done at the latest."""
    match length:
        case Snarest.SAMME_DAG:
            return tr("samme dag")
        case Snarest.STRAKS:
            return tr("straks")
    return tr("innen {tid}", tid=how_long(length))
