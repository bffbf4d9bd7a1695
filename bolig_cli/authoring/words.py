"""The words that may stand in a field, as an author is told them in a comment in the file, where no editor offers them."""

from collections.abc import Iterator, Mapping
from typing import Any

from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import schema


@record
class Words:
    """The words of one field. `name` is its key, with those above it before; `several` whether it is a list of them."""

    name: str
    words: tuple[str, ...]
    several: bool

    def __str__(self) -> str:
        many = " (en liste i klammer, med komma mellom)" if self.several else ""
        return f"{self.name}{many}: {', '.join(self.words)}"


def words_under(kind: str, path: tuple[n.Key, ...], name: str) -> Iterator[Words]:
    """The fields with fixed words at a path of a schema, and below it, in the schema's order. `name` is what the path is called."""
    part = schema.subschema(kind, path)
    inner = schema.subschema(kind, (*path, 0)) if "items" in part else {}
    if words := _words(part):
        yield Words(name, words, several=False)
    elif inner and (words := _words(inner)):
        yield Words(name, words, several=True)
    below, at = (inner, (*path, 0)) if inner else (part, path)
    for key in below.get("properties", {}) if name.count(".") < _DEEPEST else ():
        yield from words_under(kind, (*at, key), f"{name}.{key}")


_DEEPEST = 2  # «okonomi.poster.type»
_FELLES = "felles.schema.json#/$defs/"


def _words(part: Mapping[str, Any]) -> tuple[str, ...]:
    """The fixed words of a value: its own, those of one of its forms, or those that it has where it is a text."""
    forms = [part, *part.get("anyOf", ()), *([part["then"]] if "then" in part else ())]
    refs = [str(form["$ref"]) for form in forms if str(form.get("$ref", "")).startswith(_FELLES)]
    forms += [schema.schema_of("felles")["$defs"][ref.removeprefix(_FELLES)] for ref in refs]
    return tuple(dict.fromkeys(word for form in forms for word in form.get("enum", ()) if isinstance(word, str)))
