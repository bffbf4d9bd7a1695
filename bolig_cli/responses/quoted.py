"""The message that a sender answers, which mail programs set below the answer: it is not the sender's own words.

A message that is only passed on has nothing of its own above it, and there what is below is the answer, and its author is the one
who wrote that. What is answered line by line stays with its answers, which say nothing without it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from bolig_cli.record import record
from bolig_cli.responses import head

_FIELD = re.compile(r"[ \t>*]*(fra|frå|from|sendt|sent|dato|date|til|to|kopi|cc|emne|subject)\*?[ \t]*:", re.I)
_FROM = frozenset(("fra", "frå", "from"))
_RULE = re.compile(r"[ \t]*(?:-{3,80}|_{5,80})[ \t]*")
_MARK = re.compile(
    r"[ \t]*[-_]{2,80}[ \t]*(?:opprinnelig|opprinneleg|original|videresendt|vidaresendt|forwarded)\b[^\n]{0,40}?[-_]{2,80}[ \t]*",
    re.I,
)
_PASSES_ON = re.compile(r"videresendt|vidaresendt|forwarded", re.I)
# «fre. 2. feb. 2024 kl. 09:00 skrev Postmottak <…>:», which may run over two lines.
_WROTE = re.compile(r"[^\n]{0,200}\b(?:skrev|wrote)\b[^\n]{0,200}:", re.I)
_TIMED = re.compile(r"\b(?:19|20)\d\d\b.*?(?:kl\.?|at|\d[:.]\d\d|@)|\d[:.]\d\d.*\b(?:19|20)\d\d\b", re.I)
_QUOTE = re.compile(r"[ \t]*>")
_SUBJECT = re.compile(r"\s*(?:vs|fw|fwd|videresendt|vidaresendt)\s*:", re.I)
_ABOUT_PART = re.compile(
    r"\b(?:tiltak|mål|delmål|strategi|utfordring|kapittel|kap|punkt|side|tabell|vedlegg)\w*\.?\s*(?:nr\.?\s*)?\d", re.I
)
_LONGEST = 400  # letters of the line that says who wrote
_TRIED = 20  # quotations that a message may have
_FIELDS = 3  # of a message, that tell it from a sentence with a colon


@record
class Parted:
    """A message's own words, and what it quotes; together they are the whole text, line by line."""

    own: str
    quoted: str


def parted(text: str, subject: str = "") -> Parted:
    """A message by where that which it answers begins; all of it is `own` where nothing is quoted."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = _Lines(lines, _below(lines), max((at for at, line in enumerate(lines) if _QUOTE.match(line)), default=-1))
    for at, end in islice(_quotations(found), _TRIED):
        own = _joined([*lines[:at], *([""] if lines[end:] else []), *lines[end:]])
        if _says_something(own, bool(_PASSES_ON.search(lines[at]) or _SUBJECT.match(subject))):
            return Parted(own, _joined(lines[at:end]))
    return Parted(text, "")


@record
class PassedOn:
    """A message that somebody has only sent on: `above` is all that stands over its words, `sender`, `sent` and `subject` are its
    fields as they are written, "" where they are not, and `own` its words; `comment` is what the one who sent it on
    says himself."""

    above: str
    comment: str
    sender: str
    sent: str
    subject: str
    own: str


@record
class _Lines:
    """The lines of a message; `below` has for each the first from it on that is not empty, and `last` is the last with a mark."""

    lines: list[str]
    below: list[int]
    last: int


def passed_on(text: str, subject: str = "") -> PassedOn | None:
    """The message that a message sends on; None where it has words of its own, or sends nothing on."""
    if parted(text, subject).quoted:
        return None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = _Lines(lines, _below(lines), last=-1)
    for at in range(len(lines)):
        if not lines[at].strip():
            continue
        first = found.below[at + 1] if _MARK.fullmatch(lines[at]) or _RULE.fullmatch(lines[at]) else at
        if _is_message(found, first):
            values, end = _fields(found, first)
            return PassedOn(
                _joined(lines[:end]),
                _joined(lines[:at]),
                next((values[each] for each in ("fra", "frå", "from") if each in values), ""),
                next((values[each] for each in ("sendt", "sent", "dato", "date") if each in values), ""),
                next((values[each] for each in ("emne", "subject") if each in values), ""),
                _joined(lines[end:]),
            )
    return None


def _below(lines: list[str]) -> list[int]:
    found = [len(lines)] * (len(lines) + 3)
    for at in reversed(range(len(lines))):
        found[at] = at if lines[at].strip() else found[at + 1]
    return found


def _quotations(of: _Lines) -> Iterator[tuple[int, int]]:
    """Where each begins and ends."""
    at = 0
    while at < len(of.lines):
        if of.lines[at].strip() and (end := _end(of, at)):
            yield at, end
        at = _marked_until(of, at) if _QUOTE.match(of.lines[at]) else at + 1


def _end(of: _Lines, at: int) -> int:
    """Where a quotation ends that begins at a line; 0 where none does."""
    line, whole = of.lines[at], len(of.lines)
    if _MARK.fullmatch(line) or _is_message(of, at) or (_RULE.fullmatch(line) and _is_message(of, of.below[at + 1])):
        return whole
    if _QUOTE.match(line):
        end = _marked_until(of, at)
        return end if of.below[end] == whole else 0
    for count in (1, 2):
        said = " ".join(part.strip() for part in of.lines[at : at + count])
        if len(said) > _LONGEST or not _WROTE.fullmatch(said):
            continue
        below = of.below[at + count]
        if below == whole or not _QUOTE.match(of.lines[below]):
            return whole if _TIMED.search(said) else 0
        end = _marked_until(of, below)
        return end if of.last < end else 0  # what stands between is answered line by line
    return 0


def _is_message(of: _Lines, at: int) -> bool:
    """Whether the fields of a message stand from a line on: who it is from, and two others, in any order."""
    named: list[str] = []
    while len(named) < _FIELDS and at < len(of.lines) and (hit := _FIELD.match(of.lines[at])):
        if (name := hit[1].lower()) in named:
            return False
        named.append(name)
        at = of.below[at + 1]
    return len(named) == _FIELDS and not _FROM.isdisjoint(named)


def _fields(of: _Lines, at: int) -> tuple[dict[str, str], int]:
    """The fields of a message that stand from a line on, by their names, and the line after them."""
    values: dict[str, str] = {}
    end = at
    while at < len(of.lines) and (hit := _FIELD.match(of.lines[at])) and hit[1].lower() not in values:
        values[hit[1].lower()] = " ".join(of.lines[at][hit.end() :].strip(" *").split())
        end = at + 1
        at = of.below[at + 1]
    return values, end


def _marked_until(of: _Lines, at: int) -> int:
    """Where the lines end that have a mark of quotation, with empty ones between."""
    end = at + 1
    while (below := of.below[end]) < len(of.lines) and _QUOTE.match(of.lines[below]):
        end = below + 1
    return end


def _says_something(own: str, is_passed_on: bool) -> bool:
    """Whether a sender has words of its own; of what is passed on, some that are of a part of the plan."""
    said = head.parted(own).rest
    return bool(said.strip()) and not head.only_sends(own) and (not is_passed_on or bool(_ABOUT_PART.search(said)))


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")
