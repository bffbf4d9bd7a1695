"""What a page sent for a form, as the values of YAML: by the fields that it was given, and nothing else."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.preview.forms.difference import NUMBER
from bolig_cli.source.node import Value

_INTEGER, _DECIMAL = re.compile(r"-?\d{1,15}"), re.compile(r"-?\d{1,15}[.,]\d{1,6}")
UNSETTLED = "må utredes"
ONLY_SHOWN = ("fast", "vist")  # fields that are never written


def values(fields: Sequence[Mapping[str, Any]], sent: Mapping[str, Any]) -> dict[str, Value]:
    """The values by key; None for a field that is empty. What the form does not have, or only shows, is left out."""
    found: dict[str, Value] = {}
    for field in fields:
        if field["slag"] not in ONLY_SHOWN and field["noekkel"] in sent:
            found[field["noekkel"]] = _value(field, sent[field["noekkel"]])
    return found


def _value(field: Mapping[str, Any], sent: Any) -> Value:
    match field["slag"]:
        case "tekst":
            text = str(sent or "").replace("\r\n", "\n").strip("\n")
            return f"{text}\n" if "\n" in text else text or None
        case "flere" | "linjer":
            words = [str(word).strip() for word in sent or () if str(word).strip()]
            return list(words) or None
        case "aar":
            return _by_year(sent)
        case "ja_nei":
            return sent if isinstance(sent, bool) else None
        case "tall":
            return _number(str(sent if sent is not None else "").strip())
        case "gruppe":
            return _whole(field["felt"], sent if isinstance(sent, dict) else {}) or None
        case "rader":
            rows = [_row(field, row) for row in sent or () if isinstance(row, dict)]
            return list(rows) or None
        case _:
            word = str(sent if sent is not None else "").strip()
            return _number(word) if field.get("kan_vaere_tall") else word or None


def _row(field: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Value]:
    number = sent.get(NUMBER)
    old = field["rader"][number] if isinstance(number, int) and 0 <= number < len(field["rader"]) else None
    return _whole(field["ny_rad"], sent) if old is None else {**_whole(old, sent), NUMBER: number}


def _whole(fields: Sequence[Mapping[str, Any]], sent: Mapping[str, Any]) -> dict[str, Value]:
    """The values of a part that is given as a whole, with what the form only shows as it stands; the keys as they stand in the
    file, and the new ones last."""
    fixed = {f["noekkel"]: f["verdi"] for f in fields if f["slag"] in ONLY_SHOWN}
    found = {key: value for key, value in {**fixed, **values(fields, sent)}.items() if value is not None}
    return found


def _by_year(sent: Any) -> Value:
    if isinstance(sent, str):
        return sent.strip() or None
    cells = sent.items() if isinstance(sent, dict) else ()
    numbers = ((str(year), _number(str(cell if cell is not None else "").strip())) for year, cell in cells)
    found = {year: number for year, number in numbers if number is not None}
    return dict(found) or None


def _number(word: str) -> Value:
    """The number that a word is, with spaces between the thousands; the word itself where it is none, and None for nothing."""
    plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", word)
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if _DECIMAL.fullmatch(plain):
        return float(plain.replace(",", "."))
    return word or None
