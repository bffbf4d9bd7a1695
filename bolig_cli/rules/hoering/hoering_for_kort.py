import datetime as dt
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Plantype
from bolig_cli.model.tid import is_at_least_weeks
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_SIX_WEEKS = dt.timedelta(weeks=6)


@rule("hoering-for-kort", Severity.FEIL, in_draft=Severity.ADVARSEL)
def hoering_for_kort(context: Context) -> Iterator[Problem]:
    """Høringen av en kommunedelplan varer i mindre enn seks uker.

    Etter plan- og bygningsloven § 11-14 første ledd annet punktum skal fristen for å uttale seg om et planforslag være minst seks
    uker. Regelen gjelder en kommunedelplan (§ 11-1 tredje ledd), også når den blir revidert (§ 11-4 første ledd). Den gjelder ikke
    en temaplan: Der bestemmer kommunen fristen selv.

    En frist i uker slutter på samme ukedag som den begynte. Begynner høringen en mandag, er fristen tidligst mandagen seks uker
    senere.

    Slik retter du det: flytt fristen i `til`, eller begynn høringen tidligere.
    """
    plan = context.plan
    hoering = plan.prosess.hoering if plan.prosess else None
    if plan.plantype != Plantype.KOMMUNEDELPLAN or not hoering or not hoering.fra or not hoering.til:
        return
    start, end = hoering.fra.first, hoering.til.last
    if start and end and start <= end and not is_at_least_weeks(start, end, 6):
        yield Problem(
            hoering.til.place,
            f"Høringsfristen {hoering.til.sagt} er bare {_duration((end - start).days)} etter at høringen "
            f"begynner {hoering.fra.sagt}. "
            "En kommunedelplan skal være på høring i minst seks uker (plan- og bygningsloven § 11-14).",
            f"Sett «til» til {start + _SIX_WEEKS} eller senere.",
        )


def _duration(days: int) -> str:
    """ "5 uker og 3 dager"."""
    weeks, rest = divmod(days, 7)
    parts = [f"{n} {one if n == 1 else many}" for n, one, many in ((weeks, "uke", "uker"), (rest, "dag", "dager")) if n]
    return " og ".join(parts) or "0 dager"
