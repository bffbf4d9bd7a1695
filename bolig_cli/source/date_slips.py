"""Dates, months, years and parts of years that are written otherwise than the files have them, or with more beside them."""

import datetime as dt
import re
from collections.abc import Mapping

from bolig_cli import norsk
from bolig_cli.norsk import capital
from bolig_cli.source import meant, part_of_year, time_said
from bolig_cli.source import node as n
from bolig_cli.source.ditto import points_elsewhere
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.keys import required
from bolig_cli.source.naming import is_year, said
from bolig_cli.source.slip import At, Slip

_LOEPENDE = "løpende"
_ENDS = ("frist", "til")  # keys of a time by which something is over
_AGAIN = frozenset(
    ("årlig", "årleg", "hvert år", "kvart år", "månedlig", "ukentlig", "jevnlig", "jamleg", "ved behov", "hvert halvår")
)
_IN_PLAN = frozenset(
    (
        "i planperioden",
        "planperioden",
        "i løpet av planperioden",
        "innen planperioden",
        "innen planperiodens utløp",
        "ved planslutt",
    )
)
_MONTH = 7  # letters of a month: 2027-03
_WHOLE = 10  # letters of a date with its day: 2027-03-15
_WEEKS = 52  # in every year
_FRIDAY = 5
_PAIRS = {
    "oppstart": (True, "frist"),
    "frist": (False, "oppstart"),
    "fra": (True, "til"),
    "til": (False, "fra"),
}  # the keys of a time → whether it is the start, and the key of the other end

_BEFORE_YEAR = frozenset(
    {"innen", "innan", "utgangen", "slutten", "av", "i", "løpet", "året", "år", "senest", "seinast", "ca", "cirka"}
)
_AROUND = " .,;:!()[]'\"“”«»"  # what may stand around a time that is meant to stand alone
_NAMES = {",": "kommaet", ".": "punktumet", ";": "semikolonet", ":": "kolonet", "!": "utropstegnet"}
_WRITTEN = r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?"
_SPREADSHEET = range(36526, 73051)  # what a spreadsheet counts the days of 2000 to 2099 as
_FIRST_DAY = dt.date(1899, 12, 30)


_OTHER_LENGTH = r"(?P<before>(?:\D*\d{1,2}\D+)?(?:\d{1,2}\D+)?)(?P<year>\d{3}|\d{5})(?P<after>(?:-\d{1,2}){0,2})\.?"


def find(at: At, only_days: bool, also_word: bool) -> Slip:
    raw = at.raw.strip()
    help = "Skriv år-måned-dag, for eksempel 2027-03-15."
    if not only_days:
        help = (
            "Skriv en dato (2027-03-15), en måned (2027-03), et kvartal (2. kvartal 2027), et halvår (1. halvår 2027)"
        )
        help += ", et år (2027) eller ordet løpende." if also_word else " eller et år (2027)."
    if also_word and raw.lower() in time_said.ALWAYS:
        message = (
            f"«{raw}» skrives «{_LOEPENDE}» med små bokstaver."
            if raw.lower() == _LOEPENDE
            else f"«{raw}» skrives «{_LOEPENDE}»."
        )
        return at.slip(message, f"Skriv «{at.write}{_LOEPENDE}».", at.as_scalar(_LOEPENDE), at.instead(_LOEPENDE))
    name = capital(said(at.root, at.path))
    if points_elsewhere(raw):
        return at.slip(
            f"«{raw}» i {said(at.root, at.path)} blir ikke lest som «det samme».", f"Skriv datoen en gang til. {help}"
        )
    if also_word and raw.lower().strip(" .") in _AGAIN:
        return at.slip(
            f"«{raw}» er ingen frist, men noe som skjer igjen.",
            f"Skriv «{at.write}{_LOEPENDE}», og i beskrivelsen hvor ofte det skjer.",
            at.as_scalar(_LOEPENDE),
        )
    if also_word and raw.lower().strip(" .") in _IN_PLAN:
        return at.slip(
            f"«{raw}» er ikke noe tidspunkt.",
            f"Skriv «{at.write}{_LOEPENDE}», eller det siste året tiltaket kan være ferdig, for eksempel «{at.write}2030».",
            at.as_scalar(_LOEPENDE),
        )
    if slip := _from_and_to(at, raw, only_days):
        return slip
    if slip := _week(at, raw, only_days) or _days(at, raw) or _two_times(at, raw, only_days):
        return slip
    if slip := _year_of_other_length(at, raw, help):
        return slip
    found = meant.date(re.sub(r"(?<=[0-9])_+(?=[0-9])", "-", raw))
    if found is None:
        if part := part_of_year.find(raw, ends=at.path[-1] in _ENDS):
            if only_days:
                return at.slip(f"{name} skal være en hel dato, ikke «{raw}».", help)
            return _part_of_year(at, raw, part, help)
        if only_days and len(raw) == 4 and is_year(raw):
            return at.slip(f"{name} skal være en hel dato, men har bare året {raw}.", help)
        if (
            slip := _signs_around(at, raw)
            or _letters(at, raw, only_days)
            or _counted(at, raw)
            or _with_more(at, raw, only_days, also_word)
        ):
            return slip
        if not any(map(str.isalnum, raw)) and at.path[-1] not in required():
            help += " Er det ikke bestemt, tar du bort linjen."
        return at.slip(f"{name} skal være en dato, ikke «{raw}».", help)
    if found.wrong:
        fault = READ_FAULTS["ugyldig-dato"].at(
            at.place, f"Datoen «{raw}» finnes ikke i kalenderen: {found.wrong}", f"Rett datoen. {help}"
        )
        return Slip(at.path, fault, None)
    if only_days and len(found.text) < 10:
        return at.slip(f"{name} skal være en hel dato, men «{raw}» mangler dagen.", help)
    kind = "Datoen" if len(found.text) == 10 else "Måneden"
    fix = at.instead(found.text) if found.certain else None
    message = f"{kind} «{raw}» skrives {found.text}."
    if raw.translate(meant.HYPHENS) == found.text:  # it looks the same
        message = f"{kind} «{raw}» har en annen strek enn bindestrek mellom tallene."
    return at.slip(message, f"Skriv «{at.write}{found.text}».", at.as_scalar(found.text), fix)


