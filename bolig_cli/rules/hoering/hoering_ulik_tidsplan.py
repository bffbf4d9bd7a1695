from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Hoering, Milepael
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.tidsplan import hearing_steps, is_only_hearing


@rule("hoering-ulik-tidsplan", Severity.ADVARSEL)
def hoering_ulik_tidsplan(context: Context) -> Iterator[Problem]:
    """Tidsplanen sier noe annet om når høringen er, enn opplysningene om høringen.

    Begge står i dokumentet, og den som skal svare, må kunne stole på fristen. Regelen sammenligner `hoering` med de stegene i
    `tidsplan` som er høringen: de som har `slag: høring`, eller som heter bare «Høring» eller «Offentlig ettersyn». Et steg som
    også er noe annet, kan vare lenger enn høringen. Er det flere runder, holder det at ett av stegene stemmer.

    Slik retter du det: skriv de samme datoene begge steder.
    """
    process = context.plan.prosess
    hearing = process.hoering if process else None
    steps = hearing_steps(context.plan)
    if hearing is None or hearing.ends_before_it_begins or not steps:
        return
    faults = [_fault(step, hearing) for step in steps]
    if all(faults) and (fault := faults[-1]):
        yield fault


def _fault(step: Milepael, hearing: Hoering) -> Problem | None:
    """What is wrong with a step, at its first date that is not the hearing's."""
    only = is_only_hearing(step)
    start, end = step.fra, step.til
    wrong = None
    if start and hearing.fra and (_apart(start, hearing.fra) if only else hearing.fra.ends_before(start)):
        wrong = start
    elif end and hearing.til and (_apart(end, hearing.til) if only else end.ends_before(hearing.til)):
        wrong = end
    if wrong is None:
        return None
    return Problem(
        wrong.place,
        f"«{step.hva}» er {_span(start, end)} i tidsplanen, men høringen er {_span(hearing.fra, hearing.til)}.",
        "Rett datoene i «tidsplan» eller i «hoering».",
    )


def _apart(one: Tidspunkt, other: Tidspunkt) -> bool:
    return one.ends_before(other) or other.ends_before(one)


def _span(start: Tidspunkt | None, end: Tidspunkt | None) -> str:
    """ "fra februar 2024 til 22. mars 2024"."""
    parts = [f"fra {start.sagt}"] if start else []
    return " ".join([*parts, f"til {end.sagt}"] if end else parts)
