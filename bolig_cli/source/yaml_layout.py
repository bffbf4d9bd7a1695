"""Lines that stand otherwise than YAML wants them: a hyphen too many, a point or a text at another depth, a whole line between
quotation marks, another sign than | before a text, a note to a colleague; see `yaml_mend`."""

import re
from collections.abc import Sequence

from bolig_cli.source.keys import is_key, is_text, lists
from bolig_cli.source.yaml_mend import STEP, Change, Mending
from bolig_cli.source.yaml_syntax import KEY, Where, indent_of, short

_HYPHEN = "- "
_NOTE = re.compile(r" *(?P<sign>//+|/\*+|<!--+|--(?= ))\s*(?P<said>.*?)\s*(?:\*/|-->)?\s*")
_QUOTED = re.compile(
    r"(?P<before> *(?:- +)?)(?P<marks>[\"'“”„«])(?P<key>[a-zæøå_]+) *: +(?P<value>\S.*?)[\"'“”»]\s*(?:#.*)?"
)
_LOOKS_LIKE_A_STROKE = frozenset(
    ("I", "l", "1", "7", "/", "\\", "¦", "│", "ǀ", "∣", "!", "§", "[", "(", "]", ")", "»", "›", "->", "→", "||", "|:", "|.", "|;")
)  # beside it on a keyboard, or like it to look at  # fmt: skip
_MAY_BE_A_WORD = "I"
_FEW = 3  # so many words are no key that lacks its colon


# --- notes ----------------------------------------------------------------------------------------------------------------------


def note(lines: Sequence[str], line: int) -> Mending | None:
    """A note behind another sign than YAML's own: `// Kari: se på denne`, and the lines of the same sort below it."""
    first = _NOTE.fullmatch(lines[line])
    if not first or not first["said"]:
        return None
    sign = first["sign"]
    changes = []
    for row in range(line, len(lines)):
        found = _NOTE.fullmatch(lines[row])
        if not found or found["sign"] != sign:
            break
        changes.append(Change(row, found.start("sign"), len(lines[row]), f"# {found['said']}".rstrip()))
    return Mending(
        line,
        first.start("sign"),
        f"Linjen begynner med {sign}, og blir lest som innhold. En merknad til andre begynner med #.",
        f"Skriv «# {short(first['said'], 60)}».",
        tuple(changes),
    )


def _note(at: Where) -> Mending | None:
    return next((found for line in dict.fromkeys((at.context_line, at.line)) if (found := note(at.lines, line))), None)


def _after_comment(at: Where) -> Mending | None:
    """A line right below a comment that goes on with it, or is another, without its #."""
    for line in dict.fromkeys((at.context_line, at.line)):
        above = at.lines[line - 1] if line else ""
        text = at.lines[line]
        stands_so = above.lstrip().startswith("#") and indent_of(above) == indent_of(text)
        if not stands_so or KEY.match(text) or len(text.split()) < _FEW or text.lstrip()[:1] in "-\"'[{|>#":
            continue
        rows = [line]
        while rows[-1] + 1 < len(at.lines) and _goes_on(at.lines[rows[-1] + 1], indent_of(text)):
            rows.append(rows[-1] + 1)
        said = text.strip()
        return Mending(
            line,
            indent_of(text),
            f"Linjen «{short(said, 40)}» står under en merknad, men begynner ikke med #, og blir lest som innhold.",
            f"Er den også en merknad, skriver du «# {short(said, 60)}».",
            tuple(Change(row, indent_of(text), indent_of(text), "# ") for row in rows),
            certain=False,
        )
    return None


def _goes_on(text: str, depth: int) -> bool:
    return _says(text) and indent_of(text) == depth and not KEY.match(text) and text.lstrip()[:1] not in "-"


# --- whole lines between quotation marks --------------------------------------------------------------------------------------


def _quoted_line(at: Where) -> Mending | None:
    """`"frist: 2027-12"`, where the marks should stand around what is after the colon, if anywhere."""
    for line in dict.fromkeys((at.context_line, at.line, at.before())):
        found = _QUOTED.fullmatch(at.lines[line])
        if not found or not is_key(found["key"]):
            continue
        value = found["value"]
        plain = '"' not in value and "\\" not in value
        if is_text(found["key"]):
            mark = '"' if plain else "'"
            value = f"{mark}{value}{mark}"
        start = found.start("marks")
        written = f"{found['key']}: {value}"
        return Mending(
            line,
            start,
            f"Anførselstegnene står rundt hele linjen, også «{found['key']}».",
            f"Skriv «{short(written, 80)}».",
            (Change(line, start, len(at.lines[line].rstrip()), written),),
            certain=plain and "'" not in value,
        )
    return None


