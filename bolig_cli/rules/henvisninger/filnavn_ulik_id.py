from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Item
from bolig_cli.rules.context import Context
from bolig_cli.rules.henvisninger.dobbel_id import owner
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_FILES, capital, named
from bolig_cli.rules.support.references import file_name, id_place, is_id
from bolig_cli.source.certain import replaced


@rule("filnavn-ulik-id", Severity.FEIL)
def filnavn_ulik_id(context: Context) -> Iterator[Problem]:
    """Filen heter noe annet enn id-en i den.

    Den som leter etter T07, åpner `T07.yaml`. Er navn og id forskjellige, finner du feil fil, og to filer kan få samme
    id. Det gjelder mål, strategier, tiltak, målområder, utfordringer og tabeller.

    Slik retter du det: gi filen samme navn som id-en. Er planen alt sendt ut, er det id-en som skal stå fast. Er det
    id-en som er feil skrevet, retter `bolig check --rett` den. Det gjør den når bare store og små bokstaver skiller, og
    alle som viser hit, skriver id-en slik filen heter.
    """
    for items in context.known.by_id.values():
        # The others have a finding for using an id that is taken.
        item = owner(items)
        if isinstance(item, IN_FILES) and file_name(item) != item.id and not _is_told_of(item):
            yield Problem(
                id_place(item),
                f"{capital(named(item))} står i en fil som heter {file_name(item)}.yaml.",
                _what_to_do(item),
                replaced(id_place(item), file_name(item)) if _is_misspelt(context, item) else None,
            )


def _is_told_of(item: Item) -> bool:
    """Whether the file has a finding already for how it ends, with the name that it should have: t7.yml."""
    return not item.origin.path.endswith(".yaml") and file_name(item).lower() == item.id.lower()


def _what_to_do(item: Item) -> str:
    name = file_name(item)
    if (
        name.lower() == item.id.lower() and name[:1].isupper()
    ):  # ids have a capital, and it is the id that is typed by hand
        return f"Skriv «id: {name}», med stor bokstav."
    return f"Gi filen navnet {item.id}.yaml.{_or_the_id(name)}"


def _or_the_id(name: str) -> str:
    return f" Er det id-en som er feil, skriver du «id: {name}»." if is_id(name) else ""


def _is_misspelt(context: Context, item: Item) -> bool:
    """Whether the id is that of the file but for capitals, and everyone who refers to it writes it as the file has it."""
    name = file_name(item)
    return name.lower() == item.id.lower() and name in (used := _used(context)) and item.id not in used


def _used(context: Context) -> set[str]:
    """Every id that a link or a reference names."""
    links = {link.target for text in context.texts for link in text.links}
    return links | {reference.ref.id for reference in context.references}
