"""What a chapter writes of a matter where no text counts: found and told, so that nobody thinks it was not read."""

from collections.abc import Iterator, Sequence

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Mangel
from bolig_cli.law.evidence.support.kapitteldel import deler_i, staar_i_fasen
from bolig_cli.law.evidence.support.ordsoek import naboer_med
from bolig_cli.message import Text, message

SAMARBEID = (
    "samarbeid", "samhandl", "samordn", "koordiner", "samråd", "sammen med", "saman med", "i lag med", "avtale", "møte",
    "partnerskap", "på tvers",
)  # fmt: skip

SEKTORER = (
    "sektor", "nav ", "nav,", "nav.", "helse", "eiendom", "eigedom", "tjenest", "tenest", "avdeling", "enhet", "eining", "etat",
    "barnevern",
)  # fmt: skip


def skrevet(context: Context, grupper: Sequence[Sequence[str]], data: Text) -> Iterator[Mangel]:
    """That the first chapter which has a stem of each group close together is no answer; `data` says what is, and in which file."""
    for kapittel in context.plan.kapitler:
        if not staar_i_fasen(kapittel, context.plan):
            continue
        for del_ in deler_i(context)[kapittel.origin.path]:
            if naboer_med(context, del_.tekst, grupper):
                tekst = message(
                    "Kapittelet «{tittel}» skriver om dette under «{overskrift}», men her teller ikke tekst. {data}",
                    tittel=kapittel.tittel,
                    overskrift=del_.tittel,
                    data=data,
                )
                yield Mangel(tekst, del_.place, egen_tekst=True)
                return
