from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name
from bolig_cli.source.text_picture import address

_NO_PICTURE = (".docx", ".doc", ".pdf", ".pptx", ".ppt", ".xlsx", ".xls", ".odt", ".odp", ".ods", ".txt", ".md", ".rtf")


@rule("bilde-ubrukt", Severity.MERKNAD)
def bilde_ubrukt(context: Context) -> Iterator[Problem]:
    """En fil i mappen `plan/bilder` er ikke brukt i noe kapittel.

    Da er den glemt i teksten, eller den ligger igjen etter en tidligere utgave. I dokumentene er den uansett ikke med.

    Et dokument, for eksempel en Word-fil eller en PDF, kan ikke vises som bilde.

    Slik retter du det: vis bildet i et kapittel, eller ta filen ut av mappen.
    """
    if "kapittel" in context.med_feil or any(f.rule == "markdown-bilde" for t in context.texts for f in t.findings):
        return  # it may be the one that could not be understood
    used = {picture.target for text in context.texts for picture in text.pictures}
    if used - context.plan.bilder.keys():
        return  # told of as missing, perhaps under another name
    for name, file in context.plan.bilder.items():
        if name not in used and as_name(file.sti).endswith(
            as_name(name)
        ):  # and not in another folder, which it is told of
            if name.lower().endswith(_NO_PICTURE):
                yield Problem(
                    Place(file.sti),
                    f"Filen «{name}» er et dokument, og ikke et bilde.",
                    "Lagre det du vil vise, som PNG eller JPEG i denne mappen, og ta dokumentet ut av den.",
                )
                continue
            yield Problem(
                Place(file.sti),
                f"Filen «{name}» er ikke brukt i noe kapittel.",
                f'Skriv ![det bildet viser]({address(name)} "Bildetekst. Kilde: …") i et kapittel, eller ta filen ut av mappen.',
            )
