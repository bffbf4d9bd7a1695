"""Telephone numbers with a letter that looks like a figure: 33 O6 40 00."""

import re
from collections.abc import Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.meant import LETTERS
from bolig_cli.source.untold import untold

_FIELD = "telefon"
_NUMBER = r"(?:\+47[ \u00a0]?)?[\dOolI](?:[ \u00a0]?[\dOolI]){4,9}"
_FEW = 3  # figures without which it is a word


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in a file's numbers to call. `data` is the file; a line that has a finding (`told`) is passed over."""
    if b"telefon:" not in data:
        return ()
    numbers = [scalar for path, scalar in untold(document, told) if path[-1] == _FIELD]
    return tuple(_told(document.path, scalar) for scalar in numbers if _has_letter(scalar.raw))


def _has_letter(raw: str) -> bool:
    text = raw.strip()
    figures = sum(map(str.isdigit, text))
    return figures > _FEW and any(sign in "OolI" for sign in text) and re.fullmatch(_NUMBER, text) is not None


def _told(path: str, scalar: n.Scalar) -> Finding:
    text = scalar.raw.strip()
    letter = next(sign for sign in text if sign in "OolI")
    return READ_FAULTS["telefonnummer-feil-lengde"].at(
        Place(path, scalar.line, scalar.column, scalar.end_line, scalar.end_column),
        f"Bokstaven {letter} står i nummeret «{text}», og skal være tallet {letter.translate(LETTERS)}.",
        f"Skriv {text.translate(LETTERS)}.",
    )
