"""Where each id stands in a plan as it is on the screen: where it is given to something, and where something refers to it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from bolig_cli.authoring.mentions import Mention, Role, in_file
from bolig_cli.errors import BoligError
from bolig_cli.finding import Place
from bolig_cli.lsp.fields import FIELDS, name_of
from bolig_cli.lsp.view import View
from bolig_cli.model import plan as m
from bolig_cli.model.texts import texts
from bolig_cli.record import record
from bolig_cli.rules.support.references import Kinds


class Sort(StrEnum):
    """What an id stands as. What the program has written itself, such as signatures, is nothing that an author looks for."""

    GIVEN = "given"  # the item's own
    FIELD = "field"
    DUTY = "duty"
    LINK = "link"  # in a text, `[…](#id)`
    NUMBER = "number"  # in a text, `{{…}}`


_SORTS = {Role.OWN: Sort.GIVEN, Role.FIELD: Sort.FIELD, Role.DUTY: Sort.DUTY}


@record
class Occurrence:
    """An id at a place. `kinds` are the kinds of item that it may be of, where the field says so."""

    id: str
    sort: Sort
    place: Place
    kinds: Kinds = (m.Item,)


def occurrences(view: View) -> tuple[Occurrence, ...]:
    """Every one in the files that can be read."""
    return tuple(_all(view))


def _all(view: View) -> Iterator[Occurrence]:
    for file in view.files.files:
        try:
            found = in_file(file.path, file.kind, file.data)
        except BoligError:  # it is being written: the others are as they are
            continue
        for mention in found:
            if mention.role is not Role.RECORD:
                kinds = FIELDS.get(name_of(file.kind, mention.keys), (m.Item,))
                yield Occurrence(mention.id, _sort(view, mention), mention.place, kinds)


def _sort(view: View, mention: Mention) -> Sort:
    if mention.role is Role.TEXT:
        place = mention.place
        return Sort.LINK if view.lines(place.path)[place.line - 1][place.column - 2] == "#" else Sort.NUMBER
    return _SORTS[mention.role]


def at(found: Iterable[Occurrence], place: Place) -> Occurrence | None:
    """The occurrence that a line and column are in, or right after."""
    return next((each for each in found if each.place.path == place.path and covers(each.place, place)), None)


def same(view: View, one: Occurrence) -> tuple[Occurrence, ...]:
    """All that stand for what one of them stands for, the one that gives the id first."""
    found = [each for each in occurrences(view) if each.id == one.id]
    return tuple(sorted(found, key=lambda each: (each.sort is not Sort.GIVEN, each.place)))


def number_at(view: View, place: Place) -> tuple[str, Place] | None:
    """The number quoted by reference that a line and column are in: what stands between its braces, and where all of it stands."""
    for text in texts(view.plan) if view.plan else ():
        for number in text.tallhenvisninger:
            if number.place.path == place.path and covers(number.place, place):
                return number.uttrykk, number.place
    return None


def covers(whole: Place, place: Place) -> bool:
    """Whether a place begins inside another, or right after it."""
    return (whole.line, whole.column) <= (place.line, place.column) <= whole.end
