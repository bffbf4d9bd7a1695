"""The earlier version that a document tells changes since, as its reader knows it. A name in git, or the one that a version was
saved with, is the authors' own: it stands in the document's properties alone."""

from bolig_cli.compare.compare import Comparison
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Fase, Plan


def tidligere_utgave(c: Comparison, plan: Plan) -> str:
    """The edition that the plan itself said it was, as words within a sentence: "utgaven «Høringsutkast», 1. februar 2024". Where
    it said none, how far it had come. `plan` is the plan of now."""
    if c.earlier is None:
        return tr("en tidligere utgave")
    was = c.earlier.plan
    edition = _edition(was) or _phase(was)
    return tr("en tidligere versjon av samme utgave") if edition == _edition(plan) else edition


def _edition(plan: Plan) -> str:
    day = when(plan.utgavedato)
    if plan.utgave:
        return (
            tr("utgaven «{navn}», {dato}", navn=plan.utgave, dato=day)
            if day
            else tr("utgaven «{navn}»", navn=plan.utgave)
        )
    return tr("utgaven fra {dato}", dato=day) if day else ""


def _phase(plan: Plan) -> str:
    match plan.fase:
        case Fase.UTKAST:
            return tr("utkastet")
        case Fase.HOERING:
            return tr("høringsutkastet")
        case Fase.VEDTAK:
            return tr("planforslaget")
        case Fase.OPPFOELGING:
            return tr("den vedtatte planen")
    return tr("en tidligere utgave")
