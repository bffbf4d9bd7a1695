from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Maalomraade
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("maalomraade-uten-maal", Severity.ADVARSEL)
def maalomraade_uten_maal(context: Context) -> Iterator[Problem]:
    """Et målområde har ingen mål.

    Målområdet og teksten i det står i planen, men leseren finner ingen mål der. Det er lett å glemme når målene får sitt målområde
    i filene sine.

    Slik retter du det: skriv `maalomraade:` med målområdets id i målene som hører til det. Skal ingen mål høre til det, sletter du
    filen, og flytter teksten til et kapittel om den skal være med.
    """
    used = {maal.maalomraade.id for maal in context.plan.all(Maal) if maal.maalomraade and not maal.hovedmaal}
    alone = [area for area in context.plan.all(Maalomraade) if area.id not in used]
    if alone and not context.uncertain(Maal, "maalomraade"):
        for area in alone:
            yield Problem(
                id_place(area),
                f"Ingen mål hører til {named(area)}.",
                f"Skriv «maalomraade: {area.id}» i et mål, eller slett filen.",
            )
