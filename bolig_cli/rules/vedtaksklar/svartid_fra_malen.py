from collections.abc import Iterator

from bolig_cli import maltekst
from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import malens
from bolig_cli.model.plan import Tjeneste
from bolig_cli.model.varighet import Varighet, in_words
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_MINST = 2  # services that promise what the template did, before anybody says that nobody has looked: one may be so by chance


@rule("svartid-fra-malen", Severity.MERKNAD)
def svartid_fra_malen(context: Context) -> Iterator[Problem]:
    """Tjenester er skrevet om, men svartidene er de malen skrev.

    Svartiden er et løfte til den som søker, og står i dokumentet. Blir tjenestene fra «bolig init» skrevet om, og svartidene blir
    stående, lover planen noe som ingen har tenkt på.

    Regelen gjelder tjenester der teksten om hva en får, er kommunens egen. Den sier fra når minst to av dem har akkurat malens
    svartid: Én kan være lik ved en tilfeldighet.

    Slik retter du det: skriv svartidene tjenestene holder. Er det de samme tidene, trenger du ikke gjøre noe.
    """
    staar: list[tuple[Tjeneste, Varighet]] = []
    for tjeneste in context.plan.all(Tjeneste):
        malen = maltekst.template().ticks.get(tjeneste.id, {}).get("svartid")
        hva, svartid = tjeneste.hva.plain, tjeneste.svartid
        if malen and isinstance(svartid, Varighet) and hva.strip() and not malens(context.plan, hva):
            staar += [(tjeneste, svartid)] if (f"{svartid.antall}/{svartid.enhet}",) == malen else []
    if len(staar) >= _MINST:
        navn = listing([f"«{tjeneste.tittel}» ({in_words(svartid)})" for tjeneste, svartid in staar])
        yield Problem(
            staar[0][1].place,
            f"Tjenestene {navn} er skrevet om, men svartidene er de malen skrev.",
            "Skriv svartidene tjenestene holder. Er det de samme tidene, trenger du ikke gjøre noe.",
        )
