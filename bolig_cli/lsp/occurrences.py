"""Where each id stands in a plan: where it is given to something, and where something refers to it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.lsp.view import View
from bolig_cli.model import plan as m
from bolig_cli.model.talluttrykk import kilde, maalgruppe
from bolig_cli.model.texts import texts
from bolig_cli.record import record
from bolig_cli.rules.support.references import Kinds, id_place, is_id, references


class Sort(StrEnum):
    """What an id stands as."""

    GIVEN = "given"  # the item's own
    FIELD = "field"
    DUTY = "duty"
    LINK = "link"  # in a text, `[…](#id)`
    NUMBER = "number"  # in a text, `{{…}}`


@record
class Occurrence:
    """An id at a place. `kinds` are the kinds of item that it may be of, where the field says so. Of a number quoted by reference,
    `expression` is what stands between the braces, and `around` the place of all of it."""

    id: str
    sort: Sort
    place: Place
    kinds: Kinds = (m.Item,)
    expression: str = ""
    around: Place | None = None


def occurrences(view: View) -> tuple[Occurrence, ...]:
    """Every one in the plan as it was last read."""
    return tuple(_all(view, view.plan)) if view.plan else ()


def _all(view: View, plan: m.Plan) -> Iterator[Occurrence]:
    for item in plan.items:
        if is_id(item.id) and item.origin.at("id") != item.origin.at():
            yield Occurrence(item.id, Sort.GIVEN, id_place(item), (type(item),))
    for reference in references(plan):
        yield Occurrence(reference.ref.id, Sort.FIELD, reference.ref.place, reference.kinds)
    for item in plan.items:
        if isinstance(item, m.Maal | m.Strategi | m.Tiltak):
            yield from (Occurrence(ref.id, Sort.DUTY, ref.place, ()) for ref in item.svarer_paa)
    for text in texts(plan):
        for link in text.links:
            yield Occurrence(link.target, Sort.LINK, _inside(view, link.place, f"#{link.target}", 1))
        for number in text.tallhenvisninger:
            for id in dict.fromkeys((kilde(number.uttrykk), maalgruppe(number.uttrykk))):
                if id:
                    yield Occurrence(id, Sort.NUMBER, _inside(view, number.place, id, 0), (m.Item,), number.uttrykk, number.place)


def _inside(view: View, place: Place, word: str, skip: int) -> Place:
    """The part of a place where a word stands last, without its first signs; the whole place where it can't be found there."""
    written = view.text_at(place)
    at = written.rfind(word)
    if at < 0 or place.line != place.end_line:
        return place
    start = place.column + at + skip
    return Place(place.path, place.line, start, place.line, start + len(word) - skip)


def at(found: Iterable[Occurrence], place: Place) -> Occurrence | None:
    """The occurrence that a line and column are in, or right after; the shortest where one stands inside another."""
    here = (each for each in found if each.place.path == place.path and covers(each.place, place))
    return min(here, key=lambda each: _size(each.place), default=None)


def number_at(found: Iterable[Occurrence], place: Place) -> Occurrence | None:
    """The number quoted by reference that a line and column are in."""
    return next((each for each in found if each.around and each.place.path == place.path and covers(each.around, place)), None)


def covers(whole: Place, place: Place) -> bool:
    """Whether a place begins inside another, or right after it."""
    return (whole.line, whole.column) <= (place.line, place.column) <= whole.end


def _size(place: Place) -> tuple[int, int]:
    return place.end[0] - place.line, place.end[1] - place.column


def same(view: View, one: Occurrence) -> tuple[Occurrence, ...]:
    """All that stand for what one of them stands for, the one that gives the id first."""
    found = [
        each for each in occurrences(view) if each.id == one.id and (each.sort is Sort.DUTY) == (one.sort is Sort.DUTY)
    ]
    return tuple(sorted(found, key=lambda each: (each.sort is not Sort.GIVEN, each.place)))
