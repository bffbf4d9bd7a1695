"""What an author most likely means by a number or a date that is written otherwise than the plan's files have it."""

import datetime as dt
import re
import unicodedata
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from bolig_cli import tallord
from bolig_cli.record import record
from bolig_cli.source.naming import is_year

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007", " "))
_MINUS = str.maketrans({"−": "-", "–": "-"})
HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))  # what Word, phones and spreadsheets write for a hyphen
_UNITS = {
    "kr": "kroner", "kr.": "kroner", "kroner": "kroner", "nok": "kroner", ",-": "kroner",
    "mill": "mill.", "mill.": "mill.", "million": "mill.", "millioner": "mill.", "millionar": "mill.", "mnok": "mill.",
    "mrd": "mrd.", "mrd.": "mrd.", "milliard": "mrd.", "milliarder": "mrd.",
    "tusen": "tusen", "tkr": "tusen", "tkr.": "tusen", "t.kr.": "tusen", "1000": "tusen",
    "%": "prosent", "prosent": "prosent", "pst": "prosent", "pst.": "prosent",
    "ca": "ca.", "ca.": "ca.", "cirka": "ca.", "om": "ca.",
}  # fmt: skip
_IN_THOUSANDS = {"mill.": 1000, "mrd.": 1_000_000, "tusen": 1}
_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_MOST_DIGITS = 15  # as core_value reads


@record
class Number:
    """A number in words or signs. `unit` is "" where none is written; `grouped` whether its digits stand in groups, and
    `by_dots` whether with dots between; `decimals` how many stand after the comma. Three figures after one comma or dot are a
    group: `other` is then the number where they are decimals."""

    value: Decimal
    unit: str
    grouped: bool
    by_dots: bool
    decimals: int
    other: Decimal | None = None


def number(raw: str) -> Number | None:
    """The number that a text says; None for anything that isn't one number with at most its unit."""
    text = raw.translate(_SPACES).translate(_MINUS).strip().lower()
    units: list[str] = []
    if text.endswith(",-"):
        text, units = text.removesuffix(",-"), ["kroner"]
    words = text.replace("%", " % ").split()
    while words and not words[0][:1].isdigit() and words[0] in _UNITS:
        units.append(_UNITS[words.pop(0)])
    while len(words) > 1 and words[-1] in _UNITS and not words[-1].isdigit():
        units.append(_UNITS[words.pop()])
    plain = _digits(words)
    if plain is None:
        return None
    about = [unit for unit in units if unit != "ca."]
    larger = [unit for unit in about if unit != "kroner"]
    if len(larger) > 1:
        return None
    unit = "ca." if len(about) < len(units) else (larger or about or [""])[0]
    digits, grouped, by_dots = plain
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    other = Decimal(words[-1].replace(",", ".")) if len(words) == 1 and re.fullmatch(_ONE_GROUP, words[0]) else None
    return Number(value, unit, grouped, by_dots, len(digits.partition(".")[2]), other)


_ONE_GROUP = (
    r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}"  # 8,000 and 8.000, of which nobody knows whether it is eight or eight thousand
)


def _digits(words: list[str]) -> tuple[str, bool, bool] | None:
    """The digits of a number with a dot before its decimals; whether they stand in groups; and whether with dots between."""
    if not words:
        return None
    if len(words) == 1 and re.fullmatch(r"[+-]?[0-9]{1,3}(?:['’][0-9]{3})+(?:[.,][0-9]+)?", words[0]):  # 8'000
        words = [re.sub("['’]", ".", words[0].replace(".", ","))]
    elif len(words) == 1 and re.fullmatch(
        r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,2}", words[0]
    ):  # 8,000.00, as in English
        words = [words[0].replace(".", " ").replace(",", ".").replace(" ", ",")]
    if words[-1].count(",") > 1 and "." not in words[-1]:
        words = [*words[:-1], words[-1].replace(",", ".")]
    elif len(words) == 1 and re.fullmatch(_ONE_GROUP, words[0]):
        words = [words[0].replace(",", ".")]
    whole, comma, decimals = words[-1].partition(",")
    if comma and not _is_digits(decimals):
        return None
    groups = [*words[:-1], whole]
    sign = "-" if groups[0].startswith("-") else ""
    groups[0] = groups[0].lstrip("-+")
    by_dots = len(groups) == 1 and "." in whole and not comma
    if len(groups) == 1 and "." in groups[0]:
        parts = groups[0].split(".")
        if all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3:
            groups = parts
        elif len(parts) == 2 and not comma:
            groups, comma, decimals, by_dots = [parts[0]], ".", parts[1], False
    if not all(map(_is_digits, groups)) or any(len(part) != 3 for part in groups[1:]) or len(groups[0]) > 15:
        return None
    if len(groups) > 1 and len(groups[0]) > 3:
        return None
    if comma and not _is_digits(decimals):
        return None
    return sign + "".join(groups) + (f".{decimals}" if comma else ""), len(groups) > 1, by_dots and len(groups) > 1


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


