"""The parts of a number quoted by reference (`{{tabell:venteliste/Barnefamilier/2023}}`), as far as it is typed."""

from collections.abc import Iterator, Sequence

from bolig_cli.model.plan import BOLIGTYPER, Maalgruppe, Plan, Tabell
from bolig_cli.model.tabell import kolonnenavn, radnavn
from bolig_cli.model.talluttrykk import ALLE
from bolig_cli.record import record

SORTS = {
    "tabell": "tallet i en celle",
    "endring": "hvor mye tallet har endret seg",
    "prosentendring": "endringen i prosent",
    "har": "husstander som har en egnet bolig",
    "behov": "husstander som trenger en",
    "mangler": "det som mangler",
}
_COLUMNS = {"tabell": 1, "endring": 2, "prosentendring": 2}  # that come after the row


@record
class Word:
    """A word that can follow. `typed` is the part of it that is there already; `is_last` is whether the number is whole with it."""

    text: str
    typed: str
    detail: str = ""
    is_last: bool = False


def following(plan: Plan, typed: str) -> Iterator[Word]:
    """What can follow what is typed between the braces."""
    sort, colon, rest = typed.partition(":")
    if not colon:
        for name, meaning in SORTS.items():
            yield Word(f"{name}:", typed, meaning)
    elif sort.strip() in _COLUMNS:
        yield from _in_table(plan, rest, _COLUMNS[sort.strip()])
    elif sort.strip() in SORTS:
        yield from _in_overview(plan, rest, sort.strip() != "har")


def _in_table(plan: Plan, rest: str, columns: int) -> Iterator[Word]:
    id, slash, path = rest.partition("/")
    if not slash:
        for table in plan.all(Tabell):
            yield Word(f"{table.id}/", rest, table.tittel)
        return
    found = plan.find(id.strip(), Tabell)
    if not isinstance(found, Tabell):
        return
    row = next((name for name in radnavn(found) if path.startswith(f"{name}/")), "")
    if not row:
        for name in dict.fromkeys(radnavn(found)):
            yield Word(f"{name}/", path, f"raden i {found.id}")
        return
    *before, last = path[len(row) + 1 :].split("/")
    is_last = len(before) + 1 == columns
    if len(before) < columns:
        for name in kolonnenavn(found)[1:]:
            yield Word(name if is_last else f"{name}/", last, f"kolonnen i {found.id}", is_last)


def _in_overview(plan: Plan, rest: str, with_year: bool) -> Iterator[Word]:
    if plan.behovsoversikt is None:
        return
    *before, last = rest.split("/")
    overview = plan.behovsoversikt
    if not before:
        groups = {group.id: group.tittel for group in plan.all(Maalgruppe)}
        parts = [*groups.items(), (ALLE, "alle målgruppene")]
    elif len(before) == 1:
        own = [kind.id for kind in overview.boligtyper]
        parts = [*((kind, "boligtype") for kind in (*BOLIGTYPER, *own)), (ALLE, "alle boligtypene")]
    elif len(before) == 2 and with_year:
        parts = [(str(year), "år") for year in sorted({year for line in overview.linjer for year in line.behov})]
    else:
        return
    is_last = len(before) == (2 if with_year else 1)
    yield from _words(parts, last, is_last)


def _words(parts: Sequence[tuple[str, str]], typed: str, is_last: bool) -> Iterator[Word]:
    for text, detail in parts:
        yield Word(text if is_last else f"{text}/", typed, detail, is_last)
