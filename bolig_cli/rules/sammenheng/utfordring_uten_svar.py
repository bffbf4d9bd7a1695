from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Strategi, Utfordring
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("utfordring-uten-svar", Severity.ADVARSEL)
def utfordring_uten_svar(context: Context) -> Iterator[Problem]:
    """En utfordring har verken et mål eller en strategi som møter den.

    Kunnskapsgrunnlaget viser at noe er vanskelig, men planen sier ikke hva kommunen vil gjøre med det. Etter boligsosialloven § 5
    skal mål og strategier være egnet til å møte utfordringene.

    Slik retter du det: skriv utfordringens id under `utfordringer` i det målet eller den strategien som møter den. Er den ikke
    lenger en utfordring, tar du den ut.
    """
    used = {r.ref.id for r in context.references if r.field == "utfordringer"}
    alone = [u for u in context.plan.all(Utfordring) if u.id not in used]
    if alone and not context.uncertain(Maal, "utfordringer") and not context.uncertain(Strategi, "utfordringer"):
        for utfordring in alone:
            yield Problem(
                id_place(utfordring),
                f"Ingen mål eller strategier møter {named(utfordring)}.",
                f"Skriv {utfordring.id} under «utfordringer» i et mål eller en strategi.",
            )
