from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maalgruppe, Tiltak, Utfordring
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.rules.support.references import id_place


@rule("maalgruppe-ikke-brukt", Severity.MERKNAD)
def maalgruppe_ikke_brukt(context: Context) -> Iterator[Problem]:
    """En målgruppe er ikke nevnt i noe tiltak, noen utfordring eller noen linje i behovsoversikten.

    Enten er gruppen glemt i planen, eller så er den med i listen uten grunn.

    Slik retter du det: skriv målgruppens id under `maalgrupper` i tiltak og utfordringer som gjelder den, eller ta gruppen ut
    av `maalgrupper.yaml`.
    """
    used = {r.ref.id for r in context.references if r.kinds == (Maalgruppe,)}
    alone = [group for group in context.plan.all(Maalgruppe) if group.id and group.id not in used]
    if not alone or _uncertain(context, used):
        return
    for group in alone:
        yield Problem(
            id_place(group),
            f"Ingen tiltak, utfordringer eller linjer i behovsoversikten gjelder {named(group)}.",
            f"Skriv {group.id} under «maalgrupper» der den hører hjemme, eller ta den ut av listen.",
        )


def _uncertain(context: Context, used: set[str]) -> bool:
    known = context.known
    if any(known.find(id, (Maalgruppe,)) is None for id in used):
        return True
    return any(context.uncertain(kind, "maalgrupper") for kind in (Tiltak, Utfordring))
