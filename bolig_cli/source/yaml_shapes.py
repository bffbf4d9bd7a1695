"""Lines that came another way than by the keyboard: answered in a mail, moved or deleted with the lines around them, or with a sign
for «the same as above»; see `yaml_mend`."""

import re
from collections.abc import Sequence

from bolig_cli.source.keys import is_key, is_text
from bolig_cli.source.lost_line import lost_line
from bolig_cli.source.meant import DITTO
from bolig_cli.source.naming import is_year
from bolig_cli.source.yaml_levels import home
from bolig_cli.source.yaml_mend import STEP, Change, Mending
from bolig_cli.source.yaml_syntax import KEY, Where, indent_of, lost_first_point

_MAIL = r"(?P<sign>[>|]{1,3})(?P<rest> *(?:- )?[A-Za-z_#].*)"
_NO_VALUE = r"(?P<key>[a-zæøå_]+|[0-9]{4}):(?=[,}])"
_TWO_COMMAS = r",(?P<gap>[ ]*),|\[(?P<first>[ ]*,)"
_SAME = rf"(?P<key>[a-zæøå_]+|[0-9]{{4}}):[ ]+(?P<sign>{'|'.join(map(re.escape, DITTO))})(?=[ ]*(?:[,}}]|$))"
_MENTION = r"(?P<before>[\[,][ ]*|- )@(?P<name>[\w-]+)"
# The list that a file begins with, by the file's name; a test holds this against the schemas.
FIRST_LIST = {
    "maalgrupper.yaml": "maalgrupper",
    "organisasjon.yaml": "enheter",
    "foeringer.yaml": "foeringer",
    "tjenester.yaml": "tjenester",
}


