"""The parts of a plan's chapters: the running text from a heading to the next, and which document it stands in."""

from collections.abc import Iterator, Mapping, Sequence

from bolig_cli.finding import Place
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.message import Text, listing
from bolig_cli.model.plan import Fase, Kapittel, Plan
from bolig_cli.record import record
from bolig_cli.source.fragment import Heading

_I_FASEN = {
    Fase.UTKAST: "hoeringsutkast",
    Fase.HOERING: "hoeringsutkast",
    Fase.VEDTAK: "plan",
    Fase.OPPFOELGING: "plan",
}


@record
class Del:
    """A chapter's running text from a heading to the next; before the first, `tittel` and `place` are the chapter's."""

    kapittel: Kapittel
    overskrift: Heading | None
    tittel: str
    place: Place
    tekst: str
    plassholder: str


@kept
def deler_i(context: Context) -> Mapping[str, Sequence[Del]]:
    """The parts of each chapter, by its file: many provisions look in the same."""
    return {k.origin.path: tuple(_delt(k)) for k in context.plan.kapitler}


def staar_i_fasen(kapittel: Kapittel, plan: Plan) -> bool:
    """Whether the chapter stands in the document that belongs to the plan's phase."""
    if not kapittel.dokumenter or not plan.fasen_er_kjent:
        return True
    return _I_FASEN[Fase(plan.fase)] in kapittel.dokumenter


def titlene(deler: Sequence[Del]) -> Text:
    return listing(dict.fromkeys(f"«{d.tittel}»" for d in deler))


def _delt(kapittel: Kapittel) -> Iterator[Del]:
    for part in kapittel.tekst.sections:
        over = part.heading
        tittel, place = (over.text, over.place) if over else (kapittel.tittel, kapittel.origin.at("tittel"))
        yield Del(kapittel, over, tittel, place, part.running, plassholderen(part.running))
