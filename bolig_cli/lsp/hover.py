"""What is told of what the pointer is at."""

from bolig_cli.finding import Place
from bolig_cli.lsp import facts, occurrences
from bolig_cli.lsp.cursor import Spot, cursor_at
from bolig_cli.lsp.fields import FIELDS, name_of
from bolig_cli.lsp.occurrences import Sort
from bolig_cli.lsp.view import CHAPTER, View
from bolig_cli.record import record
from bolig_cli.source.schema import subschema


@record
class Told:
    """Markdown, and what it is about."""

    text: str
    place: Place


def hover(view: View, at: Place) -> Told | None:
    """The item, the duty or the number that is referred to at a line and column, or what the key or the word there is for; None
    where there is nothing to tell."""
    if number := occurrences.number_at(view, at):
        expression, place = number
        return Told(facts.of_number(view, expression), place)
    found = occurrences.at(occurrences.occurrences(view), at)
    if found and (plikt := view.katalog.plikt(found.id)) and found.sort is not Sort.FIELD:
        return Told(facts.of_duty(view, plikt), found.place)
    if found and (item := view.known.find(found.id, found.kinds)):
        return Told(facts.of_item(view, item), found.place)
    return _of_form(view, at)


def _of_form(view: View, at: Place) -> Told | None:
    """What the schema says of the key or the word, and what an id is of in a file that can't be read yet."""
    kind, lines = view.kinds.get(at.path, ""), view.lines(at.path)
    if not kind or kind == "tabelldata" or at.line > len(lines):
        return None
    cursor = cursor_at(lines, at.line, at.column, kind == CHAPTER)
    place = Place(at.path, at.line, cursor.start, at.line, cursor.end)
    if cursor.spot is Spot.KEY:
        schema = subschema(kind, (*cursor.path, cursor.word))
        return Told(facts.of_key(schema, cursor.word), place) if schema else None
    if cursor.spot in (Spot.VALUE, Spot.EITHER):
        kinds = FIELDS.get(name_of(kind, cursor.path))
        if kinds and (item := view.known.find(cursor.word, kinds)):
            return Told(facts.of_item(view, item), place)
        if told := facts.of_option(subschema(kind, cursor.path), cursor.word):
            return Told(told, place)
    return None
