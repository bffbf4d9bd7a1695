from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Punkt
from bolig_cli.personnavn import personnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_HELP = {
    "sammendrag": "Skriv det samme uten opplysningen.",
    "vurdering": "Skriv det samme uten opplysningen.",
    "tekst": "La teksten stå ord for ord, og skriv et «sammendrag» uten opplysningen. Da blir det vist i stedet.",
}


@rule("innspill-personopplysning", Severity.ADVARSEL)
def innspill_personopplysning(context: Context) -> Iterator[Problem]:
    """Det som blir offentlig av et innspill, ser ut til å ha personopplysninger.

    Et sammendrag og en vurdering står i merknadsbehandlingen. Teksten gjør det også, når sammendraget mangler og avsenderen er et
    organ eller en organisasjon, eller en privatperson har gitt samtykke. Navn,
    telefonnumre, adresser og opplysninger om helse skal ikke stå der. Det som blir sett, er det som har en kjent form; les teksten
    selv også.

    Slik retter du det: skriv sammendraget eller vurderingen uten opplysningen. Står den i teksten, lar du teksten være og skriver
    et sammendrag, som blir vist i stedet. Skal teksten vises ord for ord, og personen vil at det skal stå der, lar du det stå.
    """
    if not context.plan.innspill:
        return
    from bolig_cli.personopplysninger import personopplysninger  # of many patterns

    for innspill in context.plan.innspill:
        for punkt in innspill.punkter:
            for key, text in _published(punkt, innspill.er_offentlig):
                seen = list(dict.fromkeys(str(found.slag) for found in personopplysninger(text)))
                if personnavn(text):
                    seen.insert(0, "navn")
                if seen:
                    yield Problem(
                        punkt.origin.at(key),
                        f"Punkt {punkt.nummer} i innspillet {innspill.id} blir offentlig, og har noe som ser ut som "
                        f"{norsk.listing(seen)}.",
                        _HELP[key],
                    )


def _published(punkt: Punkt, shown: bool) -> Iterator[tuple[str, str]]:
    """The texts that a document shows, by their keys: a summary in the stead of the text, which may else be `shown`."""
    yield "sammendrag", punkt.sammendrag
    yield "vurdering", punkt.vurdering.seen
    if shown and not punkt.sammendrag:
        yield "tekst", punkt.tekst
