"""The parts of a plan's chapters: the running text from a heading to the next, and which document it stands in."""

from collections.abc import Iterator, Mapping, Sequence

from bolig_cli.finding import Place
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.uferdig import plassholderen
from bolig_cli.message import Text, listing
from bolig_cli.model.plan import Fase, Kapittel, Plan
from bolig_cli.record import record

_I_FASEN = {
    Fase.UTKAST: "hoeringsutkast",
    Fase.HOERING: "hoeringsutkast",
    Fase.VEDTAK: "plan",
    Fase.OPPFOELGING: "plan",
}


@record
class Del:
    """A chapter's running text from a heading to the next."""

    kapittel: Kapittel
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
    for del_ in kapittel.tekst.sections:
        if del_.heading:
            yield Del(kapittel, del_.heading.text, del_.heading.place, del_.running, plassholderen(del_.running))
        else:
            yield Del(
                kapittel, kapittel.tittel, kapittel.origin.at("tittel"), del_.running, plassholderen(del_.running)
            )
