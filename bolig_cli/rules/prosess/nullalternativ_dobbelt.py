from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("nullalternativ-dobbelt", Severity.ADVARSEL)
def nullalternativ_dobbelt(context: Context) -> Iterator[Problem]:
    """Flere alternativer i saksfremlegget er ført opp som nullalternativet.

    Nullalternativet er at ingenting blir vedtatt, og det er bare ett av dem.

    Slik retter du det: ta bort `nullalternativ` fra det som er noe annet.
    """
    sak = context.plan.saksfremlegg
    marked = [a for a in sak.alternativer if a.nullalternativ] if sak else []
    for alternative in marked[1:]:
        yield Problem(
            alternative.origin.at("nullalternativ"),
            f"«{alternative.tittel}» er ført opp som nullalternativet, og det er «{marked[0].tittel}» også.",
            "Ta bort «nullalternativ» fra det som er noe annet enn at ingenting blir vedtatt.",
        )