# Signs for the same as above, as people write them in a column; the longest first.
DITTO = ('--"--', '-"-', '- " -', '"--', '--"', "''", '"', "”", "〃", "-”-", "-„-", "„", "″")


@record
class Meaning:
    """What to tell an author, what it is that he means where only one thing can be, and whether it may be written for him."""

    told: str
    value: str = ""
    certain: bool = False


def amount(raw: str, write: str) -> Meaning:
    """What to write for an amount in whole thousand kroner; `write` is what stands before it on its line ("2027: ").

    Kroner and thousands are told apart only where one of them would be out of all proportion.
    """
    digits = raw.strip().lstrip("+-")
    if _is_digits(digits) and len(digits) > _MOST_DIGITS:
        return Meaning(f"Tallet har {len(digits)} sifre. Skriv det i tusen kroner, for eksempel «{write}350».")
    if digits.translate(HYPHENS).strip() in ("", "-"):
        return Meaning("Skriv 0 hvis det ikke koster noe det året, eller ta bort året.")
    if meaning := _letters(raw, write):
        return meaning
    if _is_digits(digits) and len(digits) > 1 and digits[0] == "0":
        return Meaning(f"Skriv det uten null foran: «{write}{int(digits)}».", str(int(digits)))
    found = number(raw)
    if found is None and (parts := raw.split("+"))[1:] and all(_is_digits(part.strip()) for part in parts):
        whole = sum(int(part) for part in parts)
        return Meaning(f"Skriv summen, i tusen kroner: «{write}{whole}».", str(whole))
    if found is None and not any(map(str.isdigit, raw)):
        return Meaning(f"Skriv tallet med sifre, i hele tusen kroner. 350 000 kroner skriver du «{write}350».")
    if found is None and re.search(r"årsverk|stilling", raw.lower()):
        return Meaning(
            "Skriv hva det koster, i hele tusen kroner. Årsverk har en egen nøkkel, «aarsverk», helt til venstre i filen."
        )
    if found is None:
        return (
            _span(raw, write)
            or _one_among_words(raw, write)
            or Meaning(f"Skriv bare tallet, i hele tusen kroner. 350 betyr 350 000 kroner: «{write}350».")
        )
    if found.other is not None and found.unit in _IN_THOUSANDS:  # 1,500 mill.
        found = replace(found, value=found.other)
    value, unit = found.value, found.unit
    if unit == "prosent":
        return Meaning(f"Skriv beløpet i hele tusen kroner, ikke i prosent: «{write}350».")
    if times := _IN_THOUSANDS.get(unit):
        thousands = value * times
        if thousands == thousands.to_integral_value():
            return Meaning(f"Skriv «{write}{int(thousands)}».", str(int(thousands)), certain=found.other is None)
        return Meaning(f"Rund av til hele tusen kroner: «{write}{_rounded(thousands)}».")
    if value != value.to_integral_value():
        small = f"Er det millioner kroner, skal det stå «{write}{int(value * 1000)}». " if abs(value) < 100 else ""
        if not small:
            return Meaning(f"Rund av til hele tusen kroner: «{write}{_rounded(value)}».")
        return Meaning(f"{small}Er det tusen kroner, runder du av til et helt tall: «{write}{_rounded(value)}».")
    whole = int(value)
    if found.other is not None and unit == "":
        return _one_or_thousands(found.other, whole, raw, write)
    if unit == "" and not found.grouped:
        return Meaning(f"Skriv tallet uten anførselstegn og tegn: «{write}{whole}».", str(whole), certain=True)
    thousands_of = whole // 1000
    if abs(whole) >= 1_000_000 and whole % 1000 == 0:
        return Meaning(f"Skriv «{write}{thousands_of}», for beløpene er i tusen kroner.", str(thousands_of))
    if abs(whole) >= 1_000_000:
        return Meaning(
            f"Er det i kroner, skal det stå «{write}{_rounded(value / 1000)}», for beløpene er i tusen kroner."
        )
    if whole % 1000 == 0 and whole and (unit == "kroner" or abs(whole) >= 10_000):
        return Meaning(
            f"Beløpene er i tusen kroner. Er det {_spaced(whole)} kroner, skal det stå «{write}{thousands_of}». "
            f"Er det {_spaced(whole)} tusen kroner, skal det stå «{write}{whole}»."
        )
    if unit == "kroner":
        return Meaning(f"Skriv bare tallet, i tusen kroner: «{write}{whole}» betyr {_spaced(whole * 1000)} kroner.")
    if unit == "ca.":
        return Meaning(f"Skriv bare tallet: «{write}{whole}».", str(whole))
    return Meaning(f"Skriv tallet uten mellomrom og punktum: «{write}{whole}».", str(whole), certain=not found.by_dots)


