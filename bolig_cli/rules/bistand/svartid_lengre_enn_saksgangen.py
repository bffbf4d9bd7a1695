from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tjeneste
from bolig_cli.model.varighet import Snarest, Varighet, in_words, longest, shortest
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("svartid-lengre-enn-saksgangen", Severity.MERKNAD)
def svartid_lengre_enn_saksgangen(context: Context) -> Iterator[Problem]:
    """En tjeneste gir svar senere enn saksgangen lover.

    Under `henvendelse` i saksgang.yaml står det hvor lenge noen høyst må vente på svar, hva de enn ber om. Står det en lengre tid
    ved en tjeneste, får innbyggeren to svar på det samme i «Slik får du hjelp».

    Slik retter du det: skriv den lengste tiden under `henvendelse: svartid` i saksgang.yaml, eller en kortere tid ved tjenesten.
    """
    saksgang = context.plan.saksgang
    lovet = saksgang.henvendelse.svartid if saksgang else None
    if lovet is None:
        return
    dager = 1 if isinstance(lovet, Snarest) else longest(lovet)
    sagt = str(lovet) if isinstance(lovet, Snarest) else f"innen {in_words(lovet)}"
    for tjeneste in context.plan.all(Tjeneste):
        tid = tjeneste.svartid
        if isinstance(tid, Varighet) and shortest(tid) > dager:
            yield Problem(
                tid.place,
                f"Tjenesten «{tjeneste.tittel}» gir svar innen {in_words(tid)}, men saksgangen lover svar {sagt}.",
                "Skriv den samme tiden begge steder, eller den lengste i saksgang.yaml.",
            )
