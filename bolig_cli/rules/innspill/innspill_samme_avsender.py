from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name


@rule("innspill-samme-avsender", Severity.MERKNAD)
def innspill_samme_avsender(context: Context) -> Iterator[Problem]:
    """Samme avsender har svart flere ganger, og det står ikke hvilket svar som gjelder.

    Kommer et nytt svar i stedet for et tidligere, skal det siste behandles, og det første regnes ikke med to ganger. Er begge svar
    på hver sin del, er alt i orden. Privatpersoner er ikke med her, for de heter det samme alle sammen.

    Slik retter du det: skriv `erstatter` med id-en til det tidligere svaret i det nyeste. Gjelder begge, lar du det stå.
    """
    seen: dict[str, str] = {}
    for innspill in context.under_behandling:
        if innspill.er_privat or not innspill.avsender:
            continue
        before = seen.setdefault(as_name(innspill.avsender), innspill.id)
        if before != innspill.id and innspill.erstatter is None:
            yield Problem(
                innspill.origin.at("avsender"),
                f"{innspill.avsender} har svart i både {before} og {innspill.id}.",
                f"Kommer det siste i stedet for det første, skriver du «erstatter: {before}». Gjelder begge, lar du det stå.",
            )