def _week(at: At, raw: str, only_days: bool) -> Slip | None:
    """A week of a year, for which the files have no form: its last working day, or the month of that."""
    found = re.fullmatch(r"(?:innen |i )?(?:uke|veke) ?([0-9]{1,2})[ ,/.-]+(?:i )?((?:19|20)[0-9]{2})", raw.lower())
    if not found or not 1 <= int(found[1]) <= _WEEKS:
        return None
    day = dt.date.fromisocalendar(int(found[2]), int(found[1]), _FRIDAY).isoformat()
    text = day if only_days else day[:7]
    return at.slip(
        f"«{raw}» er en uke, og her skal det stå en dato" + (" eller en måned." if not only_days else "."),
        f"Skriv «{at.write}{text}»." + ("" if only_days else f" Er dagen bestemt, skriver du den, for eksempel {day}."),
    )


def _days(at: At, raw: str) -> Slip | None:
    """Two days of one month, where there is room for one: «24.–26. november 2026», «24. og 25. november 2026»."""
    found = re.fullmatch(r"([0-9]{1,2})\.? ?(?:–|—|-|til|og|/) ?[0-9]{1,2}(\.? .*[0-9]{4})", raw)
    first = meant.date(f"{found[1]}{found[2] if found[2][0] == '.' else f'.{found[2]}'}") if found else None
    if not first or len(first.text) != len("2026-11-24"):
        return None
    return at.slip(
        f"«{raw}» er flere dager, og det er bare plass til én.",
        f"Skriv den første, «{at.write}{first.text}», og nevn de andre i en tekst.",
        at.as_scalar(first.text),
    )


def _from_and_to(at: At, raw: str, only_days: bool) -> Slip | None:
    """The first and the last day of something at one key: «2027-04 til 2027-12»; the key has its own of the two, and the other key
    has the other."""
    last = at.path[-1]
    if last not in _PAIRS:
        return None
    for sign in (" til og med ", " t.o.m. ", " til ", "–", "—", " - ", "->", "→", "-"):
        first, found, end = (part.strip() for part in raw.partition(sign))
        times = [_time(first) or _with_the_year(first, _time(end)), _time(end)]
        if not found or not all(times) or (only_days and any(len(time) < _WHOLE for time in times)):
            continue
        starts, other = _PAIRS[last]
        own, others = (times[0], times[1]) if starts else (times[1], times[0])
        around = n.child_at(at.root, at.path[:-1])
        there = isinstance(around, n.Mapping) and around.get(other) is not None
        if isinstance(around, n.Mapping) and not there:
            return _both_ends(at, around, raw, {str(last): own, other: others})
        return at.slip(
            f"«{raw}» er både start og slutt, og de har hver sin nøkkel.",
            f"Skriv «{last}: {own}», og se om «{other}» skal være {others}.",
            at.as_scalar(own),
        )
    return None


