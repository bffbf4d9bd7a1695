"""What a reference names instead of a unit: the sector that the unit is in, or the role that it has."""

from bolig_cli.model.plan import Enhet
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.support.references import Reference, is_id
from bolig_cli.searchable import as_name


def units_of_sector(context: Context, reference: Reference, word: str) -> list[str]:
    """The ids of the units in the sector of a name, where a unit should stand."""
    name = as_name(word)
    units = context.plan.all(Enhet) if Enhet in reference.kinds else ()
    return [unit.id for unit in units if is_id(unit.id) and unit.sektor and as_name(unit.sektor) == name]


def in_place_of_units(context: Context, reference: Reference) -> tuple[str, str] | None:
    """The message and the help for a sector or a role where a unit should stand; None for anything else."""
    if Enhet not in reference.kinds or not reference.ref.id:
        return None
    name = as_name(reference.ref.id)
    units = [unit for unit in context.plan.all(Enhet) if is_id(unit.id)]
    for what, ids in (
        ("en sektor", [unit.id for unit in units if unit.sektor and as_name(unit.sektor) == name]),
        ("en rolle", [unit.id for unit in units if name in map(as_name, unit.rolle)]),
    ):
        if ids:
            one = ids[0] if reference.ref.place.end_line else f"[{ids[0]}]"
            return (
                f"«{reference.ref.id}» i «{reference.field}» er {what}, og ikke en enhet.",
                f"Skriv enheten som har den: {one}."
                if len(ids) == 1
                else f"Skriv den av enhetene som det gjelder: {listing(ids)}.",
            )
    return None
