from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Item, Kapittel
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_FILES, named
from bolig_cli.rules.support.references import file_name, id_place, is_id


@rule("dobbel-id", Severity.FEIL)
def dobbel_id(context: Context) -> Iterator[Problem]:
    """Den samme id-en er brukt to ganger.

    En id peker på én ting i hele planen, også på tvers av mål, tiltak, tabeller og målgrupper. Ellers vet ingen hva en henvisning
    eller en lenke går til. To kapitler kan heller ikke hete det samme når tallet foran i filnavnet er tatt bort.

    Slik retter du det: gi den ene en ny id som ikke er brukt før, og la filen hete det samme som id-en.
    """
    for id, items in context.known.by_id.items():
        first = owner(items)
        for item in items:
            if item is not first:
                yield Problem(
                    id_place(item),
                    f"Id-en {id} er allerede brukt: {_where(id_place(first))} har {named(first)}.",
                    f"Gi {named(item)} en annen id, som ikke er brukt før." + _rename(item),
                )
    yield from _chapters(context.plan.kapitler)


def owner(items: Sequence[Item]) -> Item:
    """The one of several items that the id belongs to: the first whose file has its name, else the first."""
    return next((item for item in items if isinstance(item, IN_FILES) and file_name(item) == item.id), items[0])


def _rename(item: Item) -> str:
    if not isinstance(item, IN_FILES):
        return ""
    stem = file_name(item)
    if stem == item.id or not is_id(stem):
        return " La filen hete det samme."
    return f" Filen heter {stem}, så id-en skal trolig være {stem}."


def _where(place: Place) -> str:
    return f"{place.path}, linje {place.line},"


def _chapters(chapters: Sequence[Kapittel]) -> Iterator[Problem]:
    seen: dict[str, Kapittel] = {}
    for chapter in chapters:
        first = seen.setdefault(chapter.id, chapter)
        if first is not chapter:
            yield Problem(
                chapter.origin.at(),
                f"Kapittelet «{chapter.tittel}» har samme navn som {first.origin.path}: tallet foran i filnavnet regnes ikke med.",
                "Gi filen et annet navn etter tallet.",
            )
