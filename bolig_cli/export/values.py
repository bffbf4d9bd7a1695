"""The model's values as JSON has them: the same way for every kind, so that a field that the model gets is in the export that day.

What each comes to is told in docs/eksport.md and held by schema/eksport.schema.json: a field that neither knows of fails a test.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from bolig_cli.documents.last_steps import fill_in
from bolig_cli.documents.numbering import Numbers
from bolig_cli.finding import Place
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.plan import Plan, Ref
from bolig_cli.model.talluttrykk import UkjentTall, regn_ut
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown, plain_text
from bolig_cli.source.node import Origin

# What a record holds besides data: a field by its record and name, with why.
LEFT_OUT: Mapping[str, str] = {
    "Okonomi.poster_uleselige": "how the file was read; a plan with such a fault is not exported",
    "Post.belop_uleselige": "how the file was read; a plan with such a fault is not exported",
    "Behovsoversikt.andres": "what another municipality's part of the overview is; the whole has all the lines",
    "Profil.filer": "the files themselves; their names are there",
}
_NOT_DATA = (Place, Origin, Written)  # where something stands, and what was tried


@record
class Values:
    """The values of one plan; `names` is what a link without words is called, by what it goes to."""

    plan: Plan
    names: Mapping[str, str]

    def of(self, value: Any) -> Any:
        """A value of the model as JSON."""
        match value:
            case None | bool() | int() | float():
                return value
            case Enum():
                return value.value
            case str():
                return value
            case Decimal():
                return int(value) if value == value.to_integral_value() else float(value)
            case Markdown():
                return self._text(value)
            case Tidspunkt():
                return time(value)
            case Ref():
                return value.id
            case Beloep():
                return amount(value)
            case Mapping():
                return {str(key): self.of(part) for key, part in value.items()}
            case tuple() | list():
                return [self.of(part) for part in value]
        return self.fields(value)

    def fields(self, value: Any) -> dict[str, Any]:
        """A record's fields by name; what is no data is left out."""
        assert is_dataclass(value), type(value)
        names = [f.name for f in fields(value) if f"{type(value).__name__}.{f.name}" not in LEFT_OUT]
        parts = ((name, getattr(value, name)) for name in names)
        return {name: self.of(part) for name, part in parts if not isinstance(part, _NOT_DATA)}

    def _text(self, text: Markdown) -> dict[str, str] | None:
        """A text as its author wrote it, and as a reader sees it; None for one that is not there."""
        if not text.blocks:
            return None
        shown = plain_text(fill_in(text.blocks, self.names, self._number)).strip()
        return {"markdown": text.source.strip(), "tekst": shown}

    def _number(self, expression: str) -> str:
        try:
            return regn_ut(self.plan, expression)
        except UkjentTall:
            return f"{{{{{expression}}}}}"


def values_of(plan: Plan, numbers: Numbers) -> Values:
    """The values of a plan; items with a number are called by it, the others by their title."""
    return Values(plan, {**{item.id: item.tittel for item in plan.items}, **numbers.name})


def time(at: Tidspunkt) -> dict[str, str | None]:
    """A point in time as it is written, with its first and last day; None for both where it goes on."""
    return {
        "skrevet": at.raw,
        "fra": at.first.isoformat() if at.first else None,
        "til": at.last.isoformat() if at.last else None,
    }


def amount(beloep: Beloep) -> int | dict[str, int]:
    """Thousand kroner; from and to where the amount lies between two."""
    return {"fra": beloep.fra, "til": beloep.til} if beloep.er_spenn else beloep.til
