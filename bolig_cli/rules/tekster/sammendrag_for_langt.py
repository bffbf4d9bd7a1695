from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

MOST = 500  # characters: five lines of text on a page


@rule("sammendrag-for-langt", Severity.ADVARSEL)
def sammendrag_for_langt(context: Context) -> Iterator[Problem]:
    """Sammendraget i saksfremlegget er lengre enn fem linjer.

    Sammendraget er det de folkevalgte leser først. Fem linjer er om lag 500 tegn med mellomrom.

    Slik retter du det: flytt detaljene til bakgrunnen eller vurderingen.
    """
    plan = context.plan
    if plan.saksfremlegg:
        length = len(" ".join(plan.saksfremlegg.sammendrag.seen.split()))
        if length > MOST:
            yield Problem(
                plan.saksfremlegg.origin.at("sammendrag"),
                f"Sammendraget er på {length} tegn, og det er mer enn fem linjer (om lag {MOST} tegn).",
                "Flytt detaljene til bakgrunnen eller vurderingen.",
            )
