"""What in a text tells of a private person: birth numbers and D-numbers, telephone numbers, e-mail and postal addresses, and words
about somebody's own health.

Sources: the regulations on the population register (forskrift 14. juli 2017 nr. 1201) § 2-2-1 for how birth and D-numbers are
made, with the check digits of Skatteetaten. What is seen is what has such a form: nothing here says that a text is free of them.
Skatteetaten's invented numbers (80 added to the month) belong to nobody, and are let through.
"""

import datetime as dt
import re
from collections.abc import Iterator
from enum import StrEnum

from bolig_cli.record import record

_GAP = r"[ \t./\-–\u00ad\u200b\u00a0\u2009\u202f]{0,3}"
# A pattern that begins with a digit, and looks back after it, is looked for from digit to digit: most texts have few.
_NUMBER = re.compile(
    rf"\d(?<!\d\d)(?<!\d[.,]\d)\d{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{3}}[ \u00a0\u200b]?\d{{2}}(?!\d)(?!,\d)"
)
# In groups that nobody uses for anything else: «1204 7110 090», or each figure by itself; and no part of a row of numbers.
_SPREAD = re.compile(
    r"\d(?<!\d\d)(?<!\d[., \u00a0–-]\d)(?:(?:[ .\u00a0]\d){10}|\d{1,5}(?:[ .\u00a0]\d{2,6}){1,4})(?!\d|[., \u00a0–-]\d)"
)
_AMOUNT = re.compile(r"\d{2}(?:[ .\u00a0]\d{3}){3}")
_BEFORE = re.compile(r"\w{1,40}$")
_AFTER = re.compile(r"\w")
_LABEL = re.compile(r"(?:fnr|pnr|fødsels\w*|foedsels\w*|person\w*|d-?nr|d-?nummer)[ .:]{0,3}$", re.I)
_ACCOUNT = re.compile(r"\d{4}[. ]\d{2}[. ]\d{5}")  # how a bank account is written
_FIRST, _SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER, _H_NUMBER = 40, 40  # added to the day, and to the month
REMOVED = "[fødselsnummer fjernet]"

_PHONE = re.compile(
    r"(?<![\w.,/-])(?:(?:\+|00)47[ \u00a0]?)?"
    r"([2-9]\d{7}|[2-9]\d(?:[ \u00a0]\d\d){3}|[489]\d\d[ \u00a0]\d\d[ \u00a0]\d{3})(?![\w])(?![.,/-]\d)"
)
_TOLD_AS_PHONE = re.compile(r"\b(?:tlf|telefon|mobil|mob|ring(?:e)?|nummer)\w*\W{0,3}(?:\w+\W+){0,2}$", re.I)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-zæøå]{2,24}(?![\w-])", re.I)
_STREET = re.compile(
    r"\b[A-ZÆØÅ][\w.-]{0,40}(?:[ ][A-ZÆØÅ][\w.-]{0,40}){0,2}?"
    r"(?:gata|gaten|gate|veien|vegen|vei|veg|alléen|alleen|allé|bakken|stien|svingen|tunet|plassen| gate| vei| veg| allé)"
    r"[ ]\d{1,4}[ ]?[A-Za-z]?\b(?!\.\d)"
)
_POSTAL = re.compile(
    r"(?<![\w.])\d{4}[ ]{1,2}[A-ZÆØÅ]{2}[A-ZÆØÅ .-]{1,30}(?![a-zæøå])|(?<![\w.])[Pp]ostboks[ ]\d{1,5}\b"
)
_HEALTH_OWN = re.compile(
    r"\b(?:jeg|meg|min|mitt|mine|vi|vår|sønnen|datteren|datter|sønn|moren|mor|faren|far|broren|søsteren|mannen|kona)\b"
    r"(?:\W+\w+){0,8}?\W+"
    r"(?:diagnose\w*|kreft\w*|schizofreni\w*|bipolar\w*|adhd|autis\w*|asperger\w*|demens\w*|depresjon\w*|deprimert|psykose\w*|psykisk\w*\W+syk\w*"
    r"|alkoholiker\w*|epilepsi\w*|multippel\W+sklerose|parkinson\w*|hiv|angst\w*|lammet|uføretrygd\w*|innlagt|selvmord\w*|ptsd|kols|spiseforstyrrelse\w*)\b",
    re.I,
)

