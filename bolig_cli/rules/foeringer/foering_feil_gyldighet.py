import datetime as dt
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.law.foeringer import NasjonalFoering, nevnt
from bolig_cli.model.plan import Foering
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.aarene import aar_i
from bolig_cli.rules.support.dager import Dag, dager_i
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.searchable import searchable
from bolig_cli.source.sentence import place_of, sentences

# What a text beside a document calls it. «Planen» may be this one.
_ITSELF = frozenset(
    {
        "strategien", "planstrategien", "samfunnsdelen", "arealdelen", "økonomiplanen", "kommunedelplanen", "kommuneplanen",
        "føringen", "føringa", "programmet", "forventningene", "forventningane", "avtalen", "meldingen", "meldinga",
    }
)  # fmt: skip
_LASTS = frozenset({"gjelder", "gjeld", "varer"})
_WAS = frozenset({"ble", "blei", "vart", "er"})
_ADOPTED = frozenset({"vedtatt", "vedteken", "vedteke"})
_NEAR = 3  # words between the verb and the time


@rule("foering-feil-gyldighet", Severity.ADVARSEL)
def foering_feil_gyldighet(context: Context) -> Iterator[Problem]:
    """En føring er ført opp uten sluttår, eller med et annet enn det som står i tittelen, i teksten eller hos staten.

    Da leses den som om den fortsatt gjelder, og ingen får beskjed når den løper ut. Årene til de vanligste nasjonale føringene er
    kjent fra før. For andre leser regelen årene i tittelen («2024–2027») og setninger i beskrivelsen som «Strategien gjelder til og
    med 2026» og «Samfunnsdelen ble vedtatt i juni 2023».

    Slik retter du det: skriv det siste året føringen gjelder, i `gjelder_til`, og årene i tittelen om den finnes i flere utgaver.
    """
    for foering in context.plan.all(Foering):
        editions = [found for found in nevnt(foering.tittel) if found.gjelder_til] if foering.slag == "nasjonal" else []
        end = foering.gjelder_til
        last = end.last.year if end and end.last else 0
        known = {found.gjelder_til for found in editions}
        yield from _against_itself(foering, last if not known or last in known else 0)
        if not editions:
            continue
        if end is None:
            if not foering.written.attempted("gjelder_til"):
                yield Problem(
                    foering.origin.at("tittel"),
                    f"{capital(named(foering))} {_sier(editions)}, men «gjelder_til» mangler.",
                    _hjelp(editions),
                )
        elif last and last not in known:
            yield Problem(
                end.place,
                f"{capital(named(foering))} {_sier(editions)}, men «gjelder_til» er {end.sagt}.",
                _hjelp(editions),
            )


def _against_itself(foering: Foering, last: int) -> Iterator[Problem]:
    """What the title and the description say of the years, against the data. `last` is 0 where it is known to be wrong."""
    end, adopted = foering.gjelder_til, foering.vedtatt
    title = searchable(foering.tittel)
    spans = [years.til for years in aar_i(title.split()) if years.fra]
    if end and last and foering.slag != "nasjonal" and len(spans) == 1 and str(last) not in title and spans[0] != last:
        yield Problem(
            end.place,
            f"{capital(named(foering))} har {spans[0]} som siste år i tittelen, men «gjelder_til» er {end.sagt}.",
            "Rett «gjelder_til», eller årene i tittelen.",
        )
    for sentence in sentences(foering.beskrivelse) if " 20" in foering.beskrivelse.plain else ():
        words = searchable(sentence.text).removeprefix("eksempel: ").split()
        if words[:1] and words[0] in _ITSELF and (said := _says_otherwise(words[1:], last, adopted)):
            yield Problem(
                place_of(foering.beskrivelse, sentence.text, None, foering.origin.at("beskrivelse")),
                f"Teksten sier «{sentence.text.rstrip('. ')}», men {said}.",
                "Rett setningen, eller opplysningen.",
            )


def _says_otherwise(words: Sequence[str], last: int, adopted: Tidspunkt | None) -> str:
    """What the data say, where what stands after the name in a sentence is something else; "" where it is not."""
    if words[:1] and words[0] in _LASTS:
        years = next((years for years in aar_i(words) if years.at <= _NEAR), None)
        return f"«gjelder_til» er {last}" if years and last and years.til != last else ""
    if (
        words[:1]
        and words[0] in _WAS
        and words[1:2]
        and words[1] in _ADOPTED
        and adopted
        and adopted.first
        and adopted.last
    ):
        day = next((day for day in dager_i(words) if day.at <= _NEAR and day.year), None)
        return f"«vedtatt» er {adopted.sagt}" if day and not _fits(day, adopted.first, adopted.last) else ""
    return ""


def _fits(day: Dag, first: dt.date, last: dt.date) -> bool:
    """Whether the day that is named may lie in the time that the data have, which may be a month or a year."""
    if not first.year <= day.year <= last.year:
        return False
    of_a_month = first.month == last.month
    return not (of_a_month and day.month and day.month != first.month) and not (
        first == last and day.day and day.day != first.day
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
