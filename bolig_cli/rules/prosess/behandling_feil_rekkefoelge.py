from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("behandling-feil-rekkefoelge", Severity.FEIL)
def behandling_feil_rekkefoelge(context: Context) -> Iterator[Problem]:
    """Møtene der planen behandles, kommer i feil rekkefølge.

    En plan legges ut på høring før høringen begynner, og behandles av dem som innstiller, før den som vedtar. Regelen leser
    rekkefølgen i `behandling` som rekkefølgen i arbeidet, og sier fra når et møte er før møtet som står foran.

    Slik retter du det: rett tidspunktet, eller flytt møtet til riktig plass i listen.
    """
    plan = context.plan
    if not plan.prosess:
        return
    hearing = plan.prosess.hoering
    decided, start = (hearing.vedtaksdato, hearing.fra) if hearing else (None, None)
    if decided and start and decided.first and start.first and decided.first > start.first:
        yield Problem(
            decided.place,
            f"Vedtaket om å legge planen ut på høring er datert {decided.naar}, etter at høringen begynner {start.naar}.",
            "Rett en av datoene.",
        )
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
