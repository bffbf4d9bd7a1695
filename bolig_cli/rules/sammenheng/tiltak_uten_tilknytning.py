from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Strategi, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import id_place


@rule("tiltak-uten-tilknytning", Severity.FEIL)
def tiltak_uten_tilknytning(context: Context) -> Iterator[Problem]:
    """Et tiltak hører verken til en strategi eller til et mål.

    Dokumentene viser tiltakene under strategien eller målet sitt. Et tiltak uten noe over seg har ingen plass der, og kommer ikke
    med i handlingsdelen.

    Slik retter du det: skriv `strategier:` med id-en til en strategi. Bruker ikke planen strategier, skriver du `maal:` med
    id-en til et mål.
    """
    for tiltak in context.plan.all(Tiltak):
        if tiltak.strategier or tiltak.maal:
            continue
        if not tiltak.written.attempted("strategier") and not tiltak.written.attempted("maal"):
            yield Problem(
                id_place(tiltak),
                f"{capital(named(tiltak))} hører verken til en strategi eller et mål.",
                _help(context),
            )


def _help(context: Context) -> str:
    """What to write, with ids that the plan has."""
    strategy, goal = (next(iter(context.known.ids((kind,))), "") for kind in (Strategi, Maal))
    if not strategy and goal:
        return f"Legg til «maal: [{goal}]» med målet tiltaket hører til."
    strategy, goal = strategy or "S1", goal or "M1"
    return f"Legg til «strategier: [{strategy}]» med strategien tiltaket hører til, eller «maal: [{goal}]» med målet."
