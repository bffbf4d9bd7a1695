from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.kalender import fridag, neste_virkedag
from bolig_cli.model.plan import Prosess
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("dato-paa-fridag", Severity.ADVARSEL)
def dato_paa_fridag(context: Context) -> Iterator[Problem]:
    """En dato i prosessen faller på en lørdag, en søndag eller en helligdag.

    Som regel er datoen skrevet feil: Råd og utvalg møtes på virkedager, og en høringsfrist på en fridag skaper tvil om når den er
    ute. Regelen ser på høringen, rådenes møter, den politiske behandlingen, kunngjøringene og medvirkningen. Et møte med innbyggere
    kan gjerne være på en lørdag, så for medvirkning gjelder bare søndager og helligdager. Tidspunkter uten dag blir ikke sett på.

    Slik retter du det: rett datoen, eller flytt fristen til neste virkedag.
    """
    if not context.plan.prosess:
        return
    for what, when, saturdays in _dates(context.plan.prosess):
        if not when or not when.first or when.first != when.last:
            continue  # it is not of one whole day
        day = when.first
        why = fridag(day)
        if why and (why != "lørdag" or saturdays):
            name = f"en {why}" if why in ("lørdag", "søndag") else why
            yield Problem(
                when.place,
                f"{what} er satt til {norsk.date(day)}, som er {name}.",
                f"Rett datoen. Den første virkedagen etter er {neste_virkedag(day)}.",
            )


def _dates(process: Prosess) -> Iterator[tuple[str, Tidspunkt | None, bool]]:
    """What the date is of, the date, and whether a Saturday is strange."""
    if hearing := process.hoering:
        yield "Den første dagen i høringen", hearing.fra, True
        yield "Høringsfristen", hearing.til, True
        yield "Vedtaket om høring", hearing.vedtaksdato, True
    for council in process.raad:
        yield f"Møtet i {council.raadet}", council.dato, True
    for treatment in process.behandling:
        yield f"Behandlingen i {treatment.organ}", treatment.tidspunkt, True
    for event in process.medvirkning:
        yield f"«{event.tittel}»", event.dato, False
    for announcement in process.kunngjoering:
        yield f"Kunngjøringen av {announcement.hva}", announcement.dato, True
