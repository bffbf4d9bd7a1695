"""One cell: what the plan has as it stands in a cell, and what stands in a cell as the plan has it.

The text of a cell is what is compared: a cell that has the text that was put there is as it was, whatever program has saved it.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from bolig_cli.source import node as n
from bolig_cli.source import time_said
from bolig_cli.source.choice import nearest
from bolig_cli.spreadsheet.column import Column, Form

Cell: TypeAlias = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None

MOST_LETTERS = 32_000  # Excel's own limit is 32 767
TOO_LONG = "(Teksten er for lang for en celle. Den endres i filen.)"
_ERRORS = re.compile(
    r"#(REF|N/A|NA|DIV/0|VALUE|VERDI|NAME|NAVN|NUM|NULL|I/T|SPILL|CALC|GETTING_DATA)[!?]?|(Err|Feil):\d+"
)
UNCOMPUTED = "#FORMEL?"  # a formula that no program has worked out
_WHOLE = re.compile(r"-?\d{1,15}")
_SPACED = re.compile(r"-?\d{1,3}([ \u00a0\u202f]\d{3})+")
_SPAN = re.compile(r"(\d{1,15}) ?[–-] ?(\d{1,15})")
_CURRENCY = re.compile(r"(?:kr|nok|kroner)\b\.?|,-+$|,–$", re.I)
_NO_DECIMALS = re.compile(r",0{1,2}")  # «400,0»: a dot before three zeros may be thousands
_DECIMAL = re.compile(r"-?\d+\.\d+")
_SHARE = re.compile(r"(.+?)\s*\(?(\d+(?:[.,]\d+)?)\s*%\)?")
_OUR_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_LARGEST = 10**15  # a spreadsheet has no more digits than these
_YES = {"ja": True, "true": True, "sann": True, "nei": False, "false": False, "usann": False}


class CellError(ValueError):
    """What stands in a cell cannot stand in the plan: what is wrong, and what to do."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message, self.help = message, help


def text_of(node: n.Node | None, column: Column) -> str:
    """What the plan has, as the text of a cell; "" where it has nothing."""
    match node:
        case None:
            return ""
        case n.Scalar():
            if column.form is Form.TRUTH and isinstance(node.value, bool):
                return "ja" if node.value else "nei"
            if isinstance(node.value, int | float) and not isinstance(node.value, bool) and _is_number(column):
                return plain(node.value)
            text = normal("" if node.value is None else node.raw)
            return text if len(text) <= MOST_LETTERS else TOO_LONG
        case n.Sequence():
            return ", ".join(_part(item) for item in node.items)
        case n.Mapping() if column.form is Form.AMOUNT:
            low, high = node.get("fra"), node.get("til")
            return f"{low.raw if isinstance(low, n.Scalar) else ''}–{high.raw if isinstance(high, n.Scalar) else ''}"
    return ""


def _is_number(column: Column) -> bool:
    return column.form in (Form.WHOLE, Form.NUMBER, Form.AMOUNT, Form.COMPUTED)


def _part(node: n.Node) -> str:
    if isinstance(node, n.Mapping):
        source, share = node.get("kilde"), node.get("andel")
        name = source.raw if isinstance(source, n.Scalar) else ""
        number = plain(share.value) if isinstance(share, n.Scalar) and isinstance(share.value, int | float) else ""
        return f"{name} {number.replace('.', ',')} %" if number else name
    return node.raw if isinstance(node, n.Scalar) else ""


def plain(number: int | float) -> str:
    """A number as text: a whole one without decimals."""
    return str(int(number)) if float(number).is_integer() and abs(number) < _LARGEST else repr(number)


def number_of(text: str, column: Column) -> float | int | None:
    """The number that a cell is given, where its text is one that a spreadsheet keeps to the digit."""
    if not _is_number(column):
        return None
    if _WHOLE.fullmatch(text) and str(int(text)) == text:
        return int(text)
    try:
        value = float(text) if _DECIMAL.fullmatch(text) else None
    except ValueError:
        return None
    return value if value is not None and plain(value) == text else None


