from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.near_id import nearest_word
from bolig_cli.source.text_picture import address


@rule("bilde-mangler", Severity.FEIL)
def bilde_mangler(context: Context) -> Iterator[Problem]:
    """Et kapittel viser et bilde som ikke ligger i mappen `plan/bilder`.

    Bildene leses fra denne mappen, og adressen i teksten begynner med `bilder/`. Store og små bokstaver må være like: På noen
    maskiner er det ellers en annen fil.

    Slik retter du det: legg filen i mappen, eller rett adressen i teksten.
    """
    files = context.plan.bilder
    for text in context.texts:
        for picture in text.pictures:
            if picture.target in files:
                continue
            meant = _same_name(picture.target, list(files)) or nearest_word(picture.target, list(files))
            yield Problem(
                picture.place,
                f"Bildet «{picture.target}» ligger ikke i mappen bilder." + (f" Mente du «{meant}»?" if meant else ""),
                f"Skriv adressen slik: ({address(meant)}). Er det en annen fil, legger du den i mappen plan/bilder."
                if meant
                else "Legg filen i mappen plan/bilder, og begynn adressen med bilder/.",
            )


def _same_name(target: str, files: Sequence[str]) -> str:
    """The one file that has the same name but for its folder and its capitals."""
    name = target.rpartition("/")[2].lower()
    found = [file for file in files if file.rpartition("/")[2].lower() == name]
    return found[0] if len(found) == 1 else ""
