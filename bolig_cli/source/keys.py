"""The names that keys can have in any file of the plan, for telling a key from an author's own words where a file can't be read."""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from typing import Any


def is_key(word: str) -> bool:
    """Whether some kind of file has a key of this name."""
    return word in _sorts()


def may_be_text(word: str) -> bool:
    """Whether what stands after this key is an author's own words in some kind of file, and perhaps a fixed word in another."""
    return word in _texts()


def is_text(word: str) -> bool:
    """Whether what stands after this key is an author's own words, wherever the key is used."""
    return _sorts().get(word, False)


@cache
def lists() -> frozenset[str]:
    """The keys whose values may be a list, in some kind of file. Read only when a file has a slip."""
    from bolig_cli.source.schema import schemas

    found = (pair for schema in schemas().values() for pair in _properties(schema))
    return frozenset(name for name, rules in found if "array" in rules.get("type", ()) or "er" in _last(rules)[-2:])


def _last(rules: Mapping[str, Any]) -> str:
    return str(rules.get("$ref", "")).rpartition("/")[2]


@cache
def required() -> frozenset[str]:
    """The keys that something in some kind of file must have. Read only when a file has a slip."""
    from bolig_cli.source.schema import schemas

    return frozenset(key for schema in schemas().values() for key in _required(schema))


def list_of(kind: str, key: str, there: Container[str]) -> str:
    """The one list of a kind of file whose points must have a key, among those that are not there; "" for none or several."""
    from bolig_cli.source.schema import schemas, subschema

    names = [name for name in schemas().get(kind, {}).get("properties", {}) if name not in there]
    found = [name for name in names if key in subschema(kind, (name, 0)).get("required", ())]
    return found[0] if len(found) == 1 else ""


def owner_of(path: str, keys: Sequence[str], there: Container[str]) -> str:
    """The one key at the top of a file that keys may stand below, among those that are not there; "" for none or several."""
    from bolig_cli.source.schema import schemas, subschema
    from bolig_cli.source.tree import kind_of

    kind = kind_of(path.partition("/")[2]) or kind_of(path) or ""
    names = [name for name in schemas().get(kind, {}).get("properties", {}) if name not in there]
    found = [name for name in names if keys and set(keys) <= set(subschema(kind, (name,)).get("properties", {}))]
    return found[0] if len(found) == 1 else ""


def _required(schema: Any) -> Iterator[str]:
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    if isinstance(schema, dict) and isinstance(schema.get("required"), list):
        yield from schema["required"]
    for part in parts:
        yield from _required(part)


def is_markdown(word: str) -> bool:
    """Whether what stands after this key is a text in Markdown, in some kind of file."""
    return word in _in_markdown()


@cache
def _in_markdown() -> frozenset[str]:
    from bolig_cli.source.schema import schemas

    found = (pair for schema in schemas().values() for pair in _properties(schema))
    return frozenset(name for name, rules in found if str(rules.get("$ref", "")).endswith("/tekst"))


@cache
def _sorts() -> Mapping[str, bool]:
    """Key → whether its values are words alone. Read only when a file has a slip."""
    from bolig_cli.source.schema import schemas
    from bolig_cli.source.tree import LAYOUT

    found: dict[str, bool] = {}
    for kind, schema in schemas().items():
        for name, rules in _properties(schema) if kind in LAYOUT.values() else ():
            found[name] = found.get(name, True) and _is_words(rules)
    return found


@cache
def _texts() -> frozenset[str]:
    """The keys whose values are words alone in some kind of file. Read only when a file has a slip."""
    from bolig_cli.source.schema import schemas
    from bolig_cli.source.tree import LAYOUT

    found = (pair for kind, schema in schemas().items() if kind in LAYOUT.values() for pair in _properties(schema))
    return frozenset(name for name, rules in found if _is_words(rules))


def _properties(schema: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(schema, list):
        for part in schema:
            yield from _properties(part)
    if not isinstance(schema, dict):
        return
    for key, part in schema.items():
        if key == "properties" and isinstance(part, dict):
            yield from part.items()
        yield from _properties(part)


def _is_words(rules: Mapping[str, Any]) -> bool:
    text = rules.get("type") == "string" or str(rules.get("$ref", "")).endswith("/tekst")
    return text and not {"enum", "pattern", "const"} & set(rules)
