"""What comes first in a draft made of last period's Word plan, as long as its front page says that nobody has gone through it.

The law's demands come after: what the Word plan did not say is nearer, and stands in the list that was made with the draft.
"""

from collections.abc import Mapping

from bolig_cli.model.plan import Plan

NOTES: Mapping[str, str] = {  # on the front page of such a draft, by language
    "bokmål": "Teksten er hentet fra forrige plan, og er ikke gjennomgått.",
    "nynorsk": "Teksten er henta frå førre plan, og er ikkje gjennomgått.",
}
LIST = "fra-word.md"
FIRST = ("kommunenummer-mangler", "tekst-plassholder", "ansvarlig-ikke-avklart")


def is_draft(plan: Plan | None) -> bool:
    """Whether a plan is such a draft."""
    return plan is not None and plan.eksempelmerknad.seen.strip() in NOTES.values()


def hint(plan: Plan | None) -> str:
    """Where all that is left stands; "" for other plans."""
    return f" Alt som er igjen fra Word-planen, står i {LIST}." if is_draft(plan) else ""
