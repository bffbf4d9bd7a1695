from collections.abc import Iterator
from itertools import islice

from bolig_cli.finding import Severity
from bolig_cli.model.kalender import dager, i_ferie, virkedager
from bolig_cli.model.plan import Plantype
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("hoering-i-ferie", Severity.MERKNAD)
def hoering_i_ferie(context: Context) -> Iterator[Problem]:
    """En stor del av høringen ligger i en ferie.

    Lag og foreninger, råd og små organisasjoner møtes ikke i fellesferien (juli), i påsken og i romjulen. En høring bør
    derfor ha nok virkedager utenom feriene: 30 (seks uker) for en kommunedelplan, og 20 (fire uker) for en temaplan. Er
    det færre, bør fristen forlenges. Ingen lov krever det, men det er god skikk, og det gir flere svar. Regelen sier
    bare fra når en del av høringen ligger i en ferie.

    Slik retter du det: flytt høringen, eller gi lengre frist.
    """
    plan = context.plan
    hearing = plan.prosess.hoering if plan.prosess else None
    if not hearing or not hearing.fra or not hearing.til or not hearing.fra.first or not hearing.til.last:
        return
    first, last = hearing.fra.first, hearing.til.last
    wanted = 30 if plan.plantype == Plantype.KOMMUNEDELPLAN else 20  # six weeks and four, of five days each
    days = len(list(islice(virkedager(first, last), wanted)))  # no further: a year written wrong makes it millions
    if days < wanted and any(map(i_ferie, dager(first, last))):
        yield Problem(
            hearing.til.place,
            f"Høringen fra {hearing.fra.sagt} til {hearing.til.sagt} har bare {days} virkedager utenom ferien.",
            f"Vurder en lengre frist, så det blir minst {wanted} virkedager utenom ferien.",
        )