def _both_ends(at: At, around: n.Mapping, raw: str, times: Mapping[str, str]) -> Slip:
    """As `_from_and_to`, where the other key is not there: each then has its own."""
    lines = " og ".join(f"«{key}: {time}»" for key, time in times.items())
    finding = READ_FAULTS["ugyldig-verdi"].at(
        at.place,
        f"«{raw}» er både start og slutt, og de har hver sin nøkkel.",
        f"Skriv {lines}, på hver sin linje.",
    )
    whole = At(at.file, at.root, at.path[:-1], around, {})
    new = whole.as_keys(times).pairs
    pairs = tuple(pair for key, value in around.pairs for pair in (new if key.raw == at.path[-1] else ((key, value),)))
    return Slip(whole.path, finding, n.Mapping(pairs, around.line, around.column, around.end_line, around.end_column))


def _two_times(at: At, raw: str, only_days: bool) -> Slip | None:
    """Two times where there is room for one: «mai/juni 2030», «15.06.2030 og 01.09.2030», «2029/2030»."""
    for sign in (" og ", " eller ", "/", " til ", "–", "—", " - ", "-", ","):
        first, found, end = (part.strip() for part in raw.partition(sign))
        times = [_time(first) or _with_the_year(first, _time(end)), _time(end)]
        if not found or not all(times) or times[0] == times[1] or (only_days and any(len(t) < _WHOLE for t in times)):
            continue
        ends = at.path[-1] in _ENDS
        one, other = (times[1], times[0]) if ends else (times[0], times[1])
        return at.slip(
            f"«{raw}» er to tidspunkter, og det er bare plass til ett.",
            f"Velg ett av dem, for eksempel «{at.write}{one}». Det andre, {other}, kan nevnes i en tekst.",
        )
    return None


def _with_the_year(first: str, end: str) -> str:
    """The first day of two of which only the last has its year, or its month too: «1.2.–22.3.2027», «1.–22.3.2027»."""
    bare = first.rstrip(". ")
    if len(end) == _MONTH and bare.isalpha():  # august–desember 2027
        return _time(f"{bare} {end[:4]}")
    if len(end) != _WHOLE or not bare[:1].isdigit():
        return ""
    year, month, _ = end.split("-")
    tries = (f"{bare}.{year}", f"{bare} {year}", f"{bare}.{month}.{year}")
    return next((time for text in tries if len(time := _time(text)) == _WHOLE), "")


def _time(text: str) -> str:
    """A time as the files have it; "" for what is none."""
    if is_year(text):
        return text if text[:2] in ("19", "20") else ""
    found = meant.date(text)
    return found.text if found and not found.wrong else ""


def _part_of_year(at: At, raw: str, part: part_of_year.Part, help: str) -> Slip:
    write = f"Skriv «{at.write}{part.text}»." if part.text else help
    if part.wrong:
        return at.slip(f"«{raw}» kan ikke stå her: {part.wrong}", write)
    fix = at.instead(part.text) if part.certain else None
    return at.slip(f"«{raw}» skrives «{part.text}».", write, at.as_scalar(part.text) if part.certain else None, fix)


def _signs_around(at: At, raw: str) -> Slip | None:
    """A time with a sign before or after it: «2027-12,»."""
    alone = raw.strip(_AROUND)
    if alone == raw or not re.search(str(at.schema["pattern"]), alone):
        return None
    before, after = raw[: raw.index(alone)], raw[raw.index(alone) + len(alone) :]
    sign = (after or before).strip()
    name = _NAMES.get(sign, f"«{sign}»")
    return at.slip(
        f"{capital(name)} {'etter' if after else 'foran'} «{alone}» hører ikke til der.",
        f"Skriv «{at.write}{alone}».",
        at.as_scalar(alone),
        at.instead(alone),
    )


