from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.utlegging import legger_ut
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name


@rule("hoering-ulik-behandling", Severity.ADVARSEL)
def hoering_ulik_behandling(context: Context) -> Iterator[Problem]:
    """`hoering` sier at et annet organ la planen på høring, eller på en annen dag, enn `behandling` gjør.

    Begge står i dokumentet. Regelen sammenligner `vedtatt_av` og `vedtaksdato` med de sakene i `behandling` som er om å legge
    planen ut på høring. Er det flere slike saker, holder det at én av dem stemmer. En måned i `behandling` stemmer med en dag i
    den.

    Slik retter du det: skriv det samme begge steder i `prosess.yaml`.
    """
    process = context.plan.prosess
    hearing = process.hoering if process else None
    if process is None or hearing is None or context.plan.kommuner:
        return  # each of several municipalities decides for itself
    cases = [case for case in process.behandling if legger_ut(case)]
    if not cases:
        return
    bodies = dict.fromkeys(case.organ for case in cases)
    if hearing.vedtatt_av and as_name(hearing.vedtatt_av) not in {as_name(body) for body in bodies}:
        yield Problem(
            hearing.origin.at("vedtatt_av"),
            f"Høringen er vedtatt av {hearing.vedtatt_av}, men i «behandling» er det {listing(list(bodies))} som har saken "
            f"«{cases[0].sak}».",
            "Rett «vedtatt_av» eller «behandling».",
        )
    decided = hearing.vedtaksdato
    times = [case.tidspunkt for case in cases if case.tidspunkt]
    if decided and times and all(decided.ends_before(time) or time.ends_before(decided) for time in times):
        yield Problem(
            decided.place,
            f"Høringen er vedtatt {decided.naar}, men i «behandling» er saken «{cases[0].sak}» {times[0].naar}.",
            "Rett «vedtaksdato» eller «behandling».",
        )