# What plans and bodies speak of as well, of many people: only of somebody who is one.
_KIN = (
    r"sønn(?:en)?|datter(?:en|a)?|dotter(?:a)?|gutt(?:en)?|gut(?:en)?|jent[ea]|mannen|kona|ektefelle\w*|samboer\w*|sambuar\w*|moren|mora"
    r"|broren|søsteren|søstera|mor|bror|søster|min far|far min|faren min|min mann|hun|han|ho|jeg\W+(?:har|er|fikk|ble|lider|sliter)"
    r"|eg\W+(?:har|er|fekk|vart|blei|lid|slit)"
)
_HEALTH_ONE = re.compile(
    rf"\b(?:{_KIN})\b(?:\W+\w+){{0,5}}?\W+"
    r"(?:\w+\W+syndrom\w*|cerebral\W+parese|psykiske?\W+(?:lidelse|liding|helseplage|problem)\w*|rus(?:et|a|avheng\w*|misbruk\w*|problem\w*)"
    r"|utviklingshemm\w*|utviklingshemj\w*|hjerneskad\w*|hjerneslag|hjerte(?:svikt|infarkt)|diabetes|rullestol\w*|sykemeldt|sjukmeld\w*"
    r"|(?:alvorlig|kronisk|alvorleg|psykisk)\W+(?:syk|sjuk)\w*|funksjonsneds\w*|funksjonshemm\w*|dement|narkoman\w*|LAR|overdose\w*)\b",
    re.I,
)


class Slag(StrEnum):
    """What was found."""

    NUMMER = "fødselsnummer"
    TELEFON = "telefonnummer"
    EPOST = "e-postadresse"
    ADRESSE = "adresse"
    HELSE = "helseopplysning"


@record
class Funn:
    """Something of a person in a text, from and to a letter of it."""

    slag: Slag
    start: int
    end: int


def er_foedselsnummer(digits: str) -> bool:
    """Whether eleven digits are a birth number, a D-number or a number for help in health care: a day that there is, the numbers of
    its century, and both check digits."""
    if len(digits) != 11:
        return False
    figures = [int(digit) for digit in digits]
    day, month, year, own = (int(digits[a:b]) for a, b in ((0, 2), (2, 4), (4, 6), (6, 9)))
    day -= _D_NUMBER if day > _D_NUMBER else 0
    month -= _H_NUMBER if 40 < month <= 52 else 0
    century = _century(year, own)
    try:
        dt.date(century + year, month, day)
    except ValueError:
        return False
    return bool(century) and all(_check(weights, figures) == figures[len(weights)] for weights in (_FIRST, _SECOND))


def _century(year: int, own: int) -> int:
    if own < 500:
        return 1900
    if year < 40:
        return 2000
    if own < 750 and year >= 54:
        return 1800
    return 1900 if own >= 900 else 0


def _check(weights: tuple[int, ...], figures: list[int]) -> int:
    return (11 - sum(w * f for w, f in zip(weights, figures, strict=False)) % 11) % 11


def foedselsnumre(text: str) -> Iterator[Funn]:
    """The birth numbers and D-numbers in a text."""
    last = 0
    for hit in sorted((*_NUMBER.finditer(text), *_SPREAD.finditer(text)), key=lambda hit: hit.start()):
        if (
            hit.start() >= last
            and not _ACCOUNT.fullmatch(hit[0])
            and not _AMOUNT.fullmatch(hit[0])
            and er_foedselsnummer("".join(str(int(c)) for c in hit[0] if c.isdecimal()))
            and _stands_alone(text, hit.start(), hit.end())
        ):
            last = hit.end()
            yield Funn(Slag.NUMMER, hit.start(), hit.end())


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the figures are no part of a code: letters may be written right before them where they are a word, «fnr», or its
    «p», and right after them where a word before says what they are."""
    above = text[max(0, start - 40) : start]
    before = _BEFORE.search(above)
    word = before[0] if before else ""
    if _LABEL.search(above):
        return True
    return (
        not word or word.endswith("_") or word.lower() == "p" or (len(word) > 1 and word.isalpha())
    ) and not _AFTER.match(text, end)


def uten_foedselsnumre(text: str) -> tuple[str, int]:
    """The text with «[fødselsnummer fjernet]» for each, and how many there were."""
    found = list(foedselsnumre(text))
    for each in reversed(found):
        text = f"{text[: each.start]}{REMOVED}{text[each.end :]}"
    return text, len(found)


def personopplysninger(text: str) -> tuple[Funn, ...]:
    """All that is found, in the order that it stands."""
    found = list(foedselsnumre(text))
    taken = [(each.start, each.end) for each in found]
    for slag, pattern in (
        (Slag.EPOST, _MAIL), (Slag.ADRESSE, _STREET), (Slag.ADRESSE, _POSTAL), (Slag.HELSE, _HEALTH_OWN),
        (Slag.HELSE, _HEALTH_ONE),
    ):  # fmt: skip
        found += [Funn(slag, hit.start(), hit.end()) for hit in pattern.finditer(text)]
    for hit in _PHONE.finditer(text):
        loose = hit[0].isdecimal() and not _TOLD_AS_PHONE.search(text[max(0, hit.start() - 40) : hit.start()])
        is_amount = re.match(r"[ \u00a0]?(?:kr|kroner|mill|personer|prosent|%)", text[hit.end() :])
        if (
            not is_amount
            and not (loose and hit[0][0] not in "49")
            and not any(start < hit.end() and hit.start() < end for start, end in taken)
        ):
            found.append(Funn(Slag.TELEFON, hit.start(), hit.end()))
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))