# --- texts of several lines ---------------------------------------------------------------------------------------------------


def stroke(lines: Sequence[str], line: int) -> Mending | None:
    """`beskrivelse: I` above a text, where the letter should be the stroke |."""
    text = lines[line].rstrip()
    key = KEY.match(text)
    sign = text[key.end() :].strip() if key else ""
    if not key or sign not in _LOOKS_LIKE_A_STROKE or not is_text(key[1].strip()) or not _has_text_below(lines, line):
        return None
    start = text.rindex(sign)
    kind = "bokstaven" if sign.isalpha() else "tallet" if sign.isdigit() else "tegnet" if len(sign) == 1 else "tegnene"
    return Mending(
        line,
        start,
        f"Etter «{key[1].strip()}:» står {kind} {sign}, og der skal tegnet | (loddrett strek) stå.",
        f"Skriv «{key[1].strip()}: |», og la teksten stå på linjene under som nå.",
        (Change(line, start, start + len(sign), "|"),),
        certain=sign != _MAY_BE_A_WORD,
    )


def _stroke(at: Where) -> Mending | None:
    """As `stroke`, above a line where the parser stopped: at a colon in the text, or at the sign itself."""
    line = at.line
    while line > 0 and line > at.line - 40:
        if found := stroke(at.lines, line):
            return found
        line -= 1
    return stroke(at.lines, line)


def _has_text_below(lines: Sequence[str], line: int) -> bool:
    below = next((text for text in lines[line + 1 :] if text.strip()), "")
    return indent_of(below) > indent_of(lines[line])


def deeper_points(lines: Sequence[str], first: int, last: int) -> Mending | None:
    """`- nav` with `- helse` deeper below it, which would be read as one point."""
    row = next((i for i in range(first + 1, last + 1) if lines[i].lstrip().startswith(_HYPHEN)), None)
    if row is None or KEY.match(lines[first]) or not lines[first].lstrip().startswith(_HYPHEN):
        return None
    depth, wanted = indent_of(lines[row]), indent_of(lines[first])
    if depth <= wanted:
        return None
    return Mending(
        row,
        depth,
        f"Punktet har {_spaces(depth)} foran streken, og blir slått sammen med punktet over, som har {wanted}.",
        f"Sett {_spaces(wanted)} foran streken, som i punktet over.",
        tuple(Change(i, 0, depth - wanted, "") for i in range(row, last + 1) if lines[i].strip()),
        certain=False,
    )


def points_in_text(lines: Sequence[str], first: int, last: int) -> tuple[int, str, str] | None:
    """The first of the points that would be one line with the words above them: its line, what is wrong, and what to do."""
    rows = [i for i in range(first + 1, last + 1) if lines[i].lstrip().startswith(_HYPHEN)]
    key = KEY.match(lines[first])
    if len(rows) < 2 or not key or not is_text(name := key[1].strip()):
        return None
    value = short(lines[first][key.end() :].strip(), 40)
    return (
        rows[0],
        f"Punktene her blir til én linje sammen med «{value}».",
        f"Skriv «{name}: |», og flytt «{value}» til en egen linje under, med to mellomrom foran, og med en tom linje mellom den og "
        "punktene.",
    )


def points_without_key(lines: Sequence[str], first: int, last: int) -> tuple[int, str, str] | None:
    """Points that would be one line with the value above them, since the key of their list is deleted."""
    rows = [i for i in range(first + 1, last + 1) if lines[i].lstrip().startswith("- ")]
    key = KEY.match(lines[first])
    if len(rows) < 2 or not key or not is_key(name := key[1].strip()) or name in lists():
        return None
    value = short(lines[first][key.end() :].strip(), 40)
    return (
        rows[0],
        f"Punktene her blir til én linje sammen med «{value}», for linjen med nøkkelen deres mangler over dem.",
        f"Skriv nøkkelen på en egen linje over punktene, like langt inn som «{name}:», med kolon etter.",
    )


