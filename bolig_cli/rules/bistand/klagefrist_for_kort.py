from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.tjeneste import Tjeneste
from bolig_cli.model.varighet import in_words, longest
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_THREE_WEEKS = 21  # days


@rule("klagefrist-for-kort", Severity.ADVARSEL)
def klagefrist_for_kort(context: Context) -> Iterator[Problem]:
    """Klagefristen i saksgangen, eller for en tjeneste, er kortere enn tre uker.

    Etter forvaltningsloven § 29 første ledd er fristen for å klage tre uker fra underretningen om vedtaket er kommet fram. Kommunen
    kan ikke gi en kortere frist.

    Slik retter du det: skriv `frist: {antall: 3, enhet: uker}` under `klage` i saksgang.yaml. Har en
    tjeneste en egen frist i tjenester.yaml, kan den være lengre, men ikke kortere.
    """
    case = context.plan.saksgang
    terms = [case.klage.frist if case else None, *(t.klage.frist for t in context.plan.all(Tjeneste))]
    for term in terms:
        if term is None or longest(term) >= _THREE_WEEKS:
            continue
        yield Problem(
            term.place,
            f"Klagefristen er {in_words(term)}. Fristen er tre uker fra vedtaket er kommet fram "
            "(forvaltningsloven § 29 første ledd).",
            "Sett «frist» til tre uker.",
        )
