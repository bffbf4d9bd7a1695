"""A quarter, a half-year or a season that is written otherwise than the plan's files have it, and what to write instead."""

from collections.abc import Sequence
from itertools import groupby

from bolig_cli.record import record

_MOST = {"kvartal": 4, "halvår": 2, "tertial": 3}  # how many there are in a year
_WORDS = {
    **dict.fromkeys(("kvartal", "kvartalet", "kvart", "kvt", "kv", "k", "q"), "kvartal"),
    **dict.fromkeys(("halvår", "halvåret", "halvaar", "halvdel", "halvdelen", "h"), "halvår"),
    **dict.fromkeys(("tertial", "tertialet", "t"), "tertial"),
}
_NUMBERS = {
    **dict.fromkeys(("første", "fyrste"), 1),
    **dict.fromkeys(("andre", "annet", "anna", "ii"), 2),
    **dict.fromkeys(("tredje", "siste", "iii"), 3),
    **dict.fromkeys(("fjerde", "iv"), 4),
}
_SEASONS = {  # the months in which they begin and end, and the half-year that they are most of
    **dict.fromkeys(("vår", "våren", "vårhalvåret"), (3, 5, "1. halvår")),
    **dict.fromkeys(("sommer", "sommeren", "sommar", "sommaren"), (6, 8, "")),
    **dict.fromkeys(("høst", "høsten", "haust", "hausten", "høsthalvåret", "hausthalvåret"), (9, 11, "2. halvår")),
    **dict.fromkeys(("vinter", "vinteren"), (1, 2, "")),
}
_PASSED_OVER = frozenset({"i", "av", "innen", "innan", "utgangen", "året", "og", "til"})  # it counts to its last day


@record
class Part:
    """What was meant: `text` as the files have it, "" where it is not known; `certain` is whether it can be nothing else.

    `wrong` says what is the matter where it isn't the writing alone.
    """

    text: str
    certain: bool = False
    wrong: str = ""


def find(raw: str, ends: bool) -> Part | None:
    """The part of a year that a text says; None for what says none. `ends` is whether it is a time by which something ends."""
    words = _split(raw)
    said = [word for word in words if word.isalpha() and word not in _PASSED_OVER]
    years = [int(word) for word in words if word.isdigit() and len(word) == 4 and 1900 <= int(word) <= 2200]
    short = [2000 + int(word) for word in words if word.isdigit() and len(word) == 2]
    if len(years) > 1 or len(short) > (0 if years else 1):
        return None
    year = next(iter(years or short), 0)
    if len(said) == 1 and said[0] in _SEASONS and len(words) - len(short or years) <= 2:
        return _season(said[0], year, ends)
    kinds = {_WORDS[word] for word in said if word in _WORDS}
    if len(kinds) != 1 or any(word not in _WORDS and word not in _NUMBERS for word in said):
        return None
    (kind,) = kinds
    numbers = [int(word) for word in words if word.isdigit() and len(word) == 1]
    numbers += [_NUMBERS[word] if word != "siste" else _MOST[kind] for word in said if word in _NUMBERS]
    return _part(kind, numbers, year, certain=bool(years), ends=ends) if 1 <= len(numbers) <= 2 else None


def _split(raw: str) -> list[str]:
    """The words and the numbers, in small letters, also where nothing parts them ("Q2")."""
    groups = groupby(raw.lower(), lambda c: "letter" if c.isalpha() else "digit" if c in "0123456789" else "")
    return ["".join(letters) for kind, letters in groups if kind]


def _season(word: str, year: int, ends: bool) -> Part:
    first, last, half = _SEASONS[word]
    if not year:
        return Part("", wrong="En årstid sier ikke hvilken måned, og året mangler.")
    or_half = f" «{half} {year}» kan også stå." if half else ""
    return Part(f"{year}-{last if ends else first:02}", wrong=f"En årstid sier ikke hvilken måned.{or_half}")


def _part(kind: str, numbers: Sequence[int], year: int, certain: bool, ends: bool) -> Part:
    first, last = numbers[0], numbers[-1]
    if not 1 <= first <= last <= _MOST[kind]:
        how_many = {"kvartal": "fire kvartaler", "halvår": "to halvår", "tertial": "tre tertialer"}[kind]
        return Part("", wrong=f"Et år har {how_many}.")
    if not year:
        return Part("", wrong="Året mangler.")
    if kind == "tertial":
        month = last * 4 if ends else first * 4 - 3
        return Part(f"{year}-{month:02}", wrong=f"Skriv måneden det {'slutter' if ends else 'begynner'} i.")
    if first == last:
        return Part(f"{first}. {kind} {year}", certain)
    if (first, last) == (1, _MOST[kind]):
        return Part(str(year), certain)
    if (first, last) in ((1, 2), (3, 4)):
        return Part(f"{last // 2}. halvår {year}", certain)
    number = last if ends else first
    return Part(f"{number}. {kind} {year}", wrong=f"Skriv bare det {'siste' if ends else 'første'} av dem.")