def _uneven_text(at: Where) -> Mending | None:
    """A text after | where the first lines stand deeper than the rest, so that the rest is no part of it."""
    for line in dict.fromkeys((at.context_line, at.line)):
        depth = indent_of(at.lines[line])
        key = KEY.match(at.lines[line])
        if not depth or not at.lines[line].strip() or (key and is_key(key[1].strip())):
            continue
        above = line - 1
        while above > 0 and (not at.lines[above].strip() or indent_of(at.lines[above]) > depth):
            above -= 1
        head = at.lines[above].rstrip()
        if indent_of(head) >= depth or not head.endswith(("|", ">", "|-", ">-")) or not (name := KEY.match(head)):
            continue
        rows = [row for row in range(above + 1, len(at.lines)) if at.lines[row].strip()]
        rows = rows[: next((i for i, row in enumerate(rows) if indent_of(at.lines[row]) <= indent_of(head)), len(rows))]
        wanted = min(indent_of(at.lines[row]) for row in rows)
        first = indent_of(at.lines[rows[0]])
        if first <= wanted:
            continue
        deep = rows[: next((i for i, row in enumerate(rows) if indent_of(at.lines[row]) < first), len(rows))]
        what = "Den første linjen" if len(deep) == 1 else f"De første {len(deep)} linjene"
        return Mending(
            rows[0],
            wanted,
            f"{what} under «{name[1].strip()}: |» har {_spaces(first)} foran, og resten av teksten har {wanted}.",
            f"Sett {_spaces(wanted)} foran alle linjene i teksten.",
            tuple(Change(row, 0, first - wanted, "") for row in deep),
            certain=False,
        )
    return None


def _spaces(count: int) -> str:
    return f"{count} mellomrom" if count else "ingen mellomrom"


# --- hyphens --------------------------------------------------------------------------------------------------------------------


def _hyphen(at: Where) -> Mending | None:
    """A hyphen where it should not stand: before a key that is no point in a list, or at another depth than the others."""
    if "mapping values" not in at.problem and "while parsing a block" not in at.context:
        return None
    return next((found for row in dict.fromkeys((at.line, at.context_line)) if (found := hyphen(at.lines, row))), None)


def hyphen(lines: Sequence[str], line: int) -> Mending | None:
    """As `_hyphen`, of the line that has the hyphen."""
    text = lines[line]
    key = KEY.match(text)
    if not key or not text.lstrip().startswith(_HYPHEN) or not is_key(key[1].strip()):
        return None
    depth = indent_of(text)
    above = _above(lines, line, depth)
    if above is None:  # the first in the file
        below = next((row for row in lines[line + 1 :] if row.strip() and indent_of(row) <= depth), "")
        return _too_many(lines, line, key[1]) if (found := KEY.match(below)) and is_key(found[1].strip()) else None
    point = _point_beside(lines, line, above, key[1])
    if point is not None:
        return _at_another_depth(lines, line, point)
    stands_with = _column(lines[above]) == depth and KEY.match(lines[above])
    if not stands_with or not _has_value(lines, above, line) or key[1] in _keys_beside(lines, line, depth):
        return None
    return _too_many(lines, line, key[1])


def _above(lines: Sequence[str], line: int, depth: int) -> int | None:
    """The nearest line above that says something, and stands no deeper."""
    return next((i for i in range(line - 1, -1, -1) if _says(lines[i]) and indent_of(lines[i]) <= depth), None)


