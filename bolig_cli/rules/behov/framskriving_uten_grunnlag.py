from collections.abc import Iterator, Sequence

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Behovslinje, Forutsetning, Tabell
from bolig_cli.model.tabell import radnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import id_place
from bolig_cli.rules.support.rows import unknown_row

_WAYS = ("prosent_per_aar", "antall_per_aar", "tabell")


@rule("framskriving-uten-grunnlag", Severity.FEIL)
def framskriving_uten_grunnlag(context: Context) -> Iterator[Problem]:
    """Behovet kan ikke framskrives, fordi forutsetningen ikke gir noe tall.

    En forutsetning sier på én måte hvordan behovet utvikler seg: `prosent_per_aar`, `antall_per_aar`, eller `tabell` og
    `rad`. Følger den en tabell, må tabellen ha tall for to år: ett fra og med planperiodens slutt, og ett fra eller før
    det siste året som er oppgitt i linjen. År mellom to kolonner regnes på en rett linje mellom dem.

    Slik retter du det: skriv nøyaktig én av de tre måtene, rett navnet på raden, eller bruk en tabell som dekker årene.
    """
    plan, overview = context.plan, context.plan.behovsoversikt
    if not overview:
        return
    for assumption in overview.forutsetninger:
        ways = (assumption.prosent_per_aar, assumption.antall_per_aar, assumption.tabell)
        found = sum(way is not None for way in ways)
        if not found and any(map(assumption.written.attempted, _WAYS)):
            continue  # what stands there has its own finding
        if found != 1:
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
                    yield from _lines(overview.linjer, plan.aar, assumption, table)


def _lines(lines: Sequence[Behovslinje], years: range, assumption: Forutsetning, table: Tabell) -> Iterator[Problem]:
    for line in lines:
        if not line.framskriving or line.framskriving.id != assumption.id or not line.oppgitt:
            continue
        last = max(line.oppgitt)
        missing = [year for year in years if year > last and year not in line.behov]
        if missing:
            yield Problem(
                line.framskriving.place,
                f"Behovet i {norsk.listing([str(year) for year in missing])} kan ikke framskrives, fordi tabellen "
                f"{table.id} ikke har tall som dekker årene fra {last} i raden «{assumption.rad}».",
                "Bruk en tabell som dekker årene, eller oppgi behovet selv.",
            )