_MUCH = 10_000  # so many thousands are more likely kroner


def _one_or_thousands(few: Decimal, many: int, raw: str, write: str) -> Meaning:
    """What to write for an amount whose figures after a comma or a dot may be thousands or decimals: 8,000."""
    kroner = f"Er det {_spaced(many)} kroner, " + ("skriver du" if few == int(few) else "runder du av til")
    return Meaning(
        f"«{raw.strip()}» kan leses på to måter, og beløpene er i tusen kroner. "
        f"Er det {_spaced(many * 1000)} kroner, skriver du «{write}{many}». {kroner} «{write}{_rounded(few)}».",
        str(many) if many < _MUCH else "",
    )


def _one_among_words(raw: str, write: str) -> Meaning | None:
    """What to write for the only number of a text with words or signs beside it: «400 årlig», «400k», «ca. 400?»."""
    numbers = re.findall(r"[0-9][0-9 .,]*", raw.translate(_SPACES))
    alone = numbers[0].strip(" .,") if len(numbers) == 1 else ""
    if not alone or "-" in raw.translate(_MINUS):
        return None
    found = number(alone)
    if found is None or found.value != found.value.to_integral_value():
        return None
    value = int(found.value)
    if value >= 10_000:  # kroner or thousands, as for a number that stands alone
        return replace(amount(f"{value} kr", write), value="", certain=False)
    return Meaning(f"Skriv bare tallet, i hele tusen kroner: «{write}{value}».", str(value))


def _span(raw: str, write: str) -> Meaning | None:
    """What to write for two amounts with something between them; None where there aren't two."""
    text = raw.translate(_SPACES).strip().lower().replace("--", "–").replace("…", "–")
    for before in ("mellom ", "fra ", "frå "):
        text = text.removeprefix(before)
    for sign in (" til ", " og ", "—", "–", " - ", "-", "/"):
        first, found, last = (part.strip() for part in text.partition(sign))
        low, high = number(first), number(last)
        if not found or low is None or high is None:
            continue
        if not low.unit and high.unit in (*_IN_THOUSANDS, "kroner"):
            first = f"{first} {high.unit}"  # 1–1,5 mill.
        ends = [amount(end, "") for end in (first, last)]
        if all(end.value for end in ends) and min(low.value, high.value) < 0:
            return Meaning(f"Skriv «{write}{{fra: {ends[0].value}, til: {ends[1].value}}}».")
        if low.other is not None or high.other is not None:  # 8,000–10,000
            few = f"{_rounded(low.other or low.value)}–{_rounded(high.other or high.value)}"
            many = f"{int(low.value)}–{int(high.value)}"
            return Meaning(
                "Tallene kan leses på to måter, og beløpene er i tusen kroner. "
                f"Er det millioner kroner, skriver du «{write}{many}». Er det tusener, skriver du «{write}{few}».",
                many if max(low.value, high.value) < _MUCH else "",
            )
        if all(end.value for end in ends):
            written = f"{ends[0].value}–{ends[1].value}"
            return Meaning(f"Skriv «{write}{written}».", written, certain=all(end.certain for end in ends))
        if all(end.value % 1000 == 0 and end.value >= 10_000 for end in (low, high)):
            in_kroner = f"{int(low.value / 1000)}–{int(high.value / 1000)}"
            return Meaning(f"Beløpene er i tusen kroner. Er det skrevet i kroner, skal det stå «{write}{in_kroner}».")
        return Meaning(f"Skriv hele tusen kroner på hver side av streken: «{write}300–500».")
    return None


