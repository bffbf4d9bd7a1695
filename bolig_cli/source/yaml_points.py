"""Points of a list with another sign before them than the others, or with no space after their hyphen; see `yaml_mend`."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli.source.keys import is_text
from bolig_cli.source.yaml_mend import Change, Mending
from bolig_cli.source.yaml_syntax import KEY, Where, indent_of, short

_HYPHEN = "- "
_SIGN = re.compile(
    r" *(?:(?P<sign>[–—‒―‐‑•·▪◦►→✓])[ \t\u00a0]*|(?P<other>[*+]|\d{1,2}[.)]|[a-z]\))[ \t\u00a0]+|(?P<close>-)(?=[^\W\d_]|[{\[\"«“])"
    r"|(?P<tab>-[ ]*\t[ \t]*))"
    r"(?P<said>\S.*)"
)


def _in_list(at: Where) -> Mending | None:
    return next((found for line in dict.fromkeys((at.line, at.context_line)) if (found := mend(at.lines, line))), None)


def mend(lines: Sequence[str], line: int) -> Mending | None:
    """The mending of all such points in the list that a line stands in; None where it stands in none, or where none of the
    points is as it should be and they may be a text."""
    if line >= len(lines) or not lines[line].strip():
        return None
    rows = list(_points(lines, line))
    wrong = [(row, found) for row in rows if (found := _SIGN.fullmatch(lines[row].rstrip()))]
    right = [row for row in rows if lines[row].lstrip().startswith(_HYPHEN)]
    if not wrong or line not in rows or len(wrong) + len(right) != len(rows):
        return None
    if not right and not all(found["close"] or found["tab"] for _, found in wrong):
        return None  # all with the same sign: the list has its own finding
    owner = next((lines[row] for row in range(rows[0] - 1, -1, -1) if _says(lines[row])), "")
    key = KEY.match(owner)
    if not key or not owner.rstrip().endswith(":") or is_text(key[1].strip()):
        return None
    row, first = wrong[0]
    sign = (first["sign"] or first["other"] or "").strip()
    more = len(wrong) - 1
    also = f" Det samme gjelder {'ett punkt' if more == 1 else f'{more} punkter'} til." if more else ""
    shown = short(first["said"].strip(), 50)
    return Mending(
        row,
        indent_of(lines[row]),
        f"Punktet begynner med «{sign}», ikke med bindestrek.{also}"
        if sign
        else f"Etter streken foran punktet står det en tabulator, og der skal det være et mellomrom.{also}"
        if first["tab"]
        else f"Det mangler mellomrom etter streken foran punktet i listen.{also}",
        f"Skriv «- {shown}»." if sign or first["tab"] else f"Skriv «- {shown}», med mellomrom etter streken.",
        tuple(
            Change(row, found.end("close"), found.end("close"), " ")
            if found["close"]
            else Change(row, indent_of(lines[row]), found.start("said"), _HYPHEN)
            for row, found in wrong
        ),
        certain=not any(found["other"] for _, found in wrong),
    )


def _points(lines: Sequence[str], line: int) -> Iterator[int]:
    """The lines that stand as deep as one of a list, from its first point to its last, with what is deeper passed over."""
    depth = indent_of(lines[line])
    first = line
    for row in range(line - 1, -1, -1):
        if not _says(lines[row]) or indent_of(lines[row]) > depth:
            continue
        if indent_of(lines[row]) < depth or not _is_point(lines[row]):
            break
        first = row
    for row in range(first, len(lines)):
        if not _says(lines[row]) or indent_of(lines[row]) > depth:
            continue
        if indent_of(lines[row]) < depth or not _is_point(lines[row]):
            return
        yield row


def _is_point(text: str) -> bool:
    return text.lstrip().startswith(_HYPHEN) or _SIGN.fullmatch(text.rstrip()) is not None


def _says(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")


POINTS = (_in_list,)
