from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.varighet import LONGEST_MONTH, in_words, shortest
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("foreloepig-svar-for-sent", Severity.ADVARSEL)
def foreloepig_svar_for_sent(context: Context) -> Iterator[Problem]:
    """Det foreløpige svaret kommer etter mer enn en måned.

    En avgjørelse om å gi eller avslå boligsosial bistand er et enkeltvedtak (boligsosialloven § 7 første ledd). Etter
    forvaltningsloven § 11 a tredje ledd skal søkeren da ha et foreløpig svar når saken ikke kan avgjøres i løpet av en måned.
    Regelen sier fra når tiden er lengre enn den lengste måneden, altså mer enn 31 dager.

    Slik retter du det: skriv `foreloepig_svar: {antall: 1, enhet: måneder}` under `henvendelse` i saksgang.yaml, eller kortere.
    """
    term = context.plan.saksgang.henvendelse.foreloepig_svar if context.plan.saksgang else None
    if term and shortest(term) > LONGEST_MONTH:
        yield Problem(
            term.place,
            f"Det foreløpige svaret kommer etter {in_words(term)}. Den som venter på et vedtak, skal ha det innen en måned "
            "(forvaltningsloven § 11 a tredje ledd).",
            "Sett «foreloepig_svar» til en måned eller mindre.",
        )
