from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.references import some


@rule("prioritet-blandet", Severity.MERKNAD)
def prioritet_blandet(context: Context) -> Iterator[Problem]:
    """Noen tiltak har prioritet som nummer, og andre som ord.

    Ingen kan se om «høy» går foran «2». Funnet står ved det første tiltaket som gjør det på den måten færrest gjør det på; er det
    like mange, står det ved det første som har et ord.

    Slik retter du det: bruk enten nummer eller ord for alle tiltakene.
    """
    ranked = [t for t in context.plan.all(Tiltak) if t.prioritet]
    numbered = [t for t in ranked if t.prioritetsnummer is not None]
    worded = [t for t in ranked if t.prioritetsnummer is None]
    if not numbered or not worded:
        return
    fewest, how = (numbered, "nummer") if len(numbered) < len(worded) else (worded, "ord")
    yield Problem(
        fewest[0].origin.at("prioritet"),
        f"Prioriteten er et nummer i {len(numbered)} tiltak, og et ord i {len(worded)}.",
        f"Bruk det samme for alle. Disse har prioritet som {how}: {some([t.id for t in fewest])}.",
    )
