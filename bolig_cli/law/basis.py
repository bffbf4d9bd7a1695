"""What evidence rests on, by id: the plan's items, and those parts of it that are no items."""

from typing import Any

from bolig_cli.law import fingerprint
from bolig_cli.law.context import Context, kept
from bolig_cli.model.plan import BEHOVSOVERSIKT, Behovsoversikt, Item, Kapittel, Plan, Tabell
from bolig_cli.source.node import Node, child_at, to_value

PLAN = "plan"  # plan.yaml
_PROSESS = "prosess."  # followed by a key of prosess.yaml: "prosess.hoering"
_SAKSGANG = "saksgang."  # followed by a key of saksgang.yaml: "saksgang.klage"
ANSVAR = "organisasjon.ansvar"
_KAPITTEL = "kapittel-"


def chapter_id(kapittel: Kapittel) -> str:
    """What a chapter is called as a basis: "kapittel-saksbehandling"."""
    return f"{_KAPITTEL}{kapittel.id}"


def process_id(felt: str) -> str:
    """What a part of prosess.yaml is called as a basis: "prosess.hoering"."""
    return f"{_PROSESS}{felt}"


def case_id(felt: str) -> str:
    """What a part of saksgang.yaml is called as a basis: "saksgang.klage"."""
    return f"{_SAKSGANG}{felt}"


def fingerprint_of(context: Context, id: str) -> str | None:
    """The fingerprint of what the plan says there, whatever its layout and comments; None when it is not in the plan."""
    return _avtrykk(context)[id]


class _Avtrykk(dict[str, str | None]):
    """A part's id → its fingerprint, made when it is asked for: many signatures rest on the same parts."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        # The first of several with the same id, as everywhere.
        self.deler: dict[str, Item | Kapittel] = {item.id: item for item in reversed(plan.items)}
        self.deler |= {chapter_id(kapittel): kapittel for kapittel in reversed(plan.kapitler)}

    def __missing__(self, id: str) -> str | None:
        innhold = _innhold(self.plan, self.deler.get(id), id)
        made = self[id] = None if innhold is None else fingerprint.of_value(innhold)
        return made


@kept
def _avtrykk(context: Context) -> _Avtrykk:
    return _Avtrykk(context.plan)


def _innhold(plan: Plan, part: Item | Kapittel | None, id: str) -> Any:
    if id == PLAN:
        return to_value(plan.origin.node)
    if id == BEHOVSOVERSIKT:
        return _overview(plan.behovsoversikt) if plan.behovsoversikt else None
    if id.startswith(_PROSESS):
        return _value(child_at(plan.prosess.origin.node, [id.removeprefix(_PROSESS)])) if plan.prosess else None
    if id.startswith(_SAKSGANG):
        return _value(child_at(plan.saksgang.origin.node, [id.removeprefix(_SAKSGANG)])) if plan.saksgang else None
    if id == ANSVAR:
        return [to_value(ansvar.origin.node) for ansvar in plan.ansvar] or None
    if isinstance(part, Kapittel):
        return [to_value(part.origin.node), _with_whole_texts(part.tekst.blocks)]
    if isinstance(part, Tabell):
        return [to_value(part.origin.node), list(part.kolonner), *(list(row) for row in part.rader)]
    return to_value(part.origin.node) if part else None


def _overview(overview: Behovsoversikt) -> Any:
    """What is written, and the need year by year: a projection may follow a table, and change with it."""
    need = [[f"{year}: {count}" for year, count in sorted(line.behov.items())] for line in overview.linjer]
    return [to_value(overview.origin.node), need]


def _value(node: Node | None) -> Any:
    return None if node is None else to_value(node)


def _with_whole_texts(value: Any) -> Any:
    """Blocks with the words of a text as one: how many nodes they are follows from which kind of space stands between them."""
    if isinstance(value, dict):
        return {key: _with_whole_texts(content) for key, content in value.items()}
    if not isinstance(value, list | tuple):
        return value
    found: list[Any] = []
    for part in value:
        kind = part.get("t") if isinstance(part, dict) else None
        if kind not in ("Str", "Space", "SoftBreak"):
            found.append(_with_whole_texts(part))
        elif found and isinstance(found[-1], dict) and found[-1].get("t") == "Str":
            found[-1] = {"t": "Str", "c": found[-1]["c"] + part.get("c", " ")}
        else:
            found.append({"t": "Str", "c": part.get("c", " ")})
    return found
