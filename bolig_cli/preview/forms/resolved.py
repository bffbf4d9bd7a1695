"""A schema's parts with what they refer to in place, and what a field is called."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from bolig_cli.documents.vocabulary import term
from bolig_cli.source.schema import schema_of

KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")
_AS_SAID = frozenset(("beboere",))  # words that are spelled so
_DIGRAPHS = (("oe", "ø"), ("aa", "å"), ("ae", "æ"))
_KINDS_OF_VALUE = frozenset(
    ("dato", "tidspunkt", "frist", "aarstall", "betegnelse")
)  # whose title says how it is written
_KEY_WORDS = {"maal": "Mål", "maalomraade": "Målområde", "delmaal": "Delmål"}


def title(key: str, part: Mapping[str, Any], schema: Mapping[str, Any], name: str) -> str:
    """What a field is called. Two that are of one type and have no title of their own, are told apart by their keys."""
    if "title" in part or name not in _KINDS_OF_VALUE:
        return str(schema.get("title") or of_key(key))
    return of_key(key)


def of_key(key: str) -> str:
    """A key as words."""
    return _KEY_WORDS.get(key) or spelled(key).capitalize()


def choice(value: str) -> str:
    """A fixed word as it is said in a text: by its own term, or with the letters that a key cannot have."""
    if value in _situations():
        return _situations()[value]
    said = term(value)
    return said if said != value else spelled(value)


@cache
def _situations() -> Mapping[str, str]:
    """The situations that somebody is responsible in: their keys alone say little, and the schema says whom each is about."""
    schema = schema_of("organisasjon")["properties"]["ansvar"]["items"]["properties"]["situasjon"]
    return dict(zip(schema["enum"], schema["enumDescriptions"], strict=True))


def spelled(key: str) -> str:
    """A key with the letters that it cannot have, and spaces; what is no key stands as it is."""
    if not KEY.fullmatch(key) or key in _AS_SAID:
        return key
    for ascii_, letter in _DIGRAPHS:
        key = key.replace(ascii_, letter)
    return key.replace("_", " ")


def resolved(schema: Mapping[str, Any], kind: str) -> tuple[Mapping[str, Any], str]:
    found, _, home = resolved_with_name(schema, kind)
    return found, home


def resolved_with_name(schema: Mapping[str, Any], kind: str) -> tuple[Mapping[str, Any], str, str]:
    """A schema with what it refers to in place, the name of that, and the kind of file that it is from."""
    name, home = "", kind
    while "$ref" in schema:
        file, _, path = str(schema["$ref"]).partition("#")
        home = file.removesuffix(".schema.json") or home
        name = name or path.rpartition("/")[2]
        found: Any = schema_of(home)
        for key in path.strip("/").split("/"):
            found = found[key]
        schema = {**found, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema, name, home
