from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Forutsetning, Plan, Tabell
from bolig_cli.model.tabell import radnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import id_place
from bolig_cli.rules.support.rows import unknown_row


@rule("framskriving-uten-grunnlag", Severity.FEIL)
def framskriving_uten_grunnlag(context: Context) -> Iterator[Problem]:
    """Behovet kan ikke framskrives, fordi forutsetningen ikke gir noe tall.

    En forutsetning sier på én måte hvordan behovet utvikler seg: `prosent_per_aar`, `antall_per_aar`, eller `tabell` og `rad`.
    Følger den en tabell, må tabellen ha tall for et år fra og med planperiodens slutt, og for et år fra eller før det siste året
    som er oppgitt i linjen. År mellom to kolonner regnes på en rett linje mellom dem.

    Slik retter du det: skriv nøyaktig én av de tre måtene, rett navnet på raden, eller bruk en tabell som dekker årene.
    """
    plan = context.plan
    for assumption in plan.all(Forutsetning):
        ways = (assumption.prosent_per_aar, assumption.antall_per_aar, assumption.tabell)
        if sum(way is not None for way in ways) != 1:
            yield Problem(
                id_place(assumption),
                f"{capital(named(assumption))} må si på én måte hvordan behovet utvikler seg.",
                "Skriv én av «prosent_per_aar», «antall_per_aar», eller «tabell» og «rad».",
            )
        elif assumption.tabell:
            table = plan.find(assumption.tabell.id, Tabell)
            if isinstance(table, Tabell):
                yield from unknown_row(table, assumption.rad, assumption.origin.at("rad"))
                if assumption.rad in radnavn(table):
                    yield from _lines(plan, assumption, table)


def _lines(plan: Plan, assumption: Forutsetning, table: Tabell) -> Iterator[Problem]:
    for line in plan.behovsoversikt.linjer if plan.behovsoversikt else ():
        if not line.framskriving or line.framskriving.id != assumption.id or not line.oppgitt:
            continue
        missing = [year for year in plan.aar if year > min(line.oppgitt) and year not in line.behov]
        if missing:
            yield Problem(
                line.framskriving.place,
                f"Behovet i {norsk.listing([str(year) for year in missing])} kan ikke framskrives, fordi tabellen "
                f"{table.id} ikke har tall som dekker årene fra {max(line.oppgitt)} i raden «{assumption.rad}».",
                "Bruk en tabell som dekker årene, eller oppgi behovet selv.",
            )
