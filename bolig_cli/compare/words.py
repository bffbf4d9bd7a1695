"""Two texts word by word: what stands in both, what is gone and what is new, in the order that one reads it."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

from bolig_cli.record import record

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
# A word alone between two changes is a chance meeting, and makes the text hard to read.
_FEW = 2
_MOST = 4000  # words of both together that are compared one by one; more than that, and lines are


class Tegn(StrEnum):
    LIK = "lik"
    FJERNET = "fjernet"
    NY = "ny"


@record
class Segment:
    tegn: Tegn
    tekst: str


def words(before: str, after: str) -> tuple[Segment, ...]:
    """The segments that make `before` without those that are new, and `after` without those that are gone."""
    old, new = _split(before, after)
    made: list[tuple[str, str, str]] = []  # same, gone, new: one of the first, or one or both of the others
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal":
            made.append((gone, "", ""))
        else:
            made.append(("", gone, come))
    return tuple(
        Segment(tegn, text)
        for same, gone, come in _joined(made)
        for tegn, text in ((Tegn.LIK, same), (Tegn.FJERNET, gone), (Tegn.NY, come))
        if text
    )


def _split(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) <= _MOST:
        return old, new
    return before.splitlines(keepends=True), after.splitlines(keepends=True)


def _joined(parts: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The parts, with a change going on over what is too little to stand between two."""
    made: list[tuple[str, str, str]] = []
    for nr, (same, gone, come) in enumerate(parts):
        last = 0 < nr < len(parts) - 1
        if same and made and not made[-1][0] and last and len(same.split()) < _FEW and "\n" not in same:
            made[-1] = ("", made[-1][1] + same, made[-1][2] + same)
        elif not same and made and not made[-1][0]:
            made[-1] = ("", made[-1][1] + gone, made[-1][2] + come)
        else:
            made.append((same, gone, come))
    return made