LETTERS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})


def _letters(raw: str, write: str) -> Meaning | None:
    """What to write for a number with a letter that looks like a digit: 1O."""
    text = raw.strip()
    digits = text.translate(LETTERS)
    plain = digits.replace(",", ".")
    if text == digits or not re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,2})?", plain) or text.lower() in ("o", "i", "oo"):
        return None
    letter = next(char for char in text if char in "OolI")
    number = plain if "." in plain else str(int(plain))
    return Meaning(
        f"Bokstaven {letter} står i tallet, og skal være {letter.translate(LETTERS)}: «{write}{number}».",
        number if "." not in number else "",
    )


def count(raw: str, write: str, whole: bool, in_per_cent: bool) -> Meaning:
    """What to write for a number that is no amount; `whole` is whether it has no decimals."""
    digits = raw.strip().lstrip("+-")
    if _is_digits(digits) and len(digits) > _MOST_DIGITS:
        return Meaning(f"Tallet har {len(digits)} sifre. Skriv det som det er ment, med høyst {_MOST_DIGITS}.")
    if meaning := _letters(raw, write):
        return meaning
    found = number(raw)
    if found and found.other is not None and found.unit in ("mill.", "tusen"):
        found = replace(found, value=found.other, grouped=False, by_dots=False)
    if (found is None or found.by_dots) and (day := date(raw)) and (day.text or day.wrong):
        return Meaning("Her skal det stå et tall, ikke en dato.")
    if found is None:
        return _in_words(raw, write, whole)
    if found.other is not None and in_per_cent:  # 4,000 per cent is four
        found = replace(found, value=found.other, by_dots=False)
    elif found.other is not None:
        return _one_or_thousand(found.other, int(found.value), raw, write, whole)
    value = found.value
    if in_per_cent and is_share(value, whole) and found.unit != "prosent":
        per_cent = format((value * 100).normalize(), "f")
        if whole:
            return Meaning(f"Skriv prosenten: «{write}{per_cent}».", per_cent if per_cent.isdecimal() else "")
        as_it_is = format(value.normalize(), "f")
        return Meaning(
            f"Er det {_with_comma(per_cent)} prosent, skriver du «{write}{per_cent}». "
            f"Er det {_with_comma(as_it_is)} prosent, skriver du «{write}{as_it_is}»."
        )
    if found.unit == "mill.":
        value *= 1_000_000
    elif found.unit == "tusen":
        value *= 1000
    is_whole = value == value.to_integral_value()
    if whole and not is_whole:
        return Meaning(f"Rund av til et helt tall: «{write}{_rounded(value)}».")
    written = str(int(value)) if is_whole else format(value.normalize(), "f")
    certain = found.unit in ("", "prosent", "tusen", "mill.") and not found.by_dots
    if found.other is not None:
        certain = False
    if found.unit == "prosent" and not in_per_cent:
        certain = False
    how = "med punktum foran desimalene" if not is_whole and "," in raw else "uten annet enn sifre"
    return Meaning(f"Skriv tallet {how}: «{write}{written}».", written, certain)


