"""What is left in a file when git could not choose between two who had changed the same lines: found, told, and read around.

Source: git-merge(1), "How conflicts are presented", with the third part of the style diff3.
"""

from collections.abc import Set

from bolig_cli.finding import Finding, Place
from bolig_cli.source import text as source_text
from bolig_cli.source.faults import READ_FAULTS

_BEGIN, _BEFORE, _BETWEEN, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
_ORDER = (_BEGIN, _BEFORE, _BETWEEN, _END)
IN_MARKDOWN = frozenset({_BEGIN, _END})  # a line of equals signs, or of strokes, can be something else there
IN_YAML = frozenset(_ORDER)


def settled(text: str, path: str, first_line: int = 1, alone: Set[str] = IN_MARKDOWN) -> tuple[str, list[Finding]]:
    """The text as the first of the two wrote it, and a finding for each place where two versions stand. `alone` are the marks that
    are told also where they stand alone.

    What the other wrote is empty lines, so that every place is that of the file, and one conflict is one finding.
    """
    if not any(mark in text for mark in alone):
        return text, []
    lines = text.split("\n")
    findings: list[Finding] = []
    marks = [(row, mark) for row, line in enumerate(lines) if (mark := _mark(line))]
    while marks:
        conflict = _conflict(marks)
        row, mark = marks[0]
        if conflict:
            findings.append(_two_versions(_place(lines, row, path, first_line), conflict, first_line))
            second = next(at for at, mark in conflict if mark in (_BEFORE, _BETWEEN))
            lines[row] = ""
            lines[second : conflict[-1][0] + 1] = [""] * (conflict[-1][0] + 1 - second)
        elif mark in alone:
            findings.append(_left(lines, row, path, first_line))
            lines[row] = ""
        marks = marks[len(conflict) or 1 :]
    return "\n".join(lines), findings[: source_text.MAX_REPORTED]


def _mark(line: str) -> str:
    """The mark that a line is, "" for any other line. A name follows it, but for the one between the two."""
    line = line.strip()
    mark = line[:7]
    return mark if mark in _ORDER and (line == mark or (line[7] == " " and mark != _BETWEEN)) else ""


def _conflict(marks: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The marks that make up the conflict at the beginning of the list, [] where it is not whole."""
    for order in ((_BEGIN, _BETWEEN, _END), (_BEGIN, _BEFORE, _BETWEEN, _END)):
        if tuple(mark for _, mark in marks[: len(order)]) == order:
            return marks[: len(order)]
    return []


def _place(lines: list[str], row: int, path: str, first_line: int) -> Place:
    line = lines[row]
    start = len(line) - len(line.lstrip()) + 1
    return Place(path, first_line + row, start, first_line + row, len(line.rstrip()) + 1)


def _two_versions(place: Place, conflict: list[tuple[int, str]], first_line: int) -> Finding:
    *first, last = (mark for _, mark in conflict)
    return READ_FAULTS["fil-to-utgaver"].at(
        place,
        f"Fra denne linjen til linje {first_line + conflict[-1][0]} står to utgaver av det samme: "
        "To har endret her hver for seg, og ingen har valgt mellom dem.",
        "Behold den utgaven som skal gjelde, eller skriv dem sammen. "
        f"Ta så bort linjene som begynner med {', '.join(first)} og {last}.",
    )


def _left(lines: list[str], row: int, path: str, first_line: int) -> Finding:
    return READ_FAULTS["fil-to-utgaver"].at(
        _place(lines, row, path, first_line),
        f"Linjen med {_mark(lines[row])} er igjen etter at to utgaver av filen ble slått sammen.",
        "Se om teksten rundt er den som skal gjelde, og ta bort linjen.",
    )
