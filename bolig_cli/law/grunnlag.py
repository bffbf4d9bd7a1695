"""What evidence rests on, by id: the plan's items, and those parts of it that are no items."""

from typing import Any

from bolig_cli.law import fingerprint
from bolig_cli.model.plan import BEHOVSOVERSIKT, Behovsoversikt, Kapittel, Plan, Tabell
from bolig_cli.source.node import Node, child_at, to_value

PLAN = "plan"  # plan.yaml
_PROSESS = "prosess."  # followed by a key of prosess.yaml: "prosess.hoering"
_KAPITTEL = "kapittel-"


def kapittel_id(kapittel: Kapittel) -> str:
    """What a chapter is called as a basis: "kapittel-saksbehandling"."""
    return f"{_KAPITTEL}{kapittel.id}"


def prosess_id(felt: str) -> str:
    """What a part of prosess.yaml is called as a basis: "prosess.hoering"."""
    return f"{_PROSESS}{felt}"


def fingeravtrykk(plan: Plan, id: str) -> str | None:
    """The fingerprint of what the plan says there, whatever its layout and comments; None when it is not in the plan."""
    innhold = _innhold(plan, id)
    return None if innhold is None else fingerprint.of_value(innhold)


def _innhold(plan: Plan, id: str) -> Any:
    if id == PLAN:
        return to_value(plan.origin.node)
    if id == BEHOVSOVERSIKT:
        return _overview(plan.behovsoversikt) if plan.behovsoversikt else None
    if id.startswith(_PROSESS):
        return _value(child_at(plan.prosess.origin.node, [id.removeprefix(_PROSESS)])) if plan.prosess else None
    for kapittel in plan.kapitler:
        if kapittel_id(kapittel) == id:
            return [to_value(kapittel.origin.node), kapittel.tekst.blocks]
    item = plan.find(id)
    if isinstance(item, Tabell):
        return [to_value(item.origin.node), list(item.kolonner), *(list(row) for row in item.rader)]
    return to_value(item.origin.node) if item else None


def _overview(overview: Behovsoversikt) -> Any:
    """What is written, and the need year by year: a projection may follow a table, and change with it."""
    need = [[f"{year}: {count}" for year, count in sorted(line.behov.items())] for line in overview.linjer]
    return [to_value(overview.origin.node), need]


def _value(node: Node | None) -> Any:
    return None if node is None else to_value(node)