def normal(text: str) -> str:
    """A text without what programs add or drop: kinds of line ends, blanks at the end of lines and of the text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")


def read(cell: Cell) -> str:
    """The text of a cell as a program saved it. Raises CellError for what no cell of the plan can hold."""
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nei"
        case int() | float():
            return plain(cell)
        case dt.datetime():
            if cell.time() == dt.time():
                return cell.date().isoformat()
            raise CellError("Cellen har et klokkeslett.", "Skriv bare datoen.")
        case dt.date():
            return cell.isoformat()
        case dt.time() | dt.timedelta():
            raise CellError("Cellen har et klokkeslett.", "Skriv verdien som tekst.")
    return normal(cell)


def value_of(text: str, column: Column, cell: Cell = None) -> n.Value:
    """What the text of a cell means in the plan; `cell` is what it was before it was text. Raises CellError."""
    if text == TOO_LONG:
        raise CellError("Teksten er for lang for en celle.", "Endre den i filen.")
    if text == UNCOMPUTED:
        raise CellError(
            "Cellen har en formel som ikke er regnet ut.",
            "Åpne og lagre arket i Excel eller LibreOffice, eller skriv verdien.",
        )
    if _ERRORS.fullmatch(text.strip()):
        raise CellError(f"Cellen viser feilen {text.strip()}.", "Rett formelen, eller skriv verdien.")
    if isinstance(cell, bool) and column.form is not Form.TRUTH:
        raise CellError(
            f"Cellen er {'SANN' if cell else 'USANN'}, og ikke en tekst eller et tall.", "Skriv verdien på nytt."
        )
    return _VALUES[column.form](text, column)


def _text(text: str, column: Column) -> n.Value:
    if column.is_long:
        return text + "\n" if "\n" in text else text
    if "\n" in text and not column.pattern:
        text = re.sub(r"\s*\n\s*", " ", text)
    if not column.pattern:
        return text
    text = text.strip()
    if day := _OUR_DATE.fullmatch(text):
        text = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    pattern = column.pattern.removeprefix("^").removesuffix("$")
    if not re.fullmatch(pattern, text) and re.fullmatch(pattern, text.lower()):
        text = text.lower()  # «LØPENDE»
    if not re.fullmatch(pattern, text):
        return _time(text, column, pattern)
    return text


def _time(text: str, column: Column, pattern: str) -> str:
    """A time as the plan has it, where what stands there can mean no other: «1.kv. 2027». Raises CellError for all else."""
    said = time_said.said(text) if "kvartal" in pattern else None
    if said and said.is_all and not said.start and re.fullmatch(pattern, said.end):
        return said.end
    help = column.said
    if said and said.start and "øpende" in pattern:
        help = (
            f"Det sier både når det begynner og slutter. Skriv {said.end} her, og {said.start} i kolonnen for oppstart."
        )
    elif said and re.fullmatch(pattern, said.end):
        help = f"Skriv for eksempel {said.end}. {column.said}"
    raise CellError(f"«{_short(text)}» kan ikke stå her.", help)


def _word(text: str, column: Column) -> n.Value:
    word = text.strip()
    if word in column.words:
        return word
    low = {each.lower(): each for each in column.words}
    if word.lower() in low:
        return low[word.lower()]
    guess = nearest(word, column.words)
    raise CellError(
        f"«{_short(word)}» kan ikke stå her." + (f" Mente du «{guess}»?" if guess else ""),
        f"Bruk en av: {', '.join(column.words)}.",
    )


def _list(text: str, column: Column) -> n.Value:
    parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    if column.words:
        one = Column(column.path, column.heading, Form.WORD, column.words)
        return [_word(part, one) for part in parts]
    unique = list(dict.fromkeys(parts))
    return unique[0] if column.alone and len(unique) == 1 else list(unique)


def _sources(text: str, column: Column) -> n.Value:
    one = Column(column.path, column.heading, Form.WORD, column.words)
    parts = [part.strip() for part in re.split(r"[;\n]|,(?!\d)", text) if part.strip()]
    found: list[n.Value] = []
    for part in parts:
        if share := _SHARE.fullmatch(part):
            number = float(share[2].replace(",", "."))
            found.append({"kilde": _word(share[1], one), "andel": int(number) if number.is_integer() else number})
        else:
            found.append(_word(part, one))
    return found[0] if len(found) == 1 and isinstance(found[0], str) else found


def _whole(text: str, column: Column) -> n.Value:
    found = _whole_of(text)
    if not found:
        raise CellError(
            f"«{_short(with_comma(text, column))}» er ikke et helt tall.", "Skriv et helt tall, med bare sifre."
        )
    return int(found)


def _whole_of(text: str) -> str:
    """The digits of a whole number, as YAML has them; "" for anything else."""
    found = _spaced(text)
    head, comma, rest = found.partition(",")
    found = head if _NO_DECIMALS.fullmatch(comma + rest) else found
    return found if _WHOLE.fullmatch(found) else ""


def _number(text: str, column: Column) -> n.Value:
    found = _spaced(text).replace(",", ".")
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,12})?", found):
        raise CellError(f"«{_short(text)}» er ikke et tall.", "Skriv et tall, med bare sifre og eventuelt komma.")
    value = float(found)
    return int(value) if value.is_integer() else value


def _amount(text: str, column: Column) -> n.Value:
    text = text.strip()
    if _CURRENCY.search(text):
        raise CellError(f"«{_short(text)}» er i kroner, og arket er i tusen kroner.", _in_thousands(text))
    if span := _SPAN.fullmatch(text):
        if int(span[1]) > int(span[2]):
            raise CellError(
                f"«{_short(text)}» begynner med det høyeste.", f"Skriv det laveste først: {span[2]}–{span[1]}."
            )
        return f"{span[1]}–{span[2]}"
    found = _whole_of(text)
    if not found:
        raise CellError(
            f"«{_short(with_comma(text, column))}» er ikke et beløp.",
            "Skriv hele tusen kroner med bare sifre, eller et spenn (300–500).",
        )
    return int(found)


def _in_thousands(text: str) -> str:
    """What to write for an amount in kroner."""
    number = _whole_of(_CURRENCY.sub("", text).strip().replace(".", " "))
    if not number or (0 < abs(int(number)) < 1000):
        less = f" Menes {number} tusen, skriver du {number}." if number else ""
        return f"Skriv hele tusen kroner, med bare sifre: 450 for 450 000 kroner.{less}"
    return f"Skriv {round(int(number) / 1000)}."


def _rank(text: str, column: Column) -> n.Value:
    word = text.strip()
    return int(word) if _WHOLE.fullmatch(word) else _word(word, column)


def _truth(text: str, column: Column) -> n.Value:
    if text.strip().lower() not in _YES:
        raise CellError(f"«{_short(text)}» kan ikke stå her.", "Skriv ja eller nei.")
    return _YES[text.strip().lower()]


def _computed(text: str, column: Column) -> n.Value:
    raise CellError("Cellen blir regnet ut.", "Endre beløpene i stedet.")


def _spaced(text: str) -> str:
    text = text.strip()
    return re.sub(r"\s", "", text) if _SPACED.match(text) else text


def with_comma(text: str, column: Column) -> str:
    """The text of a cell as a person writes it: a number with a comma."""
    return text.replace(".", ",") if _is_number(column) and _DECIMAL.fullmatch(text) else text


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"


_VALUES: Mapping[Form, Callable[[str, Column], n.Value]] = {
    Form.TEXT: _text,
    Form.WORD: _word,
    Form.LIST: _list,
    Form.SOURCES: _sources,
    Form.WHOLE: _whole,
    Form.NUMBER: _number,
    Form.AMOUNT: _amount,
    Form.RANK: _rank,
    Form.TRUTH: _truth,
    Form.COMPUTED: _computed,
    Form.SHOWN: _computed,
}
