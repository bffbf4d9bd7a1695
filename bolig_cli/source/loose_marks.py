"""Signs in a name or another line of words that have no business there: a quotation mark that has lost its other half, or
has another one's («Boligkontoret”»), quotation marks around all of it, as Word makes them of those that YAML has («“Bolig for
alle”»), and a sign for a point in a list («– Ungdomsrådet»)."""

from collections.abc import Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.source import node as n
from bolig_cli.source import yaml_text
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.schema import subschema
from bolig_cli.source.untold import untold

_PAIRS = {"«": "»", "“": "”", "„": "”“", "”": "”", '"': '"', "»": "«»"}  # what may end what a sign begins
_MARKS = frozenset('«»“”„"')
_ROUND = {
    "«": "»",
    "“": "”",
    "„": "”“",
    "”": "”",
    "‘": "’",
    "’": "’",
    "‚": "’‘",
}  # which may stand around all of a text
_POINTS = ("– ", "— ", "• ", "· ", "▪ ", "● ", "► ", "→ ", "✓ ", "\u2011 ", "\u2010 ")
_SIGNS = tuple(sign.encode() for sign in (*sorted(_MARKS), "‘", "’", "‚", *_POINTS))
_LEADS = tuple(sorted({sign[:1] for sign in _SIGNS}))  # three, of which most files have none
_MOST = 80  # letters of a line that a help text shows


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in the lines of words of a file. `data` is the file; a line that has a finding (`told`) is passed over."""
    if not any(lead in data for lead in _LEADS) or not any(sign in data for sign in _SIGNS):
        return ()
    return tuple(found for path, scalar in untold(document, told) if (found := _of(document, path, scalar)))


def _of(document: n.Document, path: tuple[n.Key, ...], scalar: n.Scalar) -> Finding | None:
    text = scalar.raw.strip()
    if "\n" in text or not isinstance(scalar.value, str):
        return None
    is_plain = (scalar.text_line, scalar.text_column) == (scalar.line, scalar.column)
    code, wrong, alone, help = "tekst-anfoerselstegn", *_wrong(text), _PAIR
    if not wrong and is_plain and (inner := _inside(text)):
        wrong, alone, help = (
            f"Anførselstegnene {text[0]} og {text[-1]} rundt teksten blir med i dokumentene.",
            inner,
            _KEPT,
        )
    if not wrong and text.startswith(_POINTS):
        code, wrong, alone, help = (
            "markdown-liste",
            f"«{text[0]}» foran teksten blir med i dokumentene.",
            text[1:].strip(),
            "",
        )
    if not wrong:
        return None
    schema = subschema(document.kind, path)
    if schema.get("type") != "string" or {"pattern", "enum", "const"} & set(schema) or document.kind == "innspill":
        return None
    place = Place(document.path, scalar.line, scalar.column, scalar.end_line, scalar.end_column)
    before = f"{path[-1]}: " if isinstance(path[-1], str) else "- "
    is_short = len(alone) <= _MOST and scalar.line == scalar.end_line
    write = f"Skriv «{before}{yaml_text.single(alone, False)}»." if is_short else "Ta bort tegnet."
    return READ_FAULTS[code].at(place, wrong, f"{write} {help}".strip())


_PAIR = "Skal anførselstegn være med, skriver du ett i hver ende: «…»."
_KEPT = 'Skal de være med, setter du rette anførselstegn utenpå: "«…»".'


def _inside(text: str) -> str:
    """What stands between the two marks that a text has, one at each end; "" for another text."""
    inner = text[1:-1].strip()
    is_round = len(text) > 2 and text[-1] in _ROUND.get(text[0], "")
    return inner if is_round and not any(sign in _MARKS for sign in inner) else ""


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
