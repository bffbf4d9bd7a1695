from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.framdrift import AVSLUTTET
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("frist-utenfor-planperioden", Severity.ADVARSEL)
def frist_utenfor_planperioden(context: Context) -> Iterator[Problem]:
    """Fristen for et tiltak ligger før eller etter planperioden.

    Som regel er det skrevet feil årstall. Et tiltak som er ferdig eller utgår, kan ha en frist før perioden.

    Slik retter du det: rett fristen. Skal tiltaket gå ut over perioden, skriver du det som skal være gjort innen den er slutt,
    eller `løpende`.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    fra, til = years
    for tiltak in context.plan.all(Tiltak):
        frist = tiltak.frist
        starts_after = (
            tiltak.oppstart and tiltak.oppstart.first and frist and frist.last and tiltak.oppstart.first > frist.last
        )
        if not frist or starts_after:  # the two are told of together
            continue
        early = frist.last and frist.last.year < fra and tiltak.status not in AVSLUTTET
        if early or (frist.first and frist.first.year > til):
            yield Problem(
                frist.place,
                f"{capital(named(tiltak))} har frist {frist.naar}, {'før' if early else 'etter'} planperioden {fra}–{til}.",
                "Rett årstallet. Et tiltak som varer ut over perioden, kan ha fristen «løpende».",
            )
