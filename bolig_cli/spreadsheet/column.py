"""The columns of a sheet, as the schema has the fields: one for each value, with the words that it can have."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Any

from bolig_cli.norsk import capital
from bolig_cli.record import record
from bolig_cli.source import schema

# What an id points to: the lookup that its drop-down is made of, by the field's name.
_LOOKUPS = {
    "strategier": "strategi",
    "maal": "maal",
    "hovedmaal": "maal",
    "maalomraade": "maalomraade",
    "avhenger_av": "tiltak",
    "utfordringer": "utfordring",
    "maalgrupper": "maalgruppe",
    "maalgruppe": "maalgruppe",
    "ansvarlig": "enhet",
    "medvirkende": "aktoer",
    "foeringer": "foering",
    "tabell": "tabell",
    "framskriving": "forutsetning",
}


class Form(StrEnum):
    """What a cell holds."""

    TEXT = "tekst"
    WORD = "ord"  # one of a few
    LIST = "liste"  # words or ids with commas between
    WHOLE = "helt tall"
    NUMBER = "tall"
    AMOUNT = "beløp"  # a whole number, or a span
    RANK = "ord eller nummer"
    TRUTH = "ja eller nei"
    SOURCES = "kilder"  # who pays, with shares
    COMPUTED = "regnet ut"  # shown, and never read
    SHOWN = "vist"  # a text that is there to be read by people, and never read back


@record
class Column:
    """One column. `path` is where its value stands in the row's mapping; of an amount for a year the last part is the year.

    `words` are all that it can be, `lookup` the items whose ids it takes ("" for none). `alone` is whether a list of one is
    written as the one. A text may have other words than `words`, which are suggestions then.
    """

    path: tuple[str, ...]
    heading: str
    form: Form
    words: tuple[str, ...] = ()
    lookup: str = ""
    description: str = ""
    is_required: bool = False
    alone: bool = False
    pattern: str = ""
    said: str = ""  # what to say of a value that the pattern does not take
    is_long: bool = False  # a text of several lines
    is_above: bool = False  # stands in the file that the row is a line of, and not in the line

    @property
    def is_read(self) -> bool:
        """Whether what stands in the cell is taken in."""
        return self.form not in (Form.COMPUTED, Form.SHOWN)


def columns_of(kind: str, path: tuple[str, ...], years: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns of the items of a kind, or of the list at `path` in a file of it; `years` are those that have columns."""
    whole = _at(_resolved(schema.schema_of(kind)), path)
    return tuple(_columns(whole, (), "", years, True))


def shown(column: Column) -> Column:
    """The column as one that is only shown."""
    return replace(column, form=Form.SHOWN, words=(), is_required=False)


def order_of(kind: str, path: tuple[str, ...], inner: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the mapping at `inner` in a row, in the order that the schema has them."""
    found = _at(_resolved(schema.schema_of(kind)), path)
    for key in inner:
        found = _resolved(found.get("properties", {}).get(key, {}))
    return tuple(found.get("properties", {}))


def _at(found: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    for key in path:
        found = _resolved(found["properties"][key])
    return _resolved(found["items"]) if path else found


def _resolved(part: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema with what it refers to, which its own words stand before."""
    reference = part.get("$ref", "")
    if not reference:
        return part
    name = reference.rpartition("/")[2]
    return {**_common()[name], **{key: value for key, value in part.items() if key != "$ref"}}


@cache
def _common() -> Mapping[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = schema.schema_of("felles")["$defs"]
    return found


def _columns(
    part: dict[str, Any], above: tuple[str, ...], heading: str, years: tuple[str, ...], required: bool
) -> Iterator[Column]:
    wanted = part.get("required", ())
    for key, value in part.get("properties", {}).items():
        found, path = _resolved(value), (*above, key)
        needed = required and key in wanted
        name = capital(found.get("title", key.replace("_", " ")))
        name = f"{heading}: {name.lower()}" if heading else name
        kinds = found.get("type", ())
        if "propertyNames" in found:
            if "string" in kinds:
                words = ("må utredes",)
                yield Column(
                    path, "Kostnad", Form.WORD, words, description="Skriv må utredes når beløpene ikke er kjent."
                )
            form = Form.AMOUNT if "string" in kinds else Form.WHOLE
            for year in years:
                yield Column((*path, year), year, form, description=found.get("description", ""))
        elif kinds == "object":
            yield from _columns(found, path, name, years, needed)
        elif key == "sum":
            yield Column(path, name, Form.COMPUTED, description="Summen av årene. Den blir regnet ut.")
        elif not _is_list_of_rows(found):
            yield _column(path, name, found, needed)


def _is_list_of_rows(found: dict[str, Any]) -> bool:
    return found.get("type") == "array" and _resolved(found.get("items", {})).get("type") == "object"


def _column(path: tuple[str, ...], heading: str, found: dict[str, Any], required: bool) -> Column:
    kinds = found.get("type", ())
    form, words = Form.TEXT, tuple(map(str, found.get("enum", ())))
    pattern = found.get("pattern", "")
    if path[-1] == "finansiering" and "array" in kinds:
        items = _resolved(found["then"])
        form, words = Form.SOURCES, tuple(items["enum"])
    elif "array" in kinds:
        form, words, pattern = Form.LIST, tuple(_resolved(found.get("items", {})).get("enum", ())), ""
    elif words:
        form = Form.WORD
    elif either := [_resolved(option) for option in found.get("anyOf", ())]:
        words = tuple(word for option in either for word in option.get("enum", ()))
        form = Form.RANK if any(option.get("type") == "integer" for option in either) else Form.TEXT
    elif kinds == "integer":
        form = Form.WHOLE
    elif "number" in kinds and kinds[0] != "string":  # «årsverk» takes a text with a comma too
        form, pattern = Form.NUMBER, ""
    elif kinds == "boolean":
        form = Form.TRUTH
    return Column(
        path,
        heading,
        form,
        words,
        _LOOKUPS.get(path[-1], ""),
        found.get("description", ""),
        required,
        alone=form is Form.LIST and "string" in kinds,
        pattern=pattern,
        said=str(found.get("errorMessage", "")),
        is_long="maxLength" in found,
    )
