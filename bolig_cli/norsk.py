"""Dates, numbers and lists as Norwegian typography has them (Språkrådet's rules for dates and numbers)."""

import datetime as dt
import re
from collections.abc import Sequence

from bolig_cli.maalform import trn

NBSP = "\u00a0"
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip


def date(value: dt.date) -> str:
    """ "15. mars 2024", with no-break spaces."""
    return f"{value.day}.{NBSP}{MONTHS[value.month - 1]}{NBSP}{value.year}"


def month(value: dt.date) -> str:
    """ "juni 2025", with a no-break space."""
    return f"{MONTHS[value.month - 1]}{NBSP}{value.year}"


def period(first: dt.date, last: dt.date) -> str:
    """ "15. mars 2024", "juni 2025", "2. kvartal 2027", "1. halvår 2027", "2027": a day or a whole part of a year."""
    if first == last:
        return date(first)
    match last.month - first.month + 1:
        case 1:
            return month(first)
        case 3:
            return f"{last.month // 3}.{NBSP}kvartal{NBSP}{first.year}"
        case 6:
            return f"{last.month // 6}.{NBSP}halvår{NBSP}{first.year}"
    return f"{first.year:04}"


def number(value: int) -> str:
    """A whole number with no-break spaces between groups of three and a real minus sign; four digits stand together."""
    digits = f"{abs(value):,}".replace(",", NBSP) if abs(value) >= 10_000 else str(abs(value))
    return f"\u2212{digits}" if value < 0 else digits


def days(count: int) -> str:
    """ "1 dag", "14 dager"."""
    return trn("{antall}\u00a0dag", "{antall}\u00a0dager", count, antall=number(count))


def count(value: int) -> str:
    """A count in a table column: always grouped, so that columns align, and «2 030» is no year."""
    digits = f"{abs(value):,}".replace(",", NBSP)
    return f"\u2212{digits}" if value < 0 else digits


def amount(value: int) -> str:
    """An amount in a table column: as a count, but nil is an en dash."""
    return count(value) if value else "–"


def span(low: int, high: int) -> str:
    """An amount that lies between two: "300–500"; "−500 til −300" with minus signs; one that is known as `amount` has it."""
    if low == high:
        return amount(low)
    ends = [amount(end) if end else "0" for end in (low, high)]
    return (f"{NBSP}til " if min(low, high) < 0 else "–").join(ends)


def decimal(value: float) -> str:
    """A number with decimal comma, without needless zeros."""
    if value == int(value):
        return number(int(value))
    return f"{value:.2f}".rstrip("0").replace(".", ",")


def listing(words: Sequence[str], before_last: str = "og") -> str:
    """ "a, b og c"; with another word before the last, "a, b eller c"; "a, b; c" where one has a comma or such a word itself."""
    return "".join(part for pair in zip(between(words, before_last), words, strict=True) for part in pair)


def in_sentence(words: Sequence[str]) -> str:
    """As `listing`, for the end of a sentence, which has its «og» before the last also where one of the words is a list itself:
    "Nav, Plan og byggesak, og Teknisk etat". There are semicolons where one of them has a comma."""
    *before, last = between(words) or [""]
    marks = [*before, "; og " if last == "; " else last]
    if last == "; " and not any(", " in word for word in words):
        marks = [mark.replace(";", ",") for mark in marks]
    return "".join(part for pair in zip(marks, words, strict=False) for part in pair)


def between(words: Sequence[str], before_last: str = "og") -> list[str]:
    """What stands before each of the words in a list of them. One that is a list itself, as «Plan og byggesak» is, would run into
    the next: then there are semicolons between all, and «og» goes without saying."""
    count = len(words)
    if count > 1 and any(_is_a_list(word, before_last) for word in words):
        last = "; " if before_last == "og" else f"; {before_last} "
        return ["", *["; "] * (count - 2), last]
    return [*[""] * (count > 0), *[", "] * (count - 2), *[f" {before_last} "] * (count > 1)]


def _is_a_list(word: str, before_last: str) -> bool:
    """Of several parts that nothing holds together, as quotation marks do."""
    outside = re.sub("«[^»]*»", "", word)
    return ", " in outside or f" {before_last} " in outside


def small(text: str) -> str:
    """The text with its first letter small, as it stands within a sentence: not where the word is an abbreviation, as «NAV»."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
