"""The day that a letter is dated: as its head has it, «Holmestrand, 12. mars 2024» or «Dato: 12.03.2024», or its last lines."""

import datetime as dt
import re
from collections.abc import Iterator

_MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
_MONTH = r"(?:jan|feb|mars?|apr|mai|juni?|juli?|aug|sept?|okt|nov|des)[a-z]*\.?"
_DATE = (
    rf"(?:(?P<d1>\d{{1,2}})\.?\s*(?P<m1>{_MONTH})\s*(?P<y1>\d{{4}})|(?P<y2>\d{{4}})-(?P<m2>\d{{1,2}})-(?P<d2>\d{{1,2}})"
    r"|(?P<d3>\d{1,2})[./-]\s?(?P<m3>\d{1,2})[./-]\s?(?P<y3>\d{4}|\d{2}))(?!\d)"
)
# «Dato: …», «Vår dato …»; the day of the letter that is answered, and a time limit, are others.
_LABELLED = re.compile(rf"(?<![\w-])(?:brev)?dato\s*[:.]?\s*(?:den\s+)?{_DATE}", re.I)
_OTHERS = ("deres", "dykkar", "frist", "høring", "høyring", "vedtak", "møte")
# A line with a place and a date, or a date alone.
_LINE = re.compile(
    rf"(?:(?P<place>[^\d\n:;]{{2,50}}?)[\s,]+)?(?:(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag\s+)?(?:den\s+|d\.\s*)?{_DATE}\.?",
    re.I,
)
_WORD = re.compile(r"[A-ZÆØÅ][\w.\-]*|[i/]|og|på")
_NO_PLACE = re.compile(
    r"frist|høring|høyring|møte|vedta|sendt|mottatt|motteke|brev|born|født|fødd|siden|innen|kapittel|tiltak|punkt|side|mål|versjon|utgave|etter|til\b|fra\b",
    re.I,
)
_HEAD = 20  # lines
_END = 6
_LONGEST = 200  # letters of a line that is looked at


def day_of(text: str) -> dt.date | None:
    """The day that a letter says it is from; None where neither its head nor its end does, or what stands there is no date."""
    lines = [" ".join(line[:_LONGEST].split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    return next((day for line in (*lines[:_HEAD], *lines[_HEAD:][-_END:]) for day in _days(line)), None)


def first_day(text: str) -> dt.date | None:
    """The first day that a field names; None where it names none."""
    return next((day for hit in re.finditer(_DATE, text[:_LONGEST], re.I) if (day := _day(hit))), None)


def _days(line: str) -> Iterator[dt.date]:
    for hit in _LABELLED.finditer(line):
        before = re.split(r"\d", line[: hit.start()])[-1].casefold()  # since the last number, which is another's
        if not any(word in before for word in _OTHERS) and (day := _day(hit)):
            yield day
    if (alone := _LINE.fullmatch(line)) and _is_place(alone["place"] or "") and (day := _day(alone)):
        yield day


def _is_place(words: str) -> bool:
    return not _NO_PLACE.search(words) and all(_WORD.fullmatch(word.strip(",")) for word in words.split())


def _day(hit: re.Match[str]) -> dt.date | None:
    year, month, day = (next(hit[f"{part}{n}"] for n in "123" if hit[f"{part}{n}"]) for part in "ymd")
    number = (
        int(month)
        if month.isdecimal()
        else 1 + next(n for n, name in enumerate(_MONTHS) if name[:3] == month[:3].lower())
    )
    try:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None
