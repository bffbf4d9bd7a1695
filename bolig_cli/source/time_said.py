"""When something begins and ends, as people write it in a cell or on a line: «1.kv. 2026», «2027 →», «2025–2026», «innen 2027».

A workbook and a Word plan are read by this alike. What the plan's own files take is told in `date_slips`, which says what to write.
"""

import re

from bolig_cli.record import record
from bolig_cli.source import meant, part_of_year

ALWAYS = frozenset(
    {"løpende", "kontinuerlig", "fortløpende", "løpande", "kontinuerleg", "lopende", "loepende", "hele perioden"}
)
_LOEPENDE = "løpende"
_GOES_ON = re.compile(
    r"(?:fort)?løp(?:e|a)nde|kontinuerle?i?g|årle?i?g|(?:hvert|kvart) (?:halv)?år|he[ia]?le (?:plan)?perioden"
    r"|månedlig|månadleg|ukentlig|jevnlig|jamleg|\d+ gang(?:er|ar) (?:i året|per år|pr\.? år|årle?i?g)"
)
_ARROW = r"(?:→|⇒|➔|->|-->|=>|>+|[–—-])"
_FROM = re.compile(
    rf"(?:(?:fra og med|frå og med|f\.?o\.?m\.?|fra|frå|f\.|oppstart|starter)\s*:?\s+(?P<after>.+?)(?:\s*{_ARROW})?"
    rf"|(?P<before>.+?)\s*(?:{_ARROW}|og (?:framover|fremover|utover|videre|vidare)|\+))",
)
_BY = re.compile(
    r"(?:(?:seinast|senest|innen|innan|før|til|t\.?o\.?m\.?|ferdig|frist|ved|i løpet av|ila\.?|utgangen av|utløpet av|slutten av|ut"
    r"|året|år|i)\s+)+(?=\S)"
)
_BETWEEN = re.compile(r"\s*(?:[–—]|->|→|\btil(?: og med)?\b|t\.o\.m\.|(?<=\d)-(?=20\d\d)|\s-\s|/(?=20\d\d))\s*")
_SHORT_SPAN = re.compile(r"(20\d\d) ?[–—/-] ?(\d\d)")
_HALVES = {
    **dict.fromkeys(("vår", "våren"), "1. halvår"),
    **dict.fromkeys(("høst", "høsten", "haust", "hausten"), "2. halvår"),
}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_CENTURY = 20
_LONGEST = 300  # letters


@record
class Said:
    """The start and the end as the plan's files have them, "" for what is not said. `is_all` is whether they say all that was
    written, so that nothing is to be decided."""

    start: str = ""
    end: str = ""
    is_all: bool = True


def said(text: str) -> Said | None:
    """What a text says of when; None where no time is found in it."""
    low = " ".join(text.lower().replace("\u00a0", " ").split()).strip(" .,;:()")
    if low in ALWAYS:
        return Said(end=_LOEPENDE)
    if len(low) > _LONGEST:  # a whole text
        return Said(end=max(years), is_all=False) if (years := _YEAR.findall(low)) else None
    if (hit := _BY.match(low)) and (end := _one(low[hit.end() :])):
        return Said(end=end[0], is_all=end[1] and len(end[0]) == len("2026-12-31"))
    if alone := _one(low):
        return Said(end=alone[0], is_all=alone[1])
    if hit := _SHORT_SPAN.fullmatch(low):
        return _span(hit[1], f"{_CENTURY}{hit[2]}")
    if span := _between(low):
        return span
    if (hit := _FROM.fullmatch(low)) and (start := _one(hit["after"] or hit["before"])):
        return Said(start[0], _LOEPENDE, start[1])
    return _found_in(low)


def _one(text: str) -> tuple[str, bool] | None:
    """One time, and whether it is all that the text says."""
    text = text.strip(" .,;:()")
    if re.fullmatch(r"20\d\d", text):
        return text, True
    if (found := meant.date(text)) and not found.wrong:
        return found.text, found.certain
    season = re.fullmatch(r"([a-zæøå]+)(?: i| av)? ?(20\d\d)", text)
    if season and season[1] in _HALVES:
        return f"{_HALVES[season[1]]} {season[2]}", False
    if season and season[1].startswith("vinter"):
        return season[2], False
    part = part_of_year.find(text, ends=True)
    return (part.text, part.certain) if part and part.text else None


def _between(low: str) -> Said | None:
    """Two times with a sign between them; the first may lack its year."""
    for hit in _BETWEEN.finditer(low):
        first, last = low[: hit.start()], low[hit.end() :]
        if not (end := _one(last)):
            continue
        start = _one(first) or (_one(f"{first} {end[0][-4:] if '.' in end[0] else end[0][:4]}") if first else None)
        if start:
            return _span(start[0], end[0])
    return None


def _span(start: str, end: str) -> Said:
    return Said(start, end) if start[-4:] != end[-4:] or start != end else Said(end=end)


def _found_in(low: str) -> Said | None:
    """What is found among other words; what more they say is to be read by a person."""
    goes_on = bool(_GOES_ON.search(low))
    years = _YEAR.findall(low)
    if goes_on:
        return Said(min(years, default=""), _LOEPENDE, is_all=False) if years else Said(end=_LOEPENDE, is_all=False)
    times = [time for part in re.split(r"\s*(?:[,;()]|\bog\b|\beller\b)\s*", low) if (time := _one(part))]
    if times:
        return Said(end=times[-1][0], is_all=False)
    latest = max(years, default="")
    words = low.split()
    for at in reversed([at for at, word in enumerate(words) if latest and latest in word]):
        tries = (_one(" ".join(words[begin : at + 1])) for begin in range(max(at - 2, 0), at + 1))
        if time := next(filter(None, tries), None):
            return Said(end=time[0], is_all=False)
    return Said(end=latest, is_all=False) if latest else None
