"""What a plan's things are called after each other: a name keeps its capital, a word does not get one inside a list."""

import re

from bolig_cli import norsk
from bolig_cli.documents.vocabulary import virkemidler as ordlisten
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Aktoer, Enhet, Plan, Ref

_WORD = re.compile(r"[\s-]")


def navn(plan: Plan, refs: tuple[Ref, ...]) -> str:
    """Names as they are written: "Boligkontoret og Husbanken"."""
    return norsk.listing([_tittel(plan, ref) for ref in refs])


def grupper(plan: Plan, refs: tuple[Ref, ...]) -> str:
    """Target groups: "flyktninger og eldre". One named after a unit, a body or the municipality keeps its capital."""
    bodies = (*plan.all(Enhet), *plan.all(Aktoer))
    named = {_first(body.tittel) for body in bodies} | {_first(plan.kommunenavn)}
    titles = [_tittel(plan, ref) for ref in refs]
    return norsk.listing([title if _first(title) in named else norsk.small(title) for title in titles])


def virkemidler(refs: tuple[Ref, ...]) -> str:
    """Tools from the vocabulary: "startlån og bostøtte"."""
    return norsk.listing([norsk.small(tr(ordlisten().get(ref.id, ref.id))) for ref in refs])


def _first(title: str) -> str:
    return _WORD.split(title, maxsplit=1)[0]


def _tittel(plan: Plan, ref: Ref) -> str:
    item = plan.find(ref.id)
    return item.tittel if item else ref.id
