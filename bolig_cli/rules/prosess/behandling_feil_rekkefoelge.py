from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.prosess import Behandling, Prosess
from bolig_cli.model.utlegging import legger_ut
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital


@rule("behandling-feil-rekkefoelge", Severity.FEIL)
def behandling_feil_rekkefoelge(context: Context) -> Iterator[Problem]:
    """Møtene der planen behandles, kommer i feil rekkefølge.

    En plan legges ut på høring før høringen begynner, og behandles av dem som innstiller, før den som vedtar. Regelen leser
    rekkefølgen i `behandling` som rekkefølgen i arbeidet, og sier fra når et møte er før møtet som står foran. Den sier også fra
    når møtet om å legge planen ut på høring er etter at høringen har begynt. Er det flere slike møter, holder det at ett av dem er
    tidsnok. Er møtet eller høringen ført opp med en måned, sier regelen fra når møtet ikke kan være tidsnok.

    Slik retter du det: rett tidspunktet, eller flytt møtet til riktig plass i listen.
    """
    plan = context.plan
    if not plan.prosess:
        return
    hearing = plan.prosess.hoering
    decided, start = (hearing.vedtaksdato, hearing.fra) if hearing else (None, None)
    if decided and start and start.ends_before(decided):
        yield Problem(
            decided.place,
            f"Vedtaket om å legge planen ut på høring er datert {decided.naar}, etter at høringen begynner {start.naar}.",
            "Rett en av datoene.",
        )
    yield from _sent_out_late(plan.prosess)
    before = None
    for treatment in plan.prosess.behandling:
        when = treatment.tidspunkt
        if not when or not when.first or not when.last:
            continue
        if before and before.tidspunkt and before.tidspunkt.first and when.last < before.tidspunkt.first:
            yield Problem(
                when.place,
                f"{treatment.organ} behandler planen {when.naar}, men står etter {before.organ}, som behandler den "
                f"{before.tidspunkt.naar}.",
                "Rett tidspunktet, eller flytt møtet til riktig plass i listen.",
            )
            continue
        before = treatment


def _sent_out_late(prosess: Prosess) -> Iterator[Problem]:
    """The meetings that send the plan out when the hearing has begun. One that is in time is enough for the municipality it is of:
    a second round of the hearing is sent out too."""
    start, end = (prosess.hoering.fra, prosess.hoering.til) if prosess.hoering else (None, None)
    if start is None:
        return
    cases = [case for case in prosess.behandling if legger_ut(case) and case.tidspunkt]
    in_time = {_whose(case) for case in cases if case.tidspunkt and not start.ends_before(case.tidspunkt)}
    for case in cases:
        when = case.tidspunkt
        if when is None or _whose(case) in in_time:
            continue
        yield Problem(
            when.place,
            f"{capital(case.organ) or 'Et organ'} legger planen ut på høring {when.naar} («{case.sak}»), etter at høringen "
            + (f"er slutt {end.naar}." if end and end.ends_before(when) else f"begynner {start.naar}."),
            "Rett tidspunktet for møtet, eller la høringen begynne etter det.",
        )


def _whose(case: Behandling) -> tuple[str, ...]:
    return tuple(ref.id for ref in case.kommune)
