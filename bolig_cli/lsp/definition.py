"""Where what an id refers to is written."""

from collections.abc import Mapping

from bolig_cli.finding import Place
from bolig_cli.lsp import occurrences
from bolig_cli.lsp.occurrences import Sort
from bolig_cli.lsp.view import View
from bolig_cli.model.plan import BEHOVSOVERSIKT, Plan
from bolig_cli.rules.support.references import id_place


def definition(view: View, at: Place) -> Place | None:
    """The place of the id of what is referred to at a line and column; None where nothing is, or what is stands in no file of the
    plan (a duty of a statute)."""
    found = occurrences.at(occurrences.occurrences(view), at)
    if found is None or view.plan is None:
        return None
    if found.sort is not Sort.DUTY and (item := view.known.find(found.id, found.kinds)):
        return id_place(item)
    return _own_duty(view.plan, found.id) or _part(view.plan).get(found.id)


def _own_duty(plan: Plan, id: str) -> Place | None:
    """Where a requirement of the municipality's own is written."""
    for file in plan.kravfiler:
        duties = file.innhold.get("plikter") if isinstance(file.innhold, dict) else None
        for number, duty in enumerate(duties if isinstance(duties, list) else ()):
            if isinstance(duty, dict) and duty.get("id") == id:
                return file.origin.at("plikter", number, "id")
    return None


def _part(plan: Plan) -> Mapping[str, Place]:
    """The parts of the plan without an id of their own that a text can have a link to."""
    found = {f"kapittel-{chapter.id}": Place(chapter.origin.path) for chapter in plan.kapitler}
    if plan.behovsoversikt:
        found[BEHOVSOVERSIKT] = Place(plan.behovsoversikt.origin.path)
    return found
