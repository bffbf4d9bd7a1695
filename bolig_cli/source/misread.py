"""Letters that another program has read in the wrong encoding and saved again: «lÃ¸pende» for «løpende», in any text of a file.

What can be one thing only is read as it was meant, so that the file has one finding. Source: the encodings as Python has them.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.record import record
from bolig_cli.source.faults import READ_FAULTS

CODE = "fil-feil-tegnsett"
_MEANT = frozenset("æøåÆØÅéÉèÈêàáäÄöÖüÜôóçñ«»–—‘’“”„…•°§½¼¾€·´\u00a0\u00ad")
# What the first byte of such a letter looks like in the encoding that it was read in, how many characters stand for the letter, and
# the encodings.
_READ_AS = {
    "Ã": (2, "cp1252"),
    "Â": (2, "cp1252"),
    "â": (3, "cp1252"),
    "√": (2, "mac_roman"),
    "¬": (2, "mac_roman"),
    "‚": (3, "mac_roman"),
    "├": (2, "cp850"),
    "┬": (2, "cp850"),
    "Ô": (3, "cp850"),
}
_IN_PLACE = "?¿\ufffd"  # what a lost letter becomes
_OF_ADDRESS = frozenset("/=&@.")
_PARTING = " \n\t;"
_AROUND = ".,;:!?()«»\"'"
_OURS = frozenset("æøåÆØÅ")
_SHORTEST = 3  # letters in a word that a question may end with
_MOST_TIMES = 3  # that a file has been read wrong, one upon the other


@record
class _Wrong:
    """Letters that were read wrong: where they stand in the text, and what they are; "" where one is lost. `certain` is whether all
    that stands beside them is known, too."""

    start: int
    end: int
    letter: str
    certain: bool = True


def corrected(text: str, path: str) -> tuple[str, list[Finding]]:
    """The text with its letters as they were meant, and one finding for all of them, at the first."""
    if text.isascii() and "?" not in text:
        return text, []
    found = [*_wrong(text)] if any(sign in text for sign in _READ_AS) else []
    lost = [*_lost(text)] if not found else []
    if not found and not lost:
        return text, []
    return "".join(_pieces(text)), [_finding(text, path, found or lost)]


def _wrong(text: str) -> Iterator[_Wrong]:
    for run in re.finditer(r"[^\x00-\x7f]+", text):
        written, start = run[0], run.start()
        lead = next((sign for sign in written if sign in _READ_AS), "")
        if not lead:
            continue
        if letters := _letters(written, _READ_AS[lead][1]):
            yield _Wrong(start, run.end(), letters)
        else:
            yield from _one_by_one(written, start)


def _letters(written: str, encoding: str) -> str:
    """What a run of characters was, read wrong once or several times; "" where it can't all have been letters of ours."""
    for _ in range(_MOST_TIMES):
        written = _decoded(written, encoding)
        if not written or set(written) <= _MEANT:
            return written
    return ""


def _one_by_one(written: str, start: int) -> Iterator[_Wrong]:
    """The letters of a run that is not all known. What stands beside them may have been something else."""
    at = 0
    while at < len(written):
        length, encoding = _READ_AS.get(written[at], (1, ""))
        letter = _decoded(written[at : at + length], encoding) if encoding else ""
        if len(letter) == 1 and letter in _MEANT:
            yield _Wrong(start + at, start + at + length, letter, certain=False)
            at += length
        else:
            at += 1


def _decoded(written: str, encoding: str) -> str:
    """Some characters as the bytes that they were read from, in UTF-8; "" where they are no such bytes."""
    try:
        return b"".join(_byte(char, encoding) for char in written).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(char: str, encoding: str) -> bytes:
    """A character as a byte; those that an encoding leaves open stand as themselves."""
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _lost(text: str) -> Iterator[_Wrong]:
    """Signs that stand in the middle of a word, where a letter was. In a file that has its letters elsewhere, «hva?hvordan» may
    also lack a space: there, one side of the sign has to be too short for a word."""
    all_lost = _OURS.isdisjoint(text)
    for sign in _IN_PLACE:
        at = text.find(sign)
        while at >= 0:
            in_word = sign == "\ufffd" or (text[at - 1 : at].islower() and text[at + 1 : at + 2].islower())
            sure = sign == "\ufffd" or all_lost or _too_short_for_words(text, at)
            if in_word and sure and not _OF_ADDRESS & set(_word(text, at).strip(_AROUND)):
                yield _Wrong(at, at + 1, "")
            at = text.find(sign, at + 1)


def _too_short_for_words(text: str, at: int) -> bool:
    """Whether what stands before or after a sign within a word is too short to be one."""
    word, before = _word(text, at).strip(_AROUND), len(text[:at]) - len(text[:at].rstrip(ascii_lowercase))
    return before < _SHORTEST or len(word) - before - 1 < _SHORTEST


def _word(text: str, at: int) -> str:
    """What stands around a place, between spaces and semicolons."""
    start = max(text.rfind(sign, 0, at) for sign in _PARTING) + 1
    ends = [end for sign in _PARTING if (end := text.find(sign, at)) >= 0]
    return text[start : min(ends, default=len(text))]


def _finding(text: str, path: str, wrong: list[_Wrong]) -> Finding:
    first = wrong[0]
    written = _word(text, first.start)
    more = len(wrong) - 1
    also = "" if not more else f" Det samme gjelder {'ett tegn' if more == 1 else f'{more} tegn'} til."
    if not first.letter:
        return READ_FAULTS[CODE].at(
            _place(text, first, path),
            f"En bokstav er borte i «{_short(written)}»: Filen er lagret i et tegnsett uten æ, ø og å.{also}",
            "Hent forrige utgave av filen hvis du har den. Ellers skriver du bokstavene på nytt, og lagrer filen som UTF-8.",
        )
    meant = "".join(_pieces(written))
    edits = tuple(Edit(_place(text, each, path), each.letter) for each in wrong if each.certain)
    return READ_FAULTS[CODE].at(
        _place(text, first, path),
        f"Filen er åpnet i feil tegnsett og lagret: Her står «{_short(written)}» for «{_short(meant)}».{also}",
        "Hent forrige utgave av filen hvis du har den. Ellers retter du tegnene, og lagrer filen som UTF-8.",
        Fix("Skriv bokstavene slik de var.", edits) if edits else None,
    )


def _pieces(text: str) -> Iterator[str]:
    """The text with its letters as they were meant, piece by piece."""
    at = 0
    for wrong in _wrong(text):
        yield text[at : wrong.start]
        yield wrong.letter
        at = wrong.end
    yield text[at:]


def _short(word: str) -> str:
    word = word.strip(_AROUND)
    return word if len(word) <= 40 else f"{word[:40]}…"


def _place(text: str, wrong: _Wrong, path: str) -> Place:
    line = 1 + text.count("\n", 0, wrong.start)
    column = wrong.start - text.rfind("\n", 0, wrong.start)
    return Place(path, line, column, line, column + wrong.end - wrong.start)
