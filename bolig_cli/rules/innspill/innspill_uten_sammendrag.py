from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import erstattet
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-uten-sammendrag", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.MERKNAD)
def innspill_uten_sammendrag(context: Context) -> Iterator[Problem]:
    """Et innspill fra en privatperson har punkter uten `sammendrag`.

    Ordene til en privatperson står ikke i noe dokument uten samtykke. Merknadsbehandlingen viser sammendraget i stedet. Mangler det
    også, får de som skal vedta planen, se hva kommunen svarer, men ikke hva det er et svar på. Et svar som er erstattet av et nyere
    fra samme avsender, trenger ikke noe sammendrag.

    Slik retter du det: skriv `sammendrag` på hvert punkt, med kommunens egne ord og uten noe som viser hvem det er. Har personen
    sagt ja til at teksten vises ord for ord, skriver du `samtykke: true`.
    """
    replaced = erstattet(context.plan.innspill)
    for innspill in context.plan.innspill:
        if innspill.er_offentlig or innspill.id in replaced:
            continue
        if left := [punkt for punkt in innspill.punkter if not punkt.sammendrag]:
            numbers = norsk.listing([str(punkt.nummer) for punkt in left])
            yield Problem(
                left[0].origin.at(),
                f"Innspillet {innspill.id} er fra en privatperson og blir ikke vist ord for ord. Det har punkter uten "
                f"sammendrag: {numbers}. De som skal vedta planen, ser ikke hva som ble sagt der.",
                "Skriv «sammendrag» på hvert punkt, uten noe som viser hvem det er. Har personen samtykket, skriver du "
                "«samtykke: true».",
            )
