"""What a page sent for a form, as the values of YAML: by the fields that it was given, and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bolig_cli.preview.forms.difference import NUMBER
from bolig_cli.source.meant import date
from bolig_cli.source.node import Value

_INTEGER, _DECIMAL = re.compile(r"-?\d{1,15}"), re.compile(r"-?\d{1,15}[.,]\d{1,6}")
_THOUSANDS = re.compile(
    r"-?[1-9]\d{0,2}(\.\d{3})+"
)  # 1.200: twelve hundred to some, and a little more than one to others
_SPAN = re.compile(r"[0-9]{1,15} ?[–-] ?[0-9]{1,15}")
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
            return _by_year(field, sent)
        case "ja_nei":
            return sent if isinstance(sent, bool) else None
        case "tall":
            return _amount(field, sent, field["verdi"], field.get("skrevet"))
        case "gruppe":
            return _whole(field["felt"], sent if isinstance(sent, dict) else {}) or None
        case "rader":
            rows = [_row(field, row) for row in sent or () if isinstance(row, dict)]
            return list(rows) or None
        case "dato":
            word = _without_label(field, str(sent or "").strip())
            read = date(word)
            return (read.text if read and read.certain and read.text else word) or None
        case _:
            word = str(sent if sent is not None else "").strip()
            if word and word == field["verdi"] and isinstance(field.get("skrevet"), str):
                return str(field["skrevet"])  # as nobody has touched it
            return _number(_without_label(field, word)) if field.get("kan_vaere_tall") else word or None


def _without_label(field: Mapping[str, Any], word: str) -> str:
    """A time without the field's own name before it, which is how a file has it: «Frist: 2029-12-31»."""
    before, sign, after = word.partition(":")
    names = (str(field["tittel"]).lower(), str(field["noekkel"]))
    return after.strip() if sign and before.strip().lower() in names else word


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


def _by_year(field: Mapping[str, Any], sent: Any) -> Value:
    if isinstance(sent, str):
        return sent.strip() or None
    cells = sent.items() if isinstance(sent, dict) else ()
    shown, stands = (
        each if isinstance(each, dict) else {}
        for each in (field.get("verdi"), field.get("skrevet", field.get("verdi")))
    )
    amounts = ((str(year), _amount(field, cell, shown.get(year), stands.get(year))) for year, cell in cells)
    found = {year: amount for year, amount in amounts if amount is not None}
    return dict(found) or None


def _amount(field: Mapping[str, Any], sent: Any, shown: Value, stands: Value) -> Value:
    """A number as it was sent; a span that nobody touched is as it stands in the file, in whichever way it is written there."""
    word = str(sent if sent is not None else "").strip()
    if isinstance(stands, dict) and word == shown:
        return stands
    found = _number(word)
    return word if field["hele"] and isinstance(found, float) else found


def unclear(
    fields: Sequence[Mapping[str, Any]], found: Mapping[str, Value], above: str = "", words: str = ""
) -> Iterator[tuple[str, str]]:
    """The numbers that are none: the field's key, and what is wrong with what was written, as it was written."""
    for field in fields:
        key, value = f"{above}{field['noekkel']}", found.get(field["noekkel"])
        name = f"{words}{field['tittel']}"
        match field["slag"]:
            case "gruppe" if isinstance(value, dict):
                yield from unclear(field["felt"], value, f"{key}.", f"{name} – ")
            case "rader" if isinstance(value, list):
                for at, row, inner in rows(field, value):
                    yield from unclear(inner, row, f"{key}.{at}.", f"{row_name(field, at)} – ")
            case "tall" if isinstance(value, str) and value != field["verdi"]:
                yield from _not_read(field, key, name, value)
            case "aar" if isinstance(value, dict):
                was = field["verdi"] if isinstance(field["verdi"], dict) else {}
                for year, cell in value.items():
                    if isinstance(cell, str) and cell != was.get(year):
                        yield from _not_read(field, key, f"{name} {year}", cell)


def rows(
    field: Mapping[str, Any], value: Sequence[Value]
) -> Iterator[tuple[int, dict[str, Value], Sequence[Mapping[str, Any]]]]:
    """The rows of a form: number, values and fields of each."""
    for at, row in enumerate(value):
        if isinstance(row, dict):
            number = row.get(NUMBER)
            yield at, row, (field["rader"][number] if isinstance(number, int) else None) or field["ny_rad"]


def row_name(field: Mapping[str, Any], at: int) -> str:
    """What the page calls a row."""
    return f"{field['rad_tittel'] or 'Linje'} {at + 1}"


def _not_read(field: Mapping[str, Any], key: str, name: str, word: str) -> Iterator[tuple[str, str]]:
    if field["spenn"] and _SPAN.fullmatch(word):
        return
    how = (
        "et helt tall med bare sifre, for eksempel 1200"
        if field["hele"]
        else "1200 for tusen to hundre, og 1,2 for desimaler"
    )
    span = ", eller et spenn: 300–500" if field["spenn"] else ""
    yield (
        key,
        f"«{word}» under «{name}» kan ikke leses som {'et helt ' if field['hele'] else 'et '}tall. Skriv {how}{span}.",
    )


def _number(word: str) -> Value:
    """The number that a word is, with spaces between the thousands; the word itself where it is none, and None for nothing."""
    plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", word)
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if _DECIMAL.fullmatch(plain) and not _THOUSANDS.fullmatch(plain):
        return float(plain.replace(",", "."))
    return word or None
