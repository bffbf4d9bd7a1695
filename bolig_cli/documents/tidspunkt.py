"""A point in time as a document says it."""

from bolig_cli import norsk
from bolig_cli.maalform import tr
from bolig_cli.model.tid import Tidspunkt


def when(value: Tidspunkt | None, missing: str = "") -> str:
    """A point in time as text: a date, "juni 2025", "2025", or "løpende"."""
    if value is None:
        return missing
    if value.first is None:
        return tr("løpende")
    if len(value.raw) == len("2025"):
        return value.raw
    if len(value.raw) == len("2025-06"):
        return norsk.month(value.first)
    return norsk.date(value.first)
