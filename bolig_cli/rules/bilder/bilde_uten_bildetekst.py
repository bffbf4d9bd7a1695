from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.text_picture import address


@rule("bilde-uten-bildetekst", Severity.ADVARSEL)
def bilde_uten_bildetekst(context: Context) -> Iterator[Problem]:
    """Et bilde mangler bildetekst eller kilde.

    Bildeteksten står under bildet, med nummeret bildet har blant figurene. Kilden står i samme tekst, og begynner med «Kilde:»,
    «Foto:» eller «Illustrasjon:». Den som har laget et bilde eller et kart, skal navngis, og leseren skal kunne finne det igjen.

    Slik retter du det: skriv begge deler i anførselstegn etter adressen, for eksempel
    `![…](bilder/kart.png "Kommunale boliger i sentrum. Kilde: Kartverket")`.
    """
    for text in context.texts:
        for picture in text.pictures:
            missing = [
                word for word, found in (("bildetekst", picture.caption), ("kilde", picture.source)) if not found
            ]
            if missing:
                what = "verken bildetekst eller kilde" if len(missing) == 2 else f"ingen {missing[0]}"
                wanted = f"{picture.caption.rstrip('.') or 'Bildetekst'}. {picture.source or 'Kilde: …'}"
                yield Problem(
                    picture.place,
                    f"Bildet «{picture.target}» har {what}.",
                    f'Skriv ![…]({address(picture.target)} "{wanted}").',
                )
