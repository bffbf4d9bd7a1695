from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.text_picture import address


@rule("bilde-uten-alternativ-tekst", Severity.FEIL)
def bilde_uten_alternativ_tekst(context: Context) -> Iterator[Problem]:
    """Et bilde sier ikke med ord hva det viser.

    Den som ikke ser bildet, får teksten i klammen lest opp i stedet (WCAG 2.1, suksesskriterium 1.1.1). Den skal si det leseren
    skal få ut av bildet, ikke at det er et bilde.

    Slik retter du det: skriv mellom klammene hva bildet viser, for eksempel
    `![Kart: de fleste kommunale boligene ligger øst for elva](bilder/kart.png)`.
    """
    for text in context.texts:
        for picture in text.pictures:
            if not picture.alt:
                yield Problem(
                    picture.place,
                    f"Bildet «{picture.target}» har ingen alternativ tekst.",
                    f"Skriv mellom klammene hva bildet viser: ![…]({address(picture.target)}).",
                )
