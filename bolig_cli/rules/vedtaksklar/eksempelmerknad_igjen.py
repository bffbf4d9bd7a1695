from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("eksempelmerknad-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def eksempelmerknad_igjen(context: Context) -> Iterator[Problem]:
    """Planen sier på forsiden at den er et eksempel.

    Så lenge `eksempelmerknad` står i plan.yaml, godtar verktøyet illustrative tall og steder som er merket «Eksempel». En plan som
    skal vedtas, kan ikke bygge på slike.

    Slik retter du det: ta bort `eksempelmerknad` når innholdet er kommunens eget.
    """
    plan = context.plan
    if not er_eksempel(plan):
        return
    place, written = plan.origin.at("eksempelmerknad"), plan.eksempelmerknad.seen.strip()
    if len(written.split()) == 1:  # an answer, where a whole text is wanted
        yield Problem(
            place,
            f"Forsiden får teksten «{written}», for det som står i «eksempelmerknad», blir skrevet der.",
            "Er planen ikke et eksempel, tar du bort linjen.",
        )
        return
    yield Problem(
        place,
        "Planen sier på forsiden at den er et eksempel.",
        "Ta bort «eksempelmerknad» når innholdet er kommunens eget.",
    )
