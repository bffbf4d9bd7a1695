"""Quotation marks in a name or another line of words that have lost their other half, or have another one's: «Boligkontoret”»."""

from collections.abc import Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.schema import subschema
from bolig_cli.source.untold import untold

_PAIRS = {"«": "»", "“": "”", "„": "”“", "”": "”", '"': '"', "»": "«»"}  # what may end what a sign begins
_MARKS = frozenset('«»“”„"')
_SIGNS = tuple(sign.encode() for sign in sorted(_MARKS))
_MOST = 80  # letters of a line that a help text shows


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in the lines of words of a file. `data` is the file; a line that has a finding (`told`) is passed over."""
    if not any(sign in data for sign in _SIGNS):
        return ()
    return tuple(found for path, scalar in untold(document, told) if (found := _of(document, path, scalar)))


def _of(document: n.Document, path: tuple[n.Key, ...], scalar: n.Scalar) -> Finding | None:
    text = scalar.raw.strip()
    if "\n" in text or not isinstance(scalar.value, str):
        return None
    wrong, alone = _wrong(text)
    if not wrong:
        return None
    schema = subschema(document.kind, path)
    if schema.get("type") != "string" or {"pattern", "enum", "const"} & set(schema):
        return None
    place = Place(document.path, scalar.line, scalar.column, scalar.end_line, scalar.end_column)
    before = f"{path[-1]}: " if isinstance(path[-1], str) else "- "
    help = f"Skriv «{before}{alone}»." if len(alone) <= _MOST else "Ta bort tegnet."
    return READ_FAULTS["tekst-anfoerselstegn"].at(
        place, wrong, f"{help} Skal anførselstegn være med, skriver du ett i hver ende: «…»."
    )


def _wrong(text: str) -> tuple[str, str]:
    """What is wrong with the marks of a line, and the line without them; "" where they are in order."""
    marks = [(i, sign) for i, sign in enumerate(text) if sign in _MARKS]
    if len(marks) == 1:
        at, sign = marks[0]
        in_length = sign == '"' and text[at - 1 : at].isdigit()  # 19"
        alone = f"{text[:at]}{text[at + 1 :]}".strip()
        if in_length or not alone:
            return "", ""
        return f"Anførselstegnet {sign} i teksten har ikke noe tegn i den andre enden.", alone
    if len(marks) != 2:
        return "", ""
    (start, first), (end, last) = marks
    if last in _PAIRS[first] or (start, end) != (0, len(text) - 1):
        return "", ""
    return f"Teksten begynner med {first} og slutter med {last}, og de hører ikke sammen.", text[1:-1].strip()
