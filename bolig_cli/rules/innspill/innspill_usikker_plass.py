from collections.abc import Iterator, Sequence

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Innspill, Punkt, erstattet
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_SEEN = "Skriv så «plassering: for hånd» og «sikkerhet: sikker»."
_LOOSE = (
    f"Skriv id-en til det punktet gjelder, under «gjelder», eller la det stå tomt når det gjelder hele planen. {_SEEN}"
)
_UNSURE = f"Se om id-ene under «gjelder» er riktige, og rett dem om de ikke er det. {_SEEN}"


@rule("innspill-usikker-plass", Severity.ADVARSEL, in_draft=Severity.MERKNAD, in_hearing=Severity.MERKNAD)
def innspill_usikker_plass(context: Context) -> Iterator[Problem]:
    """Et punkt i et innspill er lest inn uten at stedet i planen er funnet, eller stedet er usikkert.

    Merknadsbehandlingen setter hvert punkt under det i planen som det gjelder. Et sidetall eller et ord alene kan gi feil sted, og
    da leser kommunestyret merknaden under feil tiltak. Et punkt uten sted kommer for seg selv. Er planen vedtatt, gjelder det bare
    svar som ikke er behandlet.

    Slik retter du det: se om id-ene under `gjelder` er riktige, og rett dem om de ikke er det. Gjelder punktet hele planen, lar du
    `gjelder` være tom. Skriv så `plassering: for hånd` og `sikkerhet: sikker`.
    """
    replaced = erstattet(context.plan.innspill)
    for innspill in context.under_behandling:
        if innspill.id in replaced:
            continue
        loose = [p for p in innspill.punkter if p.plassering == "ikke plassert" and not p.gjelder]
        unsure = [p for p in innspill.punkter if p.sikkerhet == "usikker" and p not in loose]
        if loose:
            yield _problem(innspill, loose, "ikke er plassert i planen", _LOOSE)
        if unsure:
            yield _problem(innspill, unsure, "har en usikker plass i planen", _UNSURE)


def _problem(innspill: Innspill, points: Sequence[Punkt], what: str, what_to_do: str) -> Problem:
    numbers = norsk.listing([str(punkt.nummer) for punkt in points])
    one = len(points) == 1
    return Problem(
        points[0].origin.at(),
        f"Innspillet {innspill.id} fra {innspill.avsender} har {'et punkt' if one else 'punkter'} som {what}: {numbers}.",
        what_to_do,
    )
