from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.foeringer import NasjonalFoering, nevnt
from bolig_cli.model.plan import Foering
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("foering-feil-gyldighet", Severity.ADVARSEL)
def foering_feil_gyldighet(context: Context) -> Iterator[Problem]:
    """En nasjonal føring er ført opp uten sluttår, eller med et annet enn den har.

    Da leses den som om den fortsatt gjelder, og ingen får beskjed når den løper ut. Årene til de vanligste føringene er kjent fra
    før; for andre blir det du skriver, lagt til grunn.

    Slik retter du det: skriv det siste året føringen gjelder, i `gjelder_til`, og årene i tittelen om den finnes i flere utgaver.
    """
    for foering in context.plan.all(Foering):
        editions = [found for found in nevnt(foering.tittel) if found.gjelder_til] if foering.slag == "nasjonal" else []
        if not editions:
            continue
        end = foering.gjelder_til
        if end is None:
            if not foering.written.attempted("gjelder_til"):
                yield Problem(
                    foering.origin.at("tittel"),
                    f"{capital(named(foering))} {_sier(editions)}, men «gjelder_til» mangler.",
                    _hjelp(editions),
                )
        elif end.last and end.last.year not in {found.gjelder_til for found in editions}:
            yield Problem(
                end.place,
                f"{capital(named(foering))} {_sier(editions)}, men «gjelder_til» er {end.sagt}.",
                _hjelp(editions),
            )


def _sier(editions: list[NasjonalFoering]) -> str:
    match editions:
        case [only]:
            return f"gjelder til og med {only.gjelder_til}"
        case _:
            return f"finnes i utgavene {listing([f'{found.gjelder_fra}–{found.gjelder_til}' for found in editions])}"


def _hjelp(editions: list[NasjonalFoering]) -> str:
    years = " eller ".join(f'«gjelder_til: "{found.gjelder_til}"»' for found in editions)
    return f"Skriv {years}. Årene står på nettsiden {editions[-1].url} hos regjeringen."
