from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Framdrift, Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_OVER = (Tiltakstatus.FERDIG, Tiltakstatus.UTGAAR)


@rule("framdrift-mot-status", Severity.ADVARSEL)
def framdrift_mot_status(context: Context) -> Iterator[Problem]:
    """Et tiltak er ferdig eller utgår, og har likevel gult eller rødt lys; eller det er utsatt, og har grønt.

    Trafikklyset sier om tiltaket når fram slik det går nå. Det som er ferdig, er framme, det som utgår, skal ingen steder, og det
    som er utsatt, går ikke som planlagt.

    Slik retter du det: rett `status` eller `framdrift`, eller ta bort `framdrift`.
    """
    for tiltak in context.plan.all(Tiltak):
        over = tiltak.status in _OVER and tiltak.framdrift in (Framdrift.GUL, Framdrift.ROED)
        if over or (tiltak.status == Tiltakstatus.UTSATT and tiltak.framdrift == Framdrift.GROENN):
            yield Problem(
                tiltak.origin.at("framdrift"),
                f"{capital(named(tiltak))} har framdriften «{tiltak.framdrift}», men statusen er «{tiltak.status}».",
                "Rett «status» eller «framdrift», eller ta bort «framdrift».",
            )
