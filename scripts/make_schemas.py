"""Writes into the schemas of a plan's files what an editor needs to show the author what `bolig check` would say.

A schema is written by hand, with a title, a description and an example for each field, and an `errorMessage` beside each
`pattern`. From that come here, in the same file:

- `errorMessage`: what is right where the value is wrong, in plain words, instead of the editor's own English;
- types: a number is accepted where a text is wanted, as the check does, which reads what was typed. The text stands first in
  such a list of types, and `bolig_cli/source/schema.py` makes it a text again;
- `if` and `then`: how many digits such a number has, which a pattern says of a text only;
- `enumDescriptions`: what each word means, where the description says it of all of them.

Nothing is asked of another file, and what is written already comes out the same. A test says when a schema is stale.

Usage: python scripts/make_schemas.py
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.source.tree import LAYOUT  # noqa: E402

Schema: TypeAlias = dict[str, Any]

FOLDER = ROOT / "schema"
KINDS = sorted({*LAYOUT.values(), "felles"} - {"tabelldata"})

TYPES = {
    "string": "en tekst",
    "integer": "et helt tall, med bare sifre",
    "number": "et tall, med bare sifre og eventuelt et punktum",
    "boolean": "true eller false",
    "array": "en liste, der hver linje begynner med «- »",
    "object": "nøkler med innrykk under",
}
_DIGITS = 15  # longer numbers are read as texts
_CODE = re.compile(
    r"\^\[0-9\]\{[0-9]+\}\$"
)  # a number that is a name, like that of a municipality: zeros may stand first


def path_of(kind: str) -> Path:
    return FOLDER / f"{kind}.schema.json"


def written(schema: Schema) -> str:
    """A whole schema as its file has it."""
    return json.dumps(_finished(schema, {}), ensure_ascii=False, indent=2) + "\n"


def _finished(schema: Schema, around: Schema) -> Schema:
    """A schema, and all below it, with what an editor needs; `around` is the one that it is an alternative or an item of."""
    ours = ("enumDescriptions", "if", "then") if counts_digits(schema) else ("enumDescriptions",)
    made = {key: _below(key, part, schema) for key, part in schema.items() if key not in ours}
    made |= _as_text(made)
    if meanings := _meanings(made, around):
        made["enumDescriptions"] = meanings
    message = made.pop("errorMessage", "")
    return _with_message(made, message if "pattern" in made else _message(made, around))


def counts_digits(schema: Schema) -> bool:
    """Whether its condition is one that is made here (see `_as_text`), and not one written by hand."""
    condition: Schema = schema.get("if", {}).get("not", {})
    return condition.keys() == {"minimum", "maximum"}


def _below(key: str, part: Any, schema: Schema) -> Any:
    match key:
        case "properties" | "$defs":
            return {name: _finished(field, {}) for name, field in part.items()}
        case "items" | "additionalProperties" | "propertyNames" | "then" | "else" if isinstance(part, dict):
            return _finished(part, schema)
        case "anyOf" | "oneOf" | "allOf":
            return [_finished(choice, schema) for choice in part]
    return part


def _types(schema: Schema) -> list[str]:
    types = schema.get("type", [])
    return [types] if isinstance(types, str) else types


def _is_text(schema: Schema) -> bool:
    return _types(schema)[:1] == ["string"]


def _without_numbers(types: list[str]) -> list[str]:
    return [name for name in types if name not in ("number", "integer")]


def _as_text(schema: Schema) -> Schema:
    """What lets a number stand for a text, or for a key, that it is a spelling of."""
    pattern = schema.get("pattern")
    is_key = pattern is not None and "type" not in schema
    if "enum" in schema or not (is_key or _is_text(schema)):
        return {}
    others = _without_numbers(_types(schema))[1:]
    if pattern is None:
        return {"type": ["string", "number", *others]}
    lengths = [count for count in range(1, _DIGITS + 1) if re.search(pattern, "2" * count)]
    if not lengths and is_key:
        right = _range(pattern)
    elif not lengths:
        right = {}
    else:
        is_code = not is_key and bool(_CODE.fullmatch(pattern))
        least = 0 if is_code or min(lengths) == 1 else 10 ** (min(lengths) - 1)
        right = {"minimum": least, "maximum": 10 ** max(lengths) - 1}
    if not right:
        return {}
    wrong = {"type": "string", "errorMessage": schema["errorMessage"]}
    types = {} if is_key else {"type": ["string", "integer", *others]}
    return {**types, "if": {"not": right}, "then": wrong}


def _range(pattern: str) -> Schema:
    """The numbers of four digits that a pattern takes, where they follow each other without a gap: the years that may be meant."""
    numbers = [number for number in range(1000, 10_000) if re.search(pattern, str(number))]
    is_whole = bool(numbers) and numbers[-1] - numbers[0] == len(numbers) - 1
    return {"minimum": numbers[0], "maximum": numbers[-1]} if is_whole else {}


def _message(schema: Schema, around: Schema) -> str:
    """What is right, for one who has written something else; "" for a schema that demands nothing itself."""
    if "anyOf" in around:
        return str(around["description"])
    if "enum" in schema:
        return "Bruk en av: " + ", ".join(map(str, schema["enum"])) + "."
    if "const" in schema:
        return f"Skriv «{schema['const']}»."
    if "properties" in schema:
        return _keys(schema)
    if "propertyNames" in schema:
        return "Skriv ett årstall og ett tall på hver linje, for eksempel «2027: 350»."
    types = _without_numbers(_types(schema)) if _is_text(schema) else _types(schema)
    types = sorted(types, key="array".__eq__)  # a list is told of last: its words would run on into the next
    text = f"Skriv {' eller '.join(TYPES[name] for name in types)}." if types else ""
    return (
        f"{text} Har den et kolon med mellomrom etter, setter du den i anførselstegn." if types == ["string"] else text
    )


def _keys(schema: Schema) -> str:
    required = [key for key in schema["properties"] if key in schema.get("required", ())]
    others = [key for key in schema["properties"] if key not in required]
    text = "Her mangler en nøkkel, eller en nøkkel er skrevet feil." if required else "Her er en nøkkel skrevet feil."
    text += f" Må være med: {', '.join(required)}." if required else ""
    return text + (f" Kan være med: {', '.join(others)}." if others else "")


def _meanings(schema: Schema, around: Schema) -> list[str]:
    """What each word of an `enum` means, where a description has «ord: forklaring» of every one of them."""
    words = [str(word) for word in schema.get("enum", ())]
    for about in (schema.get("description", ""), around.get("description", "")):
        starts = [
            (hit.start(1), hit.end(), word)
            for word in words
            if (hit := re.search(rf"(?:^|[.·] )({re.escape(word)}): ", about))
        ]
        if words and len(starts) == len(words):
            ends = [*sorted(start for start, _, _ in starts)[1:], len(about)]
            found = {
                word: about[begin:end].strip(" .·") for (_, begin, word), end in zip(sorted(starts), ends, strict=True)
            }
            return [found[word] for word in words]
    return []


def _with_message(schema: Schema, message: str) -> Schema:
    """The message after what is said of the field, before what the field demands."""
    first = [key for key in ("$schema", "title", "description") if key in schema]
    said = {key: schema[key] for key in first} | ({"errorMessage": message} if message else {})
    return said | {key: part for key, part in schema.items() if key not in said}


def schemas() -> Mapping[str, Schema]:
    """Every schema of a plan's files, as its file is."""
    return {kind: json.loads(path_of(kind).read_bytes()) for kind in KINDS}


if __name__ == "__main__":
    for kind, schema in schemas().items():
        path_of(kind).write_text(written(schema), encoding="utf-8")
    print(f"{len(KINDS)} skjemaer i {FOLDER.relative_to(ROOT)}")
