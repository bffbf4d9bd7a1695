"""What a letter ends with, and which says nothing of the plan: the greeting, who signs it, and how they are reached."""

import re

from bolig_cli.personnavn import personnavn
from bolig_cli.record import record
from bolig_cli.responses.dates import day_of
from bolig_cli.responses.senders import is_name_alone, kind_of

_GREETING = re.compile(
    r"(?:(?:med|beste?|vennlige?|venleg|varme?|gode?|kjærlig)[ ,]+){0,3}(?:hilsen|hilsner|helsing|mvh|vh)\b(?P<tail>[^\n]*)",
    re.I,
)
# «Strategi 3.4 er god. Med hilsen Eldrerådet», as a PDF and a form have it on one line.
_ON_THE_LINE = re.compile(
    r"(?<=[.!?])[ \t]+(?:Med (?:vennlig |beste |venleg )?(?:hilsen|helsing)|(?:Vennlig |Beste |Venleg )?[Hh]ils(?:en|ner)"
    r"|Helsing|M[Vv][Hh])\b[^\n]{0,150}$"
)
_FOR = re.compile(r"(?:for|på vegner? (?:av|for)|på vegne av)\s+(?=[A-ZÆØÅ])", re.I)
_BY = re.compile(r"[A-ZÆØÅ].{1,60}?,? v/ ?\w", re.I)
_ABOUT_PLAN = re.compile(
    r"\b(?:tiltak|mål|delmål|strategi|utfordring|kapittel|kap|punkt|side)\w*\.?\s*(?:nr\.?\s*)?\d|^\s*(?:[-–•*]|\d{1,2}[.)])\s",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:er|var|har|hadde|vil|må|bør|skal|kan|støtter|støttar|mener|meiner|ber|ønsker|ønskjer|håper|håpar|ikke|ikkje|trenger|treng)\b",
    re.I,
)
_LONGEST = 80  # letters of a line of a signature
_TAIL = 100  # of what stands on the line of a greeting
_LINES = 8


@record
class Parted:
    """A text's own words, how it closes, and what its sender has added below; together they are the whole text."""

    rest: str
    closing: str
    after: str = ""


def parted(text: str) -> Parted:
    """A letter, or the last part of one: by its greeting, or else by the lines that it is signed with."""
    found = greeted(text)
    return found if found.closing else _signed(text)


def greeted(text: str) -> Parted:
    """A text by the greeting that closes it, wherever more stands below; all of it is `rest` where there is none."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        plain = " ".join(line.split())
        greeting = _GREETING.fullmatch(plain)
        if greeting and _is_of_a_signature(greeting["tail"], _TAIL):
            end = _end(lines, at + 1)
            return Parted(_joined(lines[:at]), _joined(lines[at:end]), _joined(lines[end:]))
        if (hit := _ON_THE_LINE.search(line)) and _is_of_a_signature(hit[0], _TAIL):
            end = _end(lines, at + 1)
            closing = _joined([hit[0].strip(), *lines[at + 1 : end]])
            return Parted(_joined([*lines[:at], line[: hit.start()]]), closing, _joined(lines[end:]))
    return Parted(text, "")


def _signed(text: str) -> Parted:
    """A text by its last lines, where they name who signs it: «For Eldrerådet», «Eldrerådet v/leder», a name by itself."""
    lines = text.rstrip().split("\n")
    first = len(lines)
    while first and len(lines) - first < _LINES and _is_of_a_signature(lines[first - 1], _LONGEST):
        first -= 1
    begins = next((at for at in range(first, len(lines)) if _begins(lines, at)), None)
    if begins is None:
        return Parted(text, "")
    above = next((at for at in reversed(range(begins)) if lines[at].strip()), -1)
    if above >= 0 and is_name_alone(lines[above].strip()) and day_of(lines[above]):  # «Holmestrand, 12. mars 2024»
        begins, above = above, next((at for at in reversed(range(above)) if lines[at].strip()), -1)
    if above < 0 or lines[above].rstrip().endswith(":"):  # nothing but that, or what a list is of
        return Parted(text, "")
    return Parted(_joined(lines[:begins]), _joined(lines[begins:]))


def _begins(lines: list[str], at: int) -> bool:
    plain = " ".join(lines[at].split())
    if _FOR.match(plain) or _BY.match(plain):
        return True
    is_apart = at == 0 or not lines[at - 1].strip()
    return is_apart and is_name_alone(plain) and bool(personnavn(plain) or kind_of(plain))


def _end(lines: list[str], at: int) -> int:
    """Where a signature ends that goes on from a line."""
    count, end = 0, at
    while at < len(lines) and count < _LINES and _is_of_a_signature(lines[at], _LONGEST):
        if lines[at].strip():
            count += 1
            end = at + 1
        at += 1
    return end


def _is_of_a_signature(line: str, longest: int) -> bool:
    """Whether a line may be a name, a title, an address or a number; an empty line may."""
    plain = " ".join(line.split())
    return len(plain) <= longest and not (
        plain.endswith(("?", ":")) or _ABOUT_PLAN.search(plain) or _SAYS.search(plain)
    )


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()
