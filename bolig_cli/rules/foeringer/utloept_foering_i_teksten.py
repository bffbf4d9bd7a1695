from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.foeringer import NasjonalFoering, kommet_siden, nevnt
from bolig_cli.model.plan import Foering
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.periode import gyldig_periode
from bolig_cli.searchable import visible
from bolig_cli.source.fragment import Markdown, kept


@rule("utloept-foering-i-teksten", Severity.MERKNAD)
def utloept_foering_i_teksten(context: Context) -> Iterator[Problem]:
    """En tekst viser til en nasjonal føring som er utløpt når planperioden begynner, uten å si hvilke år den gjaldt.

    Leseren kan da tro at den fortsatt gjelder. Er føringen ført opp i `foeringer.yaml`, står årene der, og regelen sier ikke fra.

    Slik retter du det: skriv årene etter navnet, eller vis til det som gjelder nå.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    listed = {found.id for foering in context.plan.all(Foering) for found in nevnt(foering.tittel)}
    for place, text in context.placed_texts:
        for found in dict.fromkeys(found for block in _naming(text) for found in _utloept(block, years[0])):
            if found.id not in listed:
                later = "".join(f" Siden er dette kommet: {other.tittel}." for other in kommet_siden(found)[-1:])
                yield Problem(
                    place,
                    f"Teksten viser til «{found.navn[0]}», som gjaldt {found.gjelder_fra}–{found.gjelder_til}, uten å si det.",
                    f"Skriv «({found.gjelder_fra}–{found.gjelder_til})» etter navnet, eller vis til det som gjelder nå.{later}",
                )


@kept
def _naming(text: Markdown) -> tuple[str, ...]:
    """The paragraphs of a text that names some national guidance."""
    return text.block_texts if nevnt(text.plain) else ()


def _utloept(text: str, start: int) -> tuple[NasjonalFoering, ...]:
    """What a paragraph names without its last year; of a document in several editions the newest."""
    read = visible(text)
    newest = {found.navn: found for found in nevnt(text)}
    return tuple(
        f for f in newest.values() if f.gjelder_til and f.gjelder_til < start and str(f.gjelder_til) not in read
    )