def _one_or_thousand(few: Decimal, many: int, raw: str, write: str, whole: bool) -> Meaning:
    """What to write for a number whose figures after a comma or a dot may be thousands or decimals: 1.500."""
    plain = format(few.normalize(), "f") if few != int(few) else str(int(few))
    text = f"«{raw.strip()}» kan leses på to måter. Er det {_spaced(many)}, skriver du «{write}{many}»."
    if whole and few != int(few):
        return Meaning(f"{text} Er det {_with_comma(plain)}, runder du av til «{write}{_rounded(few)}».")
    return Meaning(f"{text} Er det {_with_comma(plain)}, skriver du «{write}{plain}».")


_LEAST = Decimal("0.2")  # a change in per cent that is smaller is most likely one in hundredths: 0,04 for four per cent


def is_share(value: Decimal, whole: bool = False) -> bool:
    """Whether a number of per cent looks like a share, as spreadsheets keep one: 0.04, and 0.6 where there are whole ones alone."""
    return 0 < abs(value) < (1 if whole else _LEAST)


def small_number(word: str) -> Decimal | None:
    """The number that one word says, in letters or in digits: «fire», «2,5»; None for another word."""
    if word in _NUMBERS:
        return Decimal(_NUMBERS[word])
    found = number(word)
    return found.value if found else None


def _with_comma(number: str) -> str:
    return number.replace(".", ",")


def year(raw: str, write: str, is_last: bool) -> Meaning:
    """What to write for a year: of a date its year, of two years the first or the last."""
    years = re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", raw)
    found = date(raw)
    if not years and found and found.text:
        years = [found.text[:4]]
    if not years and is_year(digits := raw.strip().translate(LETTERS)):
        letter = next(char for char in raw if char in "OolI")
        return Meaning(
            f"Bokstaven {letter} står i årstallet, og skal være tallet {letter.translate(LETTERS)}. Skriv «{write}{digits}».",
            digits,
            certain=True,
        )
    if not years:
        return Meaning(f"Skriv årstallet med fire sifre, for eksempel «{write}2027».")
    one = years[-1 if is_last else 0]
    if len(set(years)) > 1:
        return Meaning(f"Her er det bare plass til ett årstall: «{write}{one}».")
    certain = bool(found and found.text and found.certain)
    return Meaning(f"Skriv bare årstallet: «{write}{one}».", one, certain)


def _in_words(raw: str, write: str, whole: bool) -> Meaning:
    """What to write for a number among words, or for several: «minst 70», «6–8»."""
    numbers = re.findall(r"[0-9]+(?:[.,][0-9]+)?", raw)
    if not numbers and (alone := _NUMBERS.get(raw.strip().lower())):
        return Meaning(f"Skriv tallet med sifre: «{write}{alone}».", str(alone))
    if not numbers:
        return Meaning("Skriv tallet med sifre.")
    numbers = [number for number in numbers if not is_year(number)] or numbers  # 70 i 2030
    last = numbers[-1].replace(",", ".")
    if whole and "." in last:
        return Meaning("Skriv bare tallet, uten desimaler.")
    if len(numbers) == 1:
        return Meaning(f"Skriv bare tallet: «{write}{last}».")
    if re.fullmatch(r"[0-9]+ +[0-9]+", raw.strip()):  # as one number with a space in it, or two of which one is to go
        return Meaning(f"Er det ett tall, skriver du det uten mellomrom: «{write}{''.join(numbers)}».")
    if len(numbers) == 2:
        return Meaning(f"Her er det bare plass til ett tall. Skriv for eksempel «{write}{last}».")
    return Meaning("Skriv bare tallet.")


def _rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


@record
class Date:
    """A date, month or year as the plan's files have it. `wrong` says why there is no such day; then `text` is empty."""

    text: str
    certain: bool = True
    wrong: str = ""