def _says(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")


def _column(text: str) -> int:
    """Where what stands on a line begins, after its hyphens."""
    return len(text) - len(text.lstrip(" -"))


def _keys_beside(lines: Sequence[str], line: int, depth: int) -> set[str]:
    """The keys above a line that stand at a depth, back to where something stands less deep."""
    found: set[str] = set()
    for row in range(line - 1, -1, -1):
        if not _says(lines[row]):
            continue
        if _column(lines[row]) == depth and (key := KEY.match(lines[row])):
            found.add(key[1])
        if indent_of(lines[row]) < depth:
            break
    return found


def _has_value(lines: Sequence[str], line: int, before: int) -> bool:
    """Whether a key has something after it, on its line or deeper below."""
    below = next((row for row in lines[line + 1 : before] if _says(row)), "")
    return not lines[line].rstrip().endswith(":") or indent_of(below) > _column(lines[line])


def _point_beside(lines: Sequence[str], line: int, above: int, key: str) -> int | None:
    """The point of the list that a line belongs to, which stands at another depth and begins with the same key."""
    depth = indent_of(lines[line])
    first = lines[above]
    if first.lstrip().startswith(_HYPHEN) and indent_of(first) < depth:
        found: re.Match[str] | None = KEY.match(first)
        return above if found and found[1] == key else None
    if first.rstrip().endswith(":"):
        row = next((i for i in range(above + 1, line) if _says(lines[i])), line)
        found = KEY.match(lines[row])
        if row < line and lines[row].lstrip().startswith(_HYPHEN) and found and found[1] == key:
            return row
    if indent_of(first) < depth or _column(first) != depth:
        return None
    # A point too deep, below the keys of the one before it.
    row = next((i for i in range(above, -1, -1) if _says(lines[i]) and indent_of(lines[i]) < depth), above)
    found = KEY.match(lines[row])
    is_point = lines[row].lstrip().startswith(_HYPHEN)
    return row if is_point and found and found[1] == key and indent_of(lines[row]) != depth else None


def _at_another_depth(lines: Sequence[str], line: int, point: int) -> Mending:
    depth, wanted = indent_of(lines[line]), indent_of(lines[point])
    rows = [row for row in range(line, _end_of_points(lines, line, wanted)) if lines[row].strip()]
    step = wanted - depth
    below = next((indent_of(lines[row]) for row in rows[1:] if _says(lines[row])), depth)
    stand_well = below == wanted + len(STEP) != depth + len(STEP)  # only the hyphen itself was moved
    if stand_well:
        rows = rows[:1]
    return Mending(
        line,
        depth,
        f"Punktet har {_spaces(depth)} foran streken, men de andre punktene i listen har {wanted}.",
        f"Sett {_spaces(wanted)} foran streken, som over. La linjene under stå som de gjør."
        if stand_well
        else f"Sett {_spaces(wanted)} foran streken, som over, og rykk linjene under den like langt.",
        tuple(Change(row, 0, 0, " " * step) if step > 0 else Change(row, 0, -step, "") for row in rows),
        certain=False,
    )


def _end_of_points(lines: Sequence[str], line: int, wanted: int) -> int:
    """The line after the points that stand as deep as the one on a line: where a key or a shallower line stands, or a point of the
    same list as deep as it should."""
    depth, key = indent_of(lines[line]), KEY.match(lines[line])
    for row in range(line + 1, len(lines)):
        stands, is_point = indent_of(lines[row]), lines[row].lstrip().startswith(_HYPHEN)
        first = KEY.match(lines[row])
        if not _says(lines[row]):
            continue
        if stands < depth or (stands == depth and not is_point):
            return row
        if stands == wanted and is_point and key and first and first[1] == key[1]:
            return row
    return len(lines)


def _too_many(lines: Sequence[str], line: int, key: str) -> Mending | None:
    """The mending of keys with a hyphen each, which are no points: those of the run that begins here. None where they may be the
    points of a list that another key stands above."""
    depth = indent_of(lines[line])
    changes: list[Change] = []
    keys: list[str] = []
    for row in range(line, len(lines)):
        text = lines[row]
        if not _says(text):
            continue
        if indent_of(text) == depth and text.lstrip().startswith(_HYPHEN):
            changes.append(Change(row, depth, _column(text), ""))
            found = KEY.match(text)
            keys.append(found[1] if found else "")
        elif indent_of(text) <= depth:
            break
        elif indent_of(text) == depth + 2 and KEY.match(text) and _is_beside(lines, row, depth):
            changes.append(Change(row, 0, 2, ""))
    count = len(keys)
    if len(set(keys)) < count or (depth and len(changes) > count):
        return None
    also = "" if count == 1 else f" Det samme gjelder {count - 1} {'linje' if count == 2 else 'linjer'} til."
    return Mending(
        line,
        depth,
        f"Det står en strek foran «{key}», men det er ikke et punkt i en liste.{also}",
        f"Skriv «{short(lines[line].lstrip(' -'), 60)}», uten strek.",
        tuple(changes),
        certain=len(changes) == 1,
    )


def hyphens_throughout(lines: Sequence[str]) -> Mending | None:
    """The mending of a file that is a list as it stands: a hyphen before each key, or before the first one alone."""
    rows = [row for row, text in enumerate(lines) if _says(text) and text.startswith(_HYPHEN)]
    keys = [found[1] for row in rows if (found := KEY.match(lines[row]))]
    if not rows or len(keys) != len(rows) or len(set(keys)) != len(keys) or not all(map(is_key, keys)):
        return None
    first = rows[0]
    if len(rows) > 1:
        message, help = (
            "Det står en strek foran hver nøkkel i filen.",
            "Ta bort strekene foran nøklene som står helt til venstre.",
        )
    else:
        message = f"Det står en strek foran «{keys[0]}», og da blir hele filen ett punkt i en liste."
        help = "Ta bort streken, og la alle nøklene på øverste nivå begynne helt til venstre."
    changes = [Change(row, 0, _column(lines[row]), "") for row in rows]
    if len(rows) == 1:
        changes += [
            Change(row, 0, min(2, indent_of(text)), "")
            for row, text in enumerate(lines)
            if row != first and text.strip()
        ]
    return Mending(first, 0, message, help, tuple(changes), certain=False)


def _is_beside(lines: Sequence[str], row: int, depth: int) -> bool:
    """Whether a key two deeper than a hyphen stands with the key right after it, which has its own value."""
    above = next(i for i in range(row - 1, -1, -1) if _says(lines[i]) and indent_of(lines[i]) <= depth + 2)
    text = lines[above].rstrip()
    return not text.endswith((":", "|", ">", "|-", ">-")) or (indent_of(text) == depth + 2)


LAYOUT = (_note, _after_comment, _quoted_line, _stroke, _uneven_text, _hyphen)
