from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Prosess
from bolig_cli.norsk import capital
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name


@rule("prosess-dobbelt", Severity.ADVARSEL)
def prosess_dobbelt(context: Context) -> Iterator[Problem]:
    """Det samme er ført opp to ganger i `prosess.yaml`: et råd, en behandling eller en medvirkning.

    To som skriver hver for seg, fører lett opp det samme med hver sin dato. Da vet ingen hvilken som gjelder, og dokumentene viser
    begge. Et råd kan uttale seg flere ganger: Da har hvert punkt sin egen `uttalelse`, og regelen sier ikke fra. Det samme organet
    kan behandle planen flere ganger, men ikke samme dag.

    Slik retter du det: behold det som gjelder, og slett det andre.
    """
    process = context.plan.prosess
    if process is None:
        return
    yield from _councils(process)
    yield from _treatments(process)
    yield from _meetings(process)


def _councils(process: Prosess) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for number, council in enumerate(process.raad):
        key = (council.organ, *(ref.id for ref in council.kommune))
        other = process.raad[first.setdefault(key, number)]
        if other is council or not council.organ:
            continue
        said = as_name(council.uttalelse.plain)
        if said and (theirs := as_name(other.uttalelse.plain)) and said != theirs:
            continue
        dates = [each.dato.sagt for each in (other, council) if each.dato]
        when = f", med datoene {dates[0]} og {dates[1]}" if len(dates) == 2 and dates[0] != dates[1] else ""
        yield Problem(
            council.place,
            f"{capital(council.raadet)} er ført opp to ganger{when}.",
            "Behold det som gjelder, og slett det andre. Har rådet uttalt seg to ganger, skriver du «uttalelse» i begge.",
        )


def _treatments(process: Prosess) -> Iterator[Problem]:
    seen = set()
    for treatment in process.behandling:
        when = treatment.tidspunkt.sagt if treatment.tidspunkt else ""
        key = (as_name(treatment.organ), *(ref.id for ref in treatment.kommune), when, treatment.saksnummer)
        if when and treatment.organ and key in seen:
            yield Problem(
                treatment.place,
                f"Behandlingen i {treatment.organ} {when} er ført opp to ganger.",
                "Slett den ene, eller rett datoen.",
            )
        seen.add(key)


def _meetings(process: Prosess) -> Iterator[Problem]:
    seen = set()
    for meeting in process.medvirkning:
        when = meeting.dato.sagt if meeting.dato else ""
        if meeting.tittel and (key := (as_name(meeting.tittel), when)) in seen:
            yield Problem(
                meeting.place,
                f"Medvirkningen «{meeting.tittel}» er ført opp to ganger{f' {when}' if when else ''}.",
                "Slett den ene, eller rett datoen eller tittelen.",
            )
        elif meeting.tittel:
            seen.add(key)
