from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("bilde-ubrukt", Severity.MERKNAD)
def bilde_ubrukt(context: Context) -> Iterator[Problem]:
    """En fil i mappen `plan/bilder` er ikke brukt i noe kapittel.

    Da er den glemt i teksten, eller den ligger igjen etter en tidligere utgave. I dokumentene er den uansett ikke med.

    Slik retter du det: vis bildet i et kapittel, eller ta filen ut av mappen.
    """
    if "kapittel" in context.med_feil or any(f.rule == "markdown-bilde" for t in context.texts for f in t.findings):
        return  # it may be the one that could not be understood
    used = {picture.target for text in context.texts for picture in text.pictures}
    missing = used - context.plan.bilder.keys()
    if missing:
        return  # told of as missing, perhaps under another name
    folder = context.plan.origin.path.rpartition("/")[0]
    for path in context.plan.bilder:
        if path not in used:
            yield Problem(
                Place(f"{folder}/{path}" if folder else path),
                f"Filen «{path}» er ikke brukt i noe kapittel.",
                f'Skriv ![det bildet viser]({path} "Bildetekst. Kilde: …") i et kapittel, eller ta filen ut av mappen.',
            )