def _letters(at: At, raw: str, only_days: bool) -> Slip | None:
    """A letter that looks like a digit: 2O27-04."""
    digits = re.sub(r"\S*[0-9]\S*", lambda match: match[0].translate(meant.LETTERS), raw)
    found = meant.date(digits)
    part = part_of_year.find(digits, ends=at.path[-1] in _ENDS) if not found and not only_days else None
    text = found.text if found else part.text if part and part.certain else digits if is_year(digits) else ""
    if digits == raw or not text or (only_days and len(text) < 10):
        return None
    letter = next(char for char, digit in zip(raw, digits, strict=True) if char != digit)
    return at.slip(
        f"Bokstaven {letter} står i «{raw}», og skal være tallet {letter.translate(meant.LETTERS)}.",
        f"Skriv «{at.write}{text}».",
        at.as_scalar(text),
        at.instead(text),
    )


def _counted(at: At, raw: str) -> Slip | None:
    """A date as spreadsheets count days: 46353."""
    if not (raw.isascii() and raw.isdigit() and int(raw) in _SPREADSHEET):
        return None
    day = _FIRST_DAY + dt.timedelta(days=int(raw))
    text = day.isoformat()
    message = f"«{raw}» er tallet som Excel har for datoen {norsk.date(day)}."
    return at.slip(message, f"Skriv «{at.write}{text}».", at.as_scalar(text))


def _with_more(at: At, raw: str, only_days: bool, also_word: bool) -> Slip | None:
    """Dates with something beside them, or two in a row: «2027-12 // sjekk», «2027-122028-06»."""
    dates = [text for text in re.findall(_WRITTEN, raw) if not only_days or len(text) == 10]
    words = raw.lower().replace(".", " ").replace(",", " ").split()
    years = [word for word in words if is_year(word)]
    if also_word and words and words[0] in time_said.ALWAYS:
        return at.slip(
            f"«{raw}» er mer enn «{_LOEPENDE}».", f"Skriv bare «{at.write}{_LOEPENDE}».", at.as_scalar(_LOEPENDE)
        )
    if not dates and not only_days and len(years) == 1 and set(words) - set(years) <= _BEFORE_YEAR:
        return at.slip(
            f"Her skal bare året stå, ikke «{raw}».", f"Skriv «{at.write}{years[0]}».", at.as_scalar(years[0])
        )
    if not dates:
        return _day_first(at, raw)
    if len(dates) > 1:
        return at.slip(
            f"«{raw}» har {'to' if len(dates) == 2 else len(dates)} datoer, og det er bare plass til én.",
            f"Skriv den som gjelder, for eksempel «{at.write}{dates[-1]}».",
        )
    rest = raw.replace(dates[0], "").strip(" .,;:()")
    if not any(map(str.isalpha, rest)):
        return None
    return at.slip(
        f"«{raw}» er mer enn en dato.",
        f"Skriv bare «{at.write}{dates[0]}». Det andre hører til i en tekst, eller på en egen linje som begynner med #.",
        at.as_scalar(dates[0]),
    )


def _day_first(at: At, raw: str) -> Slip | None:
    """A day with something after a comma or in brackets: «18. juni 2024, sak 45/24»."""
    first = re.split(r"[,;(]", raw, maxsplit=1)[0]
    found = meant.date(first.strip()) if first != raw else None
    if found is None or found.wrong or len(found.text) < _WHOLE:
        return None
    return at.slip(
        f"«{raw}» er mer enn en dato.",
        f"Skriv bare «{at.write}{found.text}». Det andre hører til i en tekst, eller på en egen linje som begynner med #.",
        at.as_scalar(found.text),
    )


def _year_of_other_length(at: At, raw: str, help: str) -> Slip | None:
    """A year of three or five figures, most likely with one struck twice: 20227-03."""
    match = re.fullmatch(_OTHER_LENGTH, raw)
    if not match or (raw.isdigit() and (len(raw) == 3 or int(raw) in _SPREADSHEET)):
        return None
    year = match["year"]
    once = re.sub(r"(\d)\1", r"\1", year[1:], count=1)
    better = f"{match['before']}{year[0]}{once}{match['after']}"
    is_sure = len(year) == 5 and is_year(f"{year[0]}{once}")
    guess = f"Mener du {year[0]}{once}, skriver du «{at.write}{better}»." if is_sure and not match["before"] else ""
    return at.slip(
        f"Året «{year}» har {'fem' if len(year) == 5 else 'tre'} sifre, og skal ha fire.", guess or f"Rett året. {help}"
    )
