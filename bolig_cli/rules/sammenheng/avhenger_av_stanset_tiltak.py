from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak, Tiltakstatus
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_STANSET = frozenset((Tiltakstatus.UTSATT, Tiltakstatus.UTGAAR))


@rule("avhenger-av-stanset-tiltak", Severity.MERKNAD)
def avhenger_av_stanset_tiltak(context: Context) -> Iterator[Problem]:
    """Et tiltak avhenger av et annet som er utsatt eller utgår.

    Da kan det neppe gjennomføres som planlagt. Tiltak som selv er utsatt, utgår eller er ferdige, nevnes ikke.

    Slik retter du det: ta bort henvisningen hvis tiltaket kan gjennomføres likevel. Ellers endrer du frist eller status.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.status in _STANSET or tiltak.status == Tiltakstatus.FERDIG:
            continue
        for ref in tiltak.avhenger_av:
            other = context.known.find(ref.id, (Tiltak,))
            if isinstance(other, Tiltak) and other.status in _STANSET:
                stopped = "er utsatt" if other.status == Tiltakstatus.UTSATT else "utgår"
                yield Problem(
                    ref.place,
                    f"{capital(named(tiltak))} avhenger av {named(other)}, som {stopped}.",
                    "Ta bort henvisningen hvis tiltaket kan gjennomføres likevel. Ellers endrer du frist eller status.",
                )
