"""What stands between { } or [ ] on one line, with a comma, a colon or a bracket missing or too many; see `yaml_mend`."""

import re

from bolig_cli.source.keys import is_key, is_text, may_be_text
from bolig_cli.source.naming import is_year
from bolig_cli.source.yaml_mend import Change, Mending
from bolig_cli.source.yaml_syntax import KEY, Where, short

_ENDS = {"{": "}", "[": "]"}
_KEY_INSIDE = re.compile(r"(?P<before>[^\s,;{])(?P<gap>\s+)(?P<key>[0-9]{4}|[a-zæøå_]+)\s*:\s")
_KEY_AFTER_COMMA = re.compile(r",\s*[\wæøå]+\s*:\s|\}")
_KRONER = re.compile(r",\s*[-–—](?=\s*[,}])")
_DASHES = frozenset("-–—")


def _opening(at: Where) -> tuple[int, int, str] | None:
    """The line, the column and the bracket that was open where the parser stopped."""
    if "while parsing a flow" not in at.context:
        return None
    bracket = at.lines[at.context_line][at.context_column : at.context_column + 1]
    return (at.context_line, at.context_column, bracket) if bracket in _ENDS else None


def _before(text: str) -> str:
    key = KEY.match(text)
    return f"{key[1].strip()}: " if key else ""


def _no_comma(at: Where) -> Mending | None:
    """`{2027: 150 2028: 400}`: a key begins without a comma before it."""
    opening = _opening(at)
    if not opening or opening[2] != "{":
        return None
    line, start, _ = opening
    text = at.lines[line]
    end = text.find("}", start)
    if end < 0 or '"' in text[start:end] or "'" in text[start:end]:
        return None
    found = [m for m in _KEY_INSIDE.finditer(text, start, end) if is_year(m["key"]) or is_key(m["key"])]
    if not found:
        return None
    changes = tuple(Change(line, m.start("gap"), m.start("gap"), ",") for m in found)
    written = Mending(line, 0, "", "", changes).mended(text if not line else "\n" * line + text).split("\n")[line]
    first = found[0]
    return Mending(
        line,
        first.start("key"),
        f"Det mangler komma foran «{first['key']}».",
        f"Skriv «{_before(text)}{short(written[start : end + 1 + len(changes)], 80)}».",
        changes,
    )


def _not_closed(at: Where) -> Mending | None:
    """`[nav, helse` with the next key on the line below."""
    opening = _opening(at)
    if not opening:
        return None
    line, start, bracket = opening
    text = at.lines[line].rstrip()
    inner = text[start + 1 :]
    next_line = at.lines[at.after(line)] if at.after(line) > line else ""
    below = KEY.match(next_line) or next_line.lstrip().startswith("- ")
    is_last = line > 0 and not any(row.strip() for row in at.lines[line + 1 :])
    if not (below or is_last) or any(sign in inner for sign in "[]{}\"'#") or inner.endswith(","):
        return None
    end = _ENDS[bracket]
    return Mending(
        line,
        start,
        f"Det mangler {end} på slutten av linjen, til {bracket} her.",
        f"Skriv «{_before(text)}{short(text[start:], 80)}{end}».",
        (Change(line, len(text), len(text), end),),
    )


def _double_open(at: Where) -> Mending | None:
    """`[[nav, helse]`, with a bracket too many first on it."""
    opening = _opening(at)
    if not opening or opening[2] != "[":
        return None
    line = opening[0]
    text = at.lines[line].rstrip()
    start = text.find("[[")
    inner = text[start + 2 : -1]
    if start < 0 or not text.endswith("]") or any(sign in inner for sign in "[]{}\"'#"):
        return None
    return Mending(
        line,
        start,
        "Det er en [ for mye.",
        f"Skriv «{_before(text)}{short(text[start + 1 :], 80)}».",
        (Change(line, start, start + 1, ""),),
    )


def kroner(text: str, start: int) -> Mending | None:
    """`{2027: 150,-}`: Norwegian for whole kroner, in what YAML takes for several values. `start` is where the sign stands."""
    line = text.count("\n", 0, start)
    written = text.split("\n")[line]
    column = start - (text.rfind("\n", 0, start) + 1)
    begin, end = written.rfind("{", 0, column), written.find("}", column)
    if begin < 0 or end < 0:
        return None
    signs = list(_KRONER.finditer(written, begin, end + 1))
    if not signs:
        return None
    inside = _KRONER.sub("", written[begin : end + 1])
    return Mending(
        line,
        signs[0].start(),
        f"«{signs[0][0]}» kan ikke stå etter et beløp her: kommaet skiller verdiene fra hverandre.",
        f"Skriv «{_before(written)}{short(inside, 80)}», med beløpene i tusen kroner.",
        tuple(Change(line, sign.start(), sign.end(), "") for sign in signs),
        certain=False,
    )


def comma_in_text(text: str, value_start: int, start: int, key: str) -> Mending | None:
    """`{telefon: 33 06 40 00, tast 2}`: a comma inside a text, whose rest is taken for a key; or a key without its colon.

    `value_start` is where the text begins, `start` where the rest of it does.
    """
    line = text.count("\n", 0, start)
    written = text.split("\n")[line]
    begin_of_line = text.rfind("\n", 0, start) + 1
    first, column = value_start - begin_of_line, start - begin_of_line
    after = _KEY_AFTER_COMMA.search(written, column)
    if first < 0 or not after:
        return None
    word, _, rest = written[column : after.start()].strip().partition(" ")
    if rest and is_key(word) and "," not in rest:
        return Mending(
            line,
            column,
            f"Det mangler kolon etter «{word}».",
            f"Skriv «{word}: {short(rest, 50)}».",
            (Change(line, column + len(word), column + len(word), ":"),),
            certain=False,
        )
    value = written[first : after.start()].rstrip()
    if '"' in value or "\\" in value or not (is_text(key) or (may_be_text(key) and _is_own(value))):
        return None
    return Mending(
        line,
        first,
        f"Kommaet deler teksten i «{key}», og resten blir lest som en ny nøkkel.",
        f'Sett teksten i anførselstegn: {key}: "{short(value, 60)}"',
        (Change(line, first, first + len(value), f'"{value}"'),),
    )


def _is_own(value: str) -> bool:
    """Whether what stands before the comma is an author's own words: no fixed word has a capital or a space."""
    first = value.partition(",")[0]
    return " " in first or first[:1].isupper()


def list_between_braces(text: str, line: int, start: int) -> Mending | None:
    """`{nav, helse}`, which should stand between [ and ]. Of numbers, which may lack their years, nothing is said here."""
    end = text.find("}", start)
    inner = text[start + 1 : end]
    parts = [part.strip() for part in inner.split(",")]
    key = KEY.match(text)
    is_whole = not text[end + 1 :].partition("#")[0].strip(" ]},") and not (key and is_text(key[1].strip()))
    if any(sign in inner for sign in "[]{}\"'") or not all(parts) or not is_whole:
        return None
    changes = (Change(line, start, start + 1, "["), Change(line, end, end + 1, "]"))
    if all(part[0].isdigit() for part in parts):
        return Mending(line, start, "", "", changes, certain=False)
    return Mending(
        line,
        start,
        "En liste skal stå mellom [ og ], ikke mellom { og }.",
        f"Skriv «{_before(text)}[{short(inner, 60)}]».",
        changes,
        certain=len(parts) > 1,
    )


def is_dash(name: str) -> bool:
    return name in _DASHES


FLOW = (_no_comma, _double_open, _not_closed)
