from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Foering, Maal, Plan, Tabell, Tiltak, Tjeneste, Utfordring
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_PARTS = ("prosess", "foeringer", "kunnskapsgrunnlag", "maal", "handlingsdel", "tjenester")


@rule("del-uten-kapittel", Severity.MERKNAD)
def del_uten_kapittel(context: Context) -> Iterator[Problem]:
    """En del av planen som verktøyet lager, har ikke fått plass i noe kapittel.

    Delene er `prosess`, `foeringer`, `kunnskapsgrunnlag`, `maal`, `handlingsdel` og `tjenester`. En del uten kapittel blir likevel
    med, men kommer etter kapitlene og uten innledende tekst. I en plan uten kapitler er det slik for alle delene, og da sier
    regelen ingenting.

    Slik retter du det: skriv `innhold:` med navnet på delen i hodet til kapittelet der den skal stå. Er du fornøyd med at
    den står etter kapitlene, trenger du ikke gjøre noe.
    """
    plan = context.plan
    placed = {chapter.innhold for chapter in plan.kapitler}
    missing = [part for part in _parts(plan) if part not in placed]
    # A chapter that can't be read, or whose `innhold` has a finding from the schema, may be the one that is missed.
    unread = "kapittel" in context.uleste or any(
        c.innhold not in _PARTS and c.written.attempted("innhold") for c in plan.kapitler
    )
    if plan.kapitler and missing and not unread:
        several = len(missing) > 1
        yield Problem(
            plan.origin.at(),
            f"Ingen kapitler har {listing([f'«innhold: {part}»' for part in missing], 'eller')}. "
            f"{'Delene' if several else 'Delen'} kommer etter kapitlene i dokumentene.",
            f"Skriv for eksempel «innhold: {missing[0]}» i hodet til kapittelet der det skal stå.",
        )


def _parts(plan: Plan) -> Iterator[str]:
    """The parts that have content in this plan."""
    if plan.prosess:
        yield "prosess"
    if plan.all(Foering):
        yield "foeringer"
    if plan.behovsoversikt or any(isinstance(item, Tabell | Utfordring) for item in plan.items):
        yield "kunnskapsgrunnlag"
    if plan.all(Maal):
        yield "maal"
    if plan.all(Tiltak):
        yield "handlingsdel"
    if plan.all(Tjeneste) or plan.saksgang or plan.ansvar:
        yield "tjenester"
