from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("ferdig-foer-det-avhenger-av", Severity.ADVARSEL)
def ferdig_foer_det_avhenger_av(context: Context) -> Iterator[Problem]:
    """Et tiltak skal være ferdig før det tiltaket det avhenger av, begynner.

    En frist som er et år, et halvår, et kvartal eller en måned, går ut den siste dagen i det. Tiltak som utgår, nevnes ikke.

    Slik retter du det: rett fristen, oppstarten til det andre tiltaket, eller `avhenger_av`.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.status == Tiltakstatus.UTGAAR or not tiltak.frist:
            continue
        for ref in tiltak.avhenger_av:
            other = context.known.find(ref.id, (Tiltak,))
            if not isinstance(other, Tiltak) or not other.oppstart or other.id == tiltak.id:
                continue
            if tiltak.frist.ends_before(other.oppstart):
                yield Problem(
                    ref.place,
                    f"{capital(named(tiltak))} skal være ferdig {tiltak.frist.naar}, men avhenger av {named(other)}, "
                    f"som begynner {other.oppstart.naar}.",
                    "Rett fristen, oppstarten eller «avhenger_av».",
                )
