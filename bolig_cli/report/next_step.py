"""Which of the findings to take first, and which of the law's demands weigh most."""

from collections.abc import Mapping

from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.vurdering import Dekning, Status
from bolig_cli.pipeline import LAW_CODES, Checked
from bolig_cli.report import after_word
from bolig_cli.source.faults import READ_FAULTS

# In a plan without errors these come first: as long as they stand, the duties have no answer either.
_FIRST = ("kommunenummer-mangler", "maltekst-igjen")


def next_step(checked: Checked) -> Finding | None:
    """The finding to take first: an error in the plan itself, then one about the law; where there is no error, what the answers
    to the duties wait for, and then the gravest. None where there is no finding. What a baseline
    has stands in the way as before, and counts."""
    weight = weights(checked.dekning)
    before = after_word.FIRST if after_word.is_draft(checked.plan) else _FIRST

    def order(f: Finding) -> tuple[int, ...]:
        by_law, duty = f.rule in LAW_CODES, weight.get(f.plikt, 0)
        if f.severity is Severity.FEIL:
            # What can't be read as it is meant, first: others may only follow from it.
            return (0, by_law, f.rule not in READ_FAULTS, duty)
        return (1, before.index(f.rule) if f.rule in before else len(before), f.severity.rank, by_law, duty)

    return min((*checked.findings, *checked.known), key=order, default=None)


def weights(dekning: Dekning | None) -> Mapping[str, int]:
    """The id of each duty → its number when what weighs most comes first: what must be before what should, the plan's own content
    before what it may tell of, what is not answered before what is in part; and then as in the catalogue."""
    verdicts = dekning.vurderinger if dekning else ()
    strengths, kinds, verdict = list(Styrke), list(Plikttype), list(reversed(Status))
    heaviest = sorted(
        verdicts,
        key=lambda v: (
            strengths.index(v.plikt.styrke),
            kinds.index(v.plikt.plikttype),
            verdict.index(v.status),
        ),
    )
    return {v.plikt.id: number for number, v in enumerate(heaviest)}
