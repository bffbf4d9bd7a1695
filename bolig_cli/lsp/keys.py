"""How a key is begun: what is written for an author to go on from."""

from collections.abc import Mapping
from typing import Any

_LONG_TEXT = 1000  # characters that a text may have, for it to be written on lines of its own


def begun(key: str, schema: Mapping[str, Any], indent: int) -> str:
    """A key as it is written before its value, at an indentation: what takes lines of its own, begins on the next."""
    types = types_of(schema)
    below = f"{key}:\n{' ' * indent}  "
    if types == ["object"]:
        return below
    if types == ["array"] and "properties" in schema.get("items", {}):
        return f"{below}- "
    if "string" in types and schema.get("maxLength", 0) > _LONG_TEXT:
        return f"{key}: |\n{' ' * indent}  "
    return f"{key}: "


def types_of(schema: Mapping[str, Any]) -> list[str]:
    """The types that a value may have."""
    types = schema.get("type", ())
    return [types] if isinstance(types, str) else list(types)
