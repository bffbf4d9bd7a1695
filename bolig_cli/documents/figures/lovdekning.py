"""The verdicts on the duties, by kind of duty."""

from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.documents.figures.figure import Figur, figur, how_many
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.wording import said
from bolig_cli.drawing.bars import Parts
from bolig_cli.drawing.marks import Room
from bolig_cli.law.plikt import PLIKTTYPER
from bolig_cli.law.vurdering import STATUSORD, Dekning, Status
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Plan


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    kinds = [(said(PLIKTTYPER[plikttype]), part.antall) for plikttype, part in dekning.per_type]
    words = tuple(norsk.capital(tr(STATUSORD[status])) for status in Status)
    rows = tuple((kind, tuple(counts[status.value] for status in Status)) for kind, counts in kinds)

    def chart(room: Room) -> Parts:
        return Parts(room, tr("antall bestemmelser"), words, rows)

    told = [
        f"{kind}: " + norsk.listing([f"{counts[s.value]} {tr(STATUSORD[s])}" for s in Status if counts[s.value]]) + "."
        for kind, counts in kinds
    ]
    alt = " ".join([tr("Stolpediagram over vurderingene, etter hva slags plikt det er."), *told])
    caption = ". ".join([_claim(kinds), tr("Vurderingene, etter hva slags plikt det er")])
    return {"lovdekning-per-type": figur(alt, caption, chart)}


def _claim(kinds: Sequence[tuple[str, Mapping[str, int]]]) -> str:
    """How many of those that apply are covered."""
    covered = sum(counts[Status.DEKKET.value] for _, counts in kinds)
    apply = sum(counts[status.value] for _, counts in kinds for status in Status if status != Status.GJELDER_IKKE)
    return trn(
        "{dekket} av {antall} bestemmelse som gjelder, er dekket",
        "{dekket} av {antall} bestemmelser som gjelder, er dekket",
        apply,
        dekket=how_many(covered, apply),
    )
