from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.uttrekk import koder_i
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("kommunenummer-feil-periode", Severity.FEIL)
def kommunenummer_feil_periode(context: Context) -> Iterator[Problem]:
    """De tidligere kommunenumrene passer ikke sammen.

    Numrene brukes til å legge sammen tall for kommunene som er slått sammen. Gjelder dagens nummer også i et år et tidligere nummer
    gjelder, telles innbyggerne to ganger. Er det et år uten noe nummer, blir det et hull i tidsserien.

    Slik retter du det: skriv første og siste år hvert nummer gjaldt. Dagens nummer gjelder fra året etter det siste.
    """
    plan = context.plan
    municipality = plan.kommune
    for number, code in enumerate(municipality.tidligere):
        place = plan.origin.at("kommune", "tidligere", number)
        if code.fra is not None and code.til is not None and code.til < code.fra:
            yield Problem(
                place,
                f"Kommunenummer {code.nummer} gjelder til {code.til}, men først fra {code.fra}.",
                "Rett et av årene.",
            )
        elif code.nummer == municipality.nummer:
            yield Problem(
                place,
                f"Kommunenummer {code.nummer} er dagens nummer, og kan ikke stå blant de tidligere.",
                "Ta det ut av listen.",
            )
    ends = [code.til for code in municipality.tidligere if code.til is not None]
    if ends:
        gap = next((year for year in range(min(ends), max(ends)) if not koder_i(municipality.koder, year)), None)
        if gap:
            yield Problem(
                plan.origin.key("kommune", "tidligere"),
                f"Ingen av kommunenumrene gjelder i {gap}.",
                "Rett årene, slik at hvert år har minst ett nummer.",
            )
