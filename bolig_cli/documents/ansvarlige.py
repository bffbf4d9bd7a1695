"""Who is responsible for a measure, as a document says it."""

from bolig_cli import norsk
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Enhet, Plan, Tiltak


def responsible(plan: Plan, tiltak: Tiltak) -> str:
    """ "Nav", or "Nav leder, sammen med Kommunal eiendom"; "" where nobody is."""
    names = [name_of(plan, ref.id) for ref in tiltak.ansvarlig]
    if len(names) < 2:
        return "".join(names)
    return tr("{leder} leder, sammen med {andre}", leder=names[0], andre=norsk.listing(names[1:]))


def name_of(plan: Plan, id: str) -> str:
    """ "Nav", or "Nav (Nabo kommune)" where several municipalities make the plan together; the id of what is not there."""
    item = plan.find(id)
    return med_kommune(plan, item.tittel, item.kommune if isinstance(item, Enhet) else ()) if item else id