def _says(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")


def _around(at: Where) -> tuple[int, ...]:
    """The lines where the parser may have stopped, and the one above."""
    return tuple(dict.fromkeys((at.context_line, at.line, at.before())))


# --- answered in a mail -----------------------------------------------------------------------------------------------------------


def _mail(at: Where) -> Mending | None:
    """`> status: ny`, as a mail program has what is answered."""
    first = next((row for row in (*_around(at), 0) if re.fullmatch(_MAIL, at.lines[row])), None)
    if first is None or not (found := re.fullmatch(_MAIL, at.lines[first])):
        return None
    sign = found["sign"]
    rows = [row for row, text in enumerate(at.lines) if text.startswith(sign)]
    rests = [at.lines[row].removeprefix(sign) for row in rows]
    depths = [indent_of(rest) for rest in rests if rest.strip()]
    spaced = all(depth % len(STEP) == 1 for depth in depths)
    cut = len(sign) + (1 if spaced else 0)
    more = len(rows) - 1
    also = f" Det samme gjelder {'én linje' if more == 1 else f'{more} linjer'} til." if more else ""
    return Mending(
        rows[0],
        0,
        f"Linjen begynner med «{sign}», slik e-post har foran det det svares på.{also}",
        f"Ta bort «{sign}{' ' if spaced else ''}» foran {'linjen' if not more else 'linjene'}.",
        tuple(Change(row, 0, min(cut, len(at.lines[row])), "") for row in rows),
        certain=all(re.fullmatch(_MAIL, at.lines[row]) is not None or not at.lines[row][cut:].strip() for row in rows),
    )


def _mention(at: Where) -> Mending | None:
    """`[boligkontoret, @nav]`, as Teams has a name."""
    if "cannot start any token" not in at.problem or at.char != "@":
        return None
    found = [m for m in re.finditer(_MENTION, at.text) if m.start("name") > at.column]
    if not found:
        return None
    name = found[0]["name"]
    return Mending(
        at.line,
        at.column,
        f"«@{name}» kan ikke begynne med «@».",
        f"Skriv {name}, uten @.",
        tuple(Change(at.line, m.start("name") - 1, m.start("name"), "") for m in found),
    )


# --- texts ------------------------------------------------------------------------------------------------------------------------


def _no_stroke(at: Where) -> Mending | None:
    """`beskrivelse:` above a text with a colon in it, without the stroke | that says it is a text."""
    return next(
        (found for line in dict.fromkeys((at.context_line, at.line)) if (found := _stroke_above(at, line))), None
    )


def _stroke_above(at: Where, line: int) -> Mending | None:
    depth = indent_of(at.lines[line])
    owner = line
    while owner > 0 and (not _says(at.lines[owner]) or indent_of(at.lines[owner]) >= depth):
        owner -= 1
    head = at.lines[owner].rstrip()
    key = KEY.match(head)
    if owner == line or not key or not head.endswith(":") or not is_text(name := key[1].strip()):
        return None
    first = KEY.match(at.lines[at.after(owner)])
    if first and is_key(first[1].strip()):
        return None
    return Mending(
        owner,
        len(head) - 1,
        f"Teksten under «{name}:» går over flere linjer og har et kolon, og da må tegnet | stå etter «{name}:».",
        f"Skriv «{name}: |», og la teksten stå på linjene under som nå.",
        (Change(owner, len(head), len(head), " |"),),
    )


# --- values between braces --------------------------------------------------------------------------------------------------------


def _no_value(at: Where) -> Mending | None:
    """`{2027: 150, 2028:, 2029: 400}`: a key without its value. What is missing, the schema says."""
    if "flow mapping" not in at.context and "flow" not in at.context and "scanning" not in at.context:
        return None
    for line in dict.fromkeys((at.line, at.context_line)):
        text = at.lines[line]
        changes = tuple(Change(line, m.end(), m.end(), " ") for m in re.finditer(_NO_VALUE, text))
        if changes and "{" in text[: changes[0].start] and '"' not in text:
            return Mending(line, changes[0].start, "", "", changes, certain=False)
    return None


def _two_commas(at: Where) -> Mending | None:
    """`[unge, , barnefamilier]`: something is missing between two commas, or one of them is too many."""
    if at.char != "," and "flow" not in at.context:
        return None
    text = at.text
    match = next((m for m in re.finditer(_TWO_COMMAS, text) if "[" in text[: m.end()] and m.end() >= at.column), None)
    if not match or '"' in text:
        return None
    if match["first"] is not None:
        start, end, message = match.start() + 1, match.end(), "Listen begynner med et komma."
    else:
        start, end, message = match.start() + 1, match.end(), "Det står to komma etter hverandre i listen."
    return Mending(
        at.line,
        end - 1,
        message,
        "Ta bort det ene kommaet, eller skriv det som mangler mellom dem."
        if match["first"] is None
        else "Ta det bort.",
        (Change(at.line, start, end, ""),),
        certain=False,
    )


def _same_as_above(at: Where) -> Mending | None:
    """`{2027: 400, 2028: "--}`, or `2028: "` below `2027: 400`: a sign for the same once more."""
    for near in _around(at):
        line = near
        found = list(re.finditer(_SAME, at.lines[line]))
        if not found:
            continue
        while line and (above := re.fullmatch(rf" *{_SAME}\s*", at.lines[line - 1])):
            line, found = line - 1, [above]
        first = found[0]
        if value := _before(at.lines, line, first):
            return _ditto(at.lines, line, first, value)
    return None


def _ditto(lines: Sequence[str], line: int, first: re.Match[str], value: str) -> Mending:
    """The mending of a sign, and of those on its line and right below it."""
    changes = [Change(line, m.start("sign"), m.end("sign"), value) for m in re.finditer(_SAME, lines[line])]
    row = line + 1
    while row < len(lines) and len(changes) == row - line and (match := re.fullmatch(rf" *{_SAME}\s*", lines[row])):
        changes.append(Change(row, match.start("sign"), match.end("sign"), value))
        row += 1
    more = len(changes) - 1
    also = f" Det samme gjelder {'ett' if more == 1 else more} til." if more else ""
    return Mending(
        line,
        first.start("sign"),
        f"Tegnet {first['sign']} blir ikke lest som «det samme som over».{also}",
        f"Skriv det en gang til: «{first['key']}: {value}»."
        if is_year(first["key"])
        else f"Skriv det som skal stå etter «{first['key']}:». Er det det samme som over, skriver du «{first['key']}: {value}».",
        tuple(changes),
        certain=is_year(first["key"]) and first["sign"] != '"',
    )


def _before(lines: Sequence[str], line: int, sign: re.Match[str]) -> str:
    """The value that a sign for the same stands below or after; "" where there is none."""
    ahead = lines[line][: sign.start("key")]
    if "{" in ahead:
        values = re.findall(r"[0-9]{4}: *([0-9][0-9 –-]*?)(?=[,}])", ahead)
        return values[-1] if values and is_year(sign["key"]) else ""
    for row in range(line - 1, -1, -1):
        key = KEY.match(lines[row])
        value = lines[row][key.end() :].partition(" #")[0].strip() if key else ""
        if not key or not value or re.match(_SAME, lines[row].strip()):
            if _says(lines[row]) and indent_of(lines[row]) < indent_of(lines[line]) and is_year(sign["key"]):
                return ""
            continue
        if is_year(sign["key"]):
            return value if is_year(key[1].strip()) else ""
        if key[1].strip() == sign["key"]:
            return value if value[0] not in "[{|>\"'" else ""
    return ""


# --- indentation ------------------------------------------------------------------------------------------------------------------


def _outdented(at: Where) -> Mending | None:
    """A key that has lost its indentation among others: those above and below it stand deeper, and belong together."""
    if "while parsing a block" not in at.context and "mapping values are not allowed" not in at.problem:
        return None
    if lost_first_point(at):
        return None
    depth = indent_of(at.text)
    row = at.before()
    while row > 0 and (not _says(at.lines[row]) or indent_of(at.lines[row]) > depth):
        row -= 1
    text = at.lines[row]
    level = indent_of(text)
    key = KEY.match(text)
    if level >= depth or not key or text.lstrip().startswith("- ") or not is_key(key[1].strip()):
        return None
    above = row - 1
    while above > 0 and not _says(at.lines[above]):
        above -= 1
    owner = above
    while owner > 0 and (not _says(at.lines[owner]) or indent_of(at.lines[owner]) > level):
        owner -= 1
    head = at.lines[owner].rstrip()
    name = KEY.match(head)
    if indent_of(at.lines[above]) < depth or indent_of(head) != level or not name or not head.endswith(":"):
        return None
    beside = home(at.path, at.lines, row) if at.text.lstrip().startswith("- ") else None
    if beside and beside.depth > depth:  # of a point in the list, which the next point follows
        return Mending(
            row,
            indent_of(text),
            f"Linjen med «{key[1].strip()}» har mindre innrykk enn de andre linjene i punktet over.",
            f"Sett {beside.depth} mellomrom foran «{key[1].strip()}», så den står rett under «{beside.keys[-1]}».",
            (Change(row, 0, indent_of(text), " " * beside.depth),),
            certain=False,
            code="yaml-innrykk",
        )
    below, lost, over = (KEY.match(at.text), key[1].strip(), name[1].strip())
    other = f" Ellers tar du bort mellomrommene foran «{below[1].strip()}»." if below and not text.endswith(":") else ""
    return Mending(
        row,
        level,
        f"Linjen med «{lost}» har mindre innrykk enn linjene over og under, som hører til «{over}».",
        f"Hører den også til «{over}», setter du {depth} mellomrom foran «{lost}».{other}"
        if other
        else f"Sett {depth} mellomrom foran «{lost}», som foran de andre linjene under «{over}».",
        (Change(row, 0, level, " " * depth),),
        certain=False,
        code="yaml-innrykk",
    )


def _outdented_in_point(at: Where) -> Mending | None:
    """A key of a point in a list that stands below the hyphen, where the keys around it stand two deeper."""
    if "while parsing a block" not in at.context or at.text[at.column :].startswith("- "):
        return None
    key = KEY.match(at.text)
    depth = indent_of(at.text)
    hyphen = at.lines[at.context_line]
    if not key or depth != at.context_column or not hyphen[depth:].startswith("- "):
        return None
    firsts = {found[1] for text in at.lines if text[depth:].startswith("- ") and (found := KEY.match(text))}
    others = [
        text for text in at.lines if indent_of(text) == depth + len(STEP) and (f := KEY.match(text)) and f[1] == key[1]
    ]
    if key[1] in firsts or not others or lost_line(at, at.line):
        return None
    return Mending(
        at.line,
        depth,
        f"Linjen med «{key[1]}» har mindre innrykk enn de andre linjene i punktet.",
        f"Sett {depth + len(STEP)} mellomrom foran «{key[1]}».",
        (Change(at.line, 0, 0, STEP),),
        code="yaml-innrykk",
    )


# --- the first line ---------------------------------------------------------------------------------------------------------------


def list_without_key(lines: Sequence[str], path: str) -> Mending | None:
    """A file whose first key is deleted, so that the list below it stands alone."""
    key = FIRST_LIST.get(path.rpartition("/")[2], "")
    first = next((row for row, text in enumerate(lines) if _says(text)), 0)
    if not key or not lines[first].lstrip().startswith("- "):
        return None
    above = first - 1 if first else first
    return Mending(
        first,
        indent_of(lines[first]),
        f"Linjen «{key}:» mangler over det første punktet i filen.",
        f"Skriv «{key}:» på en egen linje over, helt til venstre.",
        (Change(above, 0, len(lines[above]), f"{key}:"),) if first else (),
        certain=False,
        code="yaml-ikke-noekler",
    )


def _deeper_first(at: Where) -> Mending | None:
    """As `list_without_key`, where other keys stand further down."""
    return list_without_key(at.lines, at.path) if "document start" in at.problem else None


SHAPES = (
    _mail,
    _mention,
    _deeper_first,
    _no_value,
    _two_commas,
    _same_as_above,
    _no_stroke,
    _outdented_in_point,
    _outdented,
)
