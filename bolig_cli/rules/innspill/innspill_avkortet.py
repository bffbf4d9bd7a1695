from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import VIST_ORD_FOR_ORD, erstattet
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-avkortet", Severity.ADVARSEL, in_draft=Severity.MERKNAD, in_hearing=Severity.MERKNAD)
def innspill_avkortet(context: Context) -> Iterator[Problem]:
    """Et innspill er så langt at merknadsbehandlingen bare viser begynnelsen.

    Uten `sammendrag` står ordene til et organ, en organisasjon eller en som har samtykket, i merknadsbehandlingen som de er. Av et
    punkt på mer enn 600 tegn står bare begynnelsen. De som skal vedta planen, ser da ikke alt avsenderen ba om.

    Slik retter du det: skriv `sammendrag` på punktet.
    """
    replaced = erstattet(context.plan.innspill)
    for innspill in context.plan.innspill:
        if not innspill.er_offentlig or innspill.id in replaced:
            continue
        long = [p for p in innspill.punkter if not p.sammendrag and len(" ".join(p.tekst.split())) > VIST_ORD_FOR_ORD]
        if long:
            numbers = norsk.listing([str(punkt.nummer) for punkt in long])
            yield Problem(
                long[0].origin.at(),
                f"Innspillet {innspill.id} fra {innspill.avsender} har lange punkter uten sammendrag: {numbers}. "
                f"Merknadsbehandlingen viser bare de første {VIST_ORD_FOR_ORD} tegnene.",
                "Skriv «sammendrag» på hvert punkt.",
            )