def date(raw: str) -> Date | None:
    """The date, month or year that a text says otherwise than as year-month-day; None for what says none."""
    text = raw.translate(_SPACES).translate(HYPHENS).strip().lower().rstrip(".").removeprefix("den ")
    if beside := _without_day_and_hour(text) or _after_a_word_of_time(text):
        found = date(beside)
        return replace(found, certain=False) if found else None
    if month_alone := _month_and_short_year(text):
        return Date(month_alone, certain=False)
    words = text.replace(",", " ").split()
    if (
        words
        and (month := _month(words[-2] if len(words) > 1 else ""))
        and _is_digits(words[-1])
        and len(words[-1]) == 4
    ):
        year = words[-1]
        if len(words) == 2:
            return Date(f"{year}-{month:02}")
        if len(words) == 3 and _is_digits(day := words[0].rstrip(".")) and len(day) <= 2:
            return _checked(int(year), month, int(day))
        return None
    if len(words) != 1:
        joined = text.replace(" ", "")
        return date(joined) if joined != text and not any(map(str.isalpha, joined)) else None
    parts = text.replace("/", "-").replace(".", "-").split("-")
    if not all(map(_is_digits, parts)) or len(parts) > 3:
        return None
    lengths = [len(part) for part in parts]
    numbers = [int(part) for part in parts]
    if len(parts) == 1:
        if lengths[0] == 8:
            return _checked(numbers[0] // 10000, numbers[0] // 100 % 100, numbers[0] % 100)
        if lengths[0] == 6 and parts[0][:2] in ("19", "20") and 1 <= numbers[0] % 100 <= 12:
            return Date(f"{parts[0][:4]}-{parts[0][4:]}", certain=False)
        return None
    if lengths[0] == 4:
        if len(parts) == 2 and lengths[1] <= 2 and 1 <= numbers[1] <= 12:
            return Date(f"{numbers[0]}-{numbers[1]:02}")
        if len(parts) == 3 and max(lengths[1:]) <= 2:
            return _checked(*numbers)
        return None
    if lengths[-1] == 4 and max(lengths[:-1]) <= 2:
        if len(parts) == 2 and 1 <= numbers[0] <= 12:
            return Date(f"{numbers[1]}-{numbers[0]:02}")
        if len(parts) == 3 and "/" in text and numbers[0] <= 12 < numbers[1]:  # 03/24/2027, as Americans write it
            return replace(_checked(numbers[2], numbers[0], numbers[1]), certain=False)
        return _checked(numbers[2], numbers[1], numbers[0]) if len(parts) == 3 else None
    if len(parts) == 3 and max(lengths) <= 2:
        found = _checked(2000 + numbers[2], numbers[1], numbers[0])
        return Date(found.text, False, found.wrong)
    return None


_OF_TIME = (
    "per",
    "pr.",
    "pr",
    "fra og med",
    "f.o.m.",
    "fra",
    "til og med",
    "t.o.m.",
    "innen",
    "senest",
    "ca.",
    "cirka",
    "omkring",
    "rundt",
)


def _after_a_word_of_time(text: str) -> str:
    """What follows a word that says how a date is meant ("per 1.10.2026"); "" where there is none."""
    return next((text[len(word) :].strip() for word in _OF_TIME if text.startswith(f"{word} ")), "")


def _month_and_short_year(text: str) -> str:
    """The month that a spreadsheet shows as "nov.26"; "" for anything else."""
    word = text.rstrip("0123456789")
    year = text[len(word) :]
    month = _month(word.rstrip(" .-'’"))
    return f"20{year}-{month:02}" if month and len(year) == 2 else ""


_DAYS = (
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "søndag",
    "måndag",
    "tysdag",
    "laurdag",
    "sundag",
)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_HOUR = (
    r"[ ,t]+(?:kl\.?|klokka|klokken)? ?\d{1,2}(?:[.:]\d{2}){1,2}(?:z|\.\d+)?$"
    rf"|[ ,]+(?:kl\.?|klokka|klokken) ?{_CLOCK}(?: ?(?:-|til|og) ?{_CLOCK})?$"
)


def _without_day_and_hour(text: str) -> str:
    """A date without the day of the week before it and the time of day after it; "" where it has neither."""
    first, _, rest = text.partition(" ")
    day = first.rstrip(".,")
    named = len(day) > 2 and any(name.startswith(day) for name in _DAYS)
    text_of_date = rest.strip().removeprefix("den ") if named else text
    plain = re.sub(_HOUR, "", text_of_date) if any(map(str.isdigit, text_of_date[-5:])) else text_of_date
    return plain if plain != text and any(map(str.isdigit, plain)) else ""


def _month(word: str) -> int:
    word = word.rstrip(".")
    hits = [i for i, name in enumerate(_MONTHS, 1) if name == word or (len(word) == 3 and name.startswith(word))]
    return hits[0] if len(hits) == 1 else 0


def _checked(year: int, month: int, day: int) -> Date:
    try:
        return Date(dt.date(year, month, day).isoformat())
    except ValueError:
        if not 1 <= month <= 12:
            return Date("", wrong=f"Det finnes ingen måned nummer {month}.")
        return Date("", wrong=f"{_MONTHS[month - 1].capitalize()} {year} har ikke {day} dager.")


_NUMBERS = {**tallord.READ, **tallord.ARTICLES}
_LENGTHS = {
    "dag": "dager", "dager": "dager", "dagar": "dager", "uke": "uker", "uker": "uker", "veke": "uker", "veker": "uker",
    "måned": "måneder", "måneder": "måneder", "månad": "måneder", "månader": "måneder", "mnd": "måneder", "mnd.": "måneder",
    "år": "år",
}  # fmt: skip
_OTHER_DAYS = frozenset(f"{day}{end}" for day in ("virkedag", "arbeidsdag", "yrkedag") for end in ("", "er", "ar"))
_HOURS = frozenset(("time", "timer", "timar"))


_AT_MOST = frozenset((
    "innen", "innan", "senest", "seinast", "høyst", "høgst", "maks", "maks.", "maksimalt", "inntil", "opptil", "opp", "til",
))  # fmt: skip
_EACH = frozenset(("hver", "hvert", "kvar", "kvart"))
_HOW_OFTEN = {
    "ukentlig": (1, "uker"), "månedlig": (1, "måneder"), "månadleg": (1, "måneder"), "kvartalsvis": (3, "måneder"),
    "halvårlig": (6, "måneder"), "halvårleg": (6, "måneder"), "årlig": (1, "år"), "årleg": (1, "år"),
}  # fmt: skip


def length(raw: str) -> tuple[int, str] | None:
    """The number and the unit of a length of time in words: «8 uker», «innen to måneder», «hvert år»; None for anything else."""
    words = unicodedata.normalize("NFC", raw.translate(_SPACES)).strip().lower().split()
    if len(words) == 1:
        return _HOW_OFTEN.get(words[0])
    each = words[0] in _EACH if words else False
    while words and words[0] in (_EACH if each else _AT_MOST):
        words = words[1:]
    if each and len(words) == 1:
        words = ["én", *words]
    if len(words) != 2 or words[1] not in _LENGTHS:
        return None
    number = words[0].rstrip(".") if each else words[0]
    count = int(number) if _is_digits(number) and len(number) <= 3 else _NUMBERS.get(number, 0)
    return (count, _LENGTHS[words[1]]) if count else None


def unit_of_length(raw: str) -> str:
    """The unit that a text names last, in the plural: "uker" of «3–4 uker»; "" where it names none."""
    words = unicodedata.normalize("NFC", raw.translate(_SPACES)).lower().split()
    found = next((_LENGTHS[word] for word in reversed(words) if word in _LENGTHS), "")
    return found or ("dager" if _OTHER_DAYS & set(words) else "")


def is_in_other_unit(raw: str) -> str:
    """The unit that a text has, where a length of time has none such: working days, hours; "" for another text."""
    words = unicodedata.normalize("NFC", raw.translate(_SPACES)).lower().split()
    return next((word for word in words if word in _OTHER_DAYS or word in _HOURS), "")


def is_few(raw: str) -> bool:
    """Whether a text says that there are fewer than some number, or from some number to another, and all of them small."""
    text = raw.translate(_SPACES).translate(HYPHENS).strip().lower()
    for word in ("under", "færre enn", "mindre enn", "<", "≤", "inntil", "høyst", "maks"):
        if text.startswith(word):
            return _is_small(text.removeprefix(word))
    first, hyphen, last = text.partition("-")
    return text in ("få", "noen få", "nokre få") or bool(hyphen and _is_small(first) and _is_small(last))


def _is_small(text: str) -> bool:
    return _is_digits(text.strip()) and int(text) <= 10
