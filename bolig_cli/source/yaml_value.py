"""Values, keys and points that are written with other signs than YAML's own, and can mean one thing only; see `yaml_mend`."""

import re
from collections.abc import Callable, Sequence

from bolig_cli.source.keys import is_key, is_markdown, is_text, required
from bolig_cli.source.naming import is_year
from bolig_cli.source.plain_words import without_bold
from bolig_cli.source.yaml_mend import STEP, Change, Mending
from bolig_cli.source.yaml_syntax import KEY, Where, indent_of, short

_WORD_QUOTES = "“”„‟‘’‚"  # what Word makes of quotation marks; « and » are a text's own
_MARKS = ("%", "@", "`", "*", "&")
_IN_BRACES = frozenset({"antall", "enhet", "fra", "til", "aar", "verdi"})  # keys that are mostly written between braces
_NOT_FIRST = {"[": "en liste", "{": "nøkler med verdier"}
_ALONE = (
    r"(?:(?<=[:,\[] )|(?<=\[))(?P<sign>\?+|-)(?= *[,}\]]| +#| *$)"  # a question mark or a hyphen that is all of a value
)
_POINT = re.compile(r"(?P<indent> *)(?P<sign>[*+•·▪◦–—→►✓]|\d{1,2}[.)]|[a-z]\))(?P<gap>[ \t\u00a0]+)(?=\S)")
_OTHER_SIGN = re.compile(r" *(?:- +)?(?P<key>[a-zæøå_]+)(?P<sign> *(?:;|:?=|->|→) *| [–—-] )(?P<value>\S.*)")
_NO_SIGN = re.compile(r" *(?:- +)?(?P<key>[a-zæøå_]+)(?P<sign> +)(?P<value>\S+)")
_DASHES = frozenset("–—•*·▪")
_SIGNS = {
    **{";": "semikolon", "=": "likhetstegn", ":=": "likhetstegn"},
    **dict.fromkeys(("->", "→"), "en pil"),
}  # the rest are dashes


def _value_at(text: str) -> tuple[str, int]:
    """What stands before the value on a line, as it is quoted («tittel: », «- »), and the column of the value."""
    key = KEY.match(text)
    head = key.end() if key else len(text) - len(text.lstrip(" -"))
    start = head + len(text[head:]) - len(text[head:].lstrip(" "))
    return (f"{key[1]}: " if key else "- "), start


def _whole_quoted(at: Where, line: int, message: str, certain: bool, place: int | None = None) -> Mending | None:
    """The value of a line between quotation marks; told where it begins, or at the column `place`."""
    before, start = _value_at(at.lines[line])
    value = at.lines[line][start:].rstrip()
    mark = '"' if '"' not in value and "\\" not in value else "'"
    if not value or mark in value or " #" in value:
        return None
    return Mending(
        line,
        start if place is None else place,
        message,
        f"Sett teksten i anførselstegn: {before}{mark}{short(value, 50)}{mark}",
        (Change(line, start, start + len(value), f"{mark}{value}{mark}"),),
        certain,
    )


def _colon_in_text(at: Where) -> Mending | None:
    """`tittel: Bolig: et hjem`, where the text can be set between quotation marks as it is."""
    if "mapping values are not allowed" not in at.problem or not KEY.match(at.text[: at.column] + " "):
        return None
    before, start = _value_at(at.text)
    if start >= at.column or at.text[start] in "[{'\"|>&*!" or at.second_key():
        return None
    key, second = before.removesuffix(": "), at.text[start : at.column].strip()
    if second == key:
        return _key_twice(at, key)
    if not is_text(key):
        return _keys_on_one_line(at, key, second, start)
    message = "Teksten har et kolon med mellomrom etter, og blir lest som en ny nøkkel."
    return _whole_quoted(at, at.line, message, not at.continues() and not is_key(second), at.column)


def _key_twice(at: Where, key: str) -> Mending:
    """`tittel: tittel: Bolig`, as it becomes when a whole line is pasted after its key."""
    start = at.text.index(key)
    again = at.text.index(key, start + len(key))
    return Mending(
        at.line,
        again,
        f"«{key}:» står to ganger på linjen.",
        f"Skriv «{short(at.text[again:].strip(), 60)}».",
        (Change(at.line, start, again, ""),),
    )


def _keys_on_one_line(at: Where, key: str, second: str, start: int) -> Mending | None:
    """`okonomi: status: innenfor ramme`, where the second key belongs below the first; read as between braces."""
    if not is_key(second) or at.continues() or (":" in (rest := at.text[start:].rstrip())[len(second) + 1 :]):
        return None
    return Mending(
        at.line,
        start,
        f"«{second}» hører til under «{key}», og skal ikke stå på samme linje.",
        f"Skriv «{key}:» på én linje, og «  {short(rest, 50)}» på linjen under, rykket inn med to mellomrom.",
        (Change(at.line, start, start + len(rest), f"{{{rest}}}"),),
        certain=False,
    )


def _wrong_quotes(at: Where) -> Mending | None:
    """`tittel: ”Bolig: et hjem”`, with the quotation marks that Word makes."""
    if "mapping values are not allowed" not in at.problem:
        return None
    before, start = _value_at(at.text)
    value = at.text[start:].rstrip()
    inner = value[1:-1]
    if len(value) < 3 or value[0] not in _WORD_QUOTES or value[-1] not in _WORD_QUOTES or '"' in inner or "\\" in inner:
        return None
    return Mending(
        at.line,
        start,
        f"Anførselstegnene rundt teksten er av det slaget Word setter ({value[0]}), og virker ikke her.",
        f'Bytt dem med rette: {before}"{short(inner, 50)}"',
        (Change(at.line, start, start + len(value), f'"{inner}"'),),
        certain=not any(quote in inner for quote in _WORD_QUOTES) and not at.continues(),
    )


def _missing_braces(at: Where) -> Mending | None:
    """`belop: 2027: 150, 2028: 400`, without the braces around them."""
    if "mapping values are not allowed" not in at.problem:
        return None
    before, start = _value_at(at.text)
    value = at.text[start:].partition(" #")[0].rstrip()
    round_ones = value.startswith("(") and value.endswith(")")
    inside = value[1:-1] if round_ones else value.removeprefix("{").removesuffix("}")
    pairs = [tuple(map(str.strip, part.partition(":")[::2])) for part in inside.replace(";", ",").split(",")]
    if not all(name and said and ":" not in said for name, said in pairs):
        return None
    years = all(is_year(name) for name, _ in pairs)
    if not years and not (len(pairs) > 1 and all(name in _IN_BRACES for name, _ in pairs)):
        return None
    written = "{" + ", ".join(f"{name}: {said}" for name, said in pairs) + "}"
    return Mending(
        at.line,
        start,
        "Det står vanlige parenteser rundt årene, og de skal være krøllparenteser."
        if round_ones
        else f"Det mangler krøllparenteser rundt {'årene' if years else 'det som står her'}.",
        f"Skriv «{before}{short(written, 80)}».",
        (Change(at.line, start, start + len(value), written),),
        certain=not at.continues() and all(said.isalnum() for _, said in pairs),
    )


def _semicolons(at: Where) -> Mending | None:
    """`{2027: 150; 2028: 400}`, with semicolons between braces."""
    if "while parsing a flow mapping" not in at.context:
        return None
    line, start = at.context_line, at.context_column
    text = at.lines[line]
    end = text.find("}", start)
    inner = text[start + 1 : end]
    if end < 0 or ";" not in inner or '"' in inner or "'" in inner:
        return None
    if not all(":" in part for part in inner.split(";")):
        return None
    return Mending(
        line,
        start + 1 + inner.index(";"),
        "Det står semikolon mellom verdiene, og skal være komma.",
        f"Skriv «{_value_at(text)[0]}{short(text[start : end + 1].replace(';', ','), 80)}».",
        tuple(Change(line, i, i + 1, ",") for i in range(start, end) if text[i] == ";"),
    )


def _other_sign(at: Where) -> Mending | None:
    """`status; ny`, `status = ny` or `status ny`, where the word is a key that the files have."""
    if "simple key" not in at.context and "could not find expected ':'" not in at.problem:
        lines: tuple[int, ...] = (at.line,) if "while parsing a block mapping" in at.context else ()
        if "mapping values" in at.problem:
            lines = (at.before(),)
    else:
        lines = (at.context_line,)
    for line in lines:
        text = at.lines[line]
        for form in (_OTHER_SIGN, _NO_SIGN):
            found = form.fullmatch(text.rstrip())
            if not found or not is_key(found["key"]):
                continue
            sign = found["sign"].strip()
            return Mending(
                line,
                found.start("sign") if sign else found.start("key"),
                f"Det står {_SIGNS.get(sign, 'en strek')} etter «{found['key']}», og skal være kolon."
                if sign
                else f"Det mangler kolon etter «{found['key']}».",
                f"Skriv «{found['key']}: {short(found['value'], 50)}».",
                (Change(line, found.start("sign"), found.end("sign"), ": "),),
                certain=bool(sign),
            )
    return None


def _unquoted_start(at: Where) -> Mending | None:
    """A text that begins with a sign of YAML's own: `indikator: % av husstandene`, `tittel: [Forslag] Bygge boliger`."""
    is_sign = "cannot start any token" in at.problem or any(
        f"scanning {a}" in at.context for a in ("an alias", "an anchor")
    )
    line = at.context_line if "scanning" in at.context and "cannot start" not in at.problem else at.line
    text = at.lines[line]
    before, start = _value_at(text)
    first = text[start : start + 1]
    if first == "*" and (found := bold(at.lines, line)):
        return found
    if is_sign and first in _MARKS and before != "- " and not is_text(before[:-2]) and (found := _marked(at, line)):
        return found
    if is_sign and first in _MARKS and before != "- ":
        message = f"En tekst kan ikke begynne med «{first}» uten anførselstegn."
        return _whole_quoted(at, line, message, is_text(before[:-2]) and not at.continues())
    if first in _NOT_FIRST and "while parsing a block mapping" in at.context and at.column > start:
        if not is_text(before[:-2]):
            return None
        message = f"Teksten begynner med «{first}», og blir lest som {_NOT_FIRST[first]}."
        return _whole_quoted(at, line, message, not at.continues())
    return None


def _marked(at: Where, line: int) -> Mending | None:
    """`ansvarlig: @nav` or ``status: `ny` ``: a word with a sign before it that is no part of it."""
    text = at.lines[line]
    before, start = _value_at(text)
    written = text[start:].partition(" #")[0].rstrip()
    word = written.strip("".join(_MARKS))
    if not word.replace("-", "").replace("_", "").isalnum():
        return None
    return Mending(
        line,
        start,
        f"«{written}» kan ikke begynne med «{written[0]}».",
        f"Skriv «{before}{word}».",
        (Change(line, start, start + len(written), word),),
    )


def bold(lines: Sequence[str], line: int) -> Mending | None:
    """`tittel: **Bygge** boliger`, with Markdown's signs for bold in a text that is no Markdown."""
    text = lines[line]
    key = KEY.match(text)
    _, start = _value_at(text)
    value = text[start:].rstrip()
    plain = without_bold(value)
    if not key or plain == value or not is_text(name := key[1].strip()) or is_markdown(name):
        return None
    return Mending(
        line,
        start,
        f"«{name}» kan ikke ha fet skrift eller kursiv, og stjernene ville stått i dokumentet.",
        f"Skriv «{name}: {short(plain, 60)}».",
        (Change(line, start, start + len(value), plain),),
        certain="*" not in plain and ": " not in plain,
    )


def _sign_alone(at: Where) -> Mending | None:
    """`indikator: -` or `{2027: ?}`, where someone has nothing to write, or does not know it yet."""
    for line in dict.fromkeys((at.line, at.context_line, at.before())):
        text = at.lines[line]
        found = re.search(_ALONE, text)
        if not found:
            continue
        key = KEY.match(text)
        start, end = found.span("sign")
        quoted = Change(line, start, end, f'"{found["sign"]}"')
        name = key[1].strip() if key else ""
        in_brackets = text[:start].rstrip()[-1:] != ":" or "{" in text[:start]
        if in_brackets or not is_key(name) or (name in required() and not is_text(name)):
            return Mending(line, start, "", "", (quoted,), certain=False)  # what may stand here, the schema says
        must = name in required()
        return Mending(
            line,
            start,
            f"Etter «{name}:» står det bare «{found['sign']}».",
            f"Skriv det som skal stå etter «{name}:»."
            if must
            else f"Skriv det som skal stå etter «{name}:», eller ta bort hele linjen.",
            (quoted if must or text.lstrip().startswith("- ") else Change(line, 0, len(text), ""),),
            certain=False,
        )
    return None


def _points(at: Where) -> Mending | None:
    """Points of a list below a key, with another sign than a hyphen: `* nav`, `• nav`."""
    for line in dict.fromkeys((at.line, at.context_line, at.before())):
        if found := points(at.lines, line):
            return found
    return None


def points(lines: Sequence[str], line: int) -> Mending | None:
    """The run of points around a line; None where it is no such point, or stands below no empty key."""
    sign = _POINT.match(lines[line])
    if not sign:
        return None
    kind = sign["sign"][-1]

    def is_point(row: int) -> bool:
        found = _POINT.match(lines[row]) if 0 <= row < len(lines) else None
        return found is not None and found["sign"][-1] == kind and found["indent"] == sign["indent"]

    first = last = line
    while is_point(first - 1):
        first -= 1
    while is_point(last + 1):
        last += 1
    owner = lines[first - 1] if first else ""
    key = KEY.match(owner)
    if not key or not owner.rstrip().endswith(":") or indent_of(owner) > len(sign["indent"]):
        return None
    runs = [(row, found) for row in range(first, last + 1) if (found := _POINT.match(lines[row]))]
    items = [lines[row][found.end() :].strip() for row, found in runs]
    changes = [Change(row, found.start("sign"), found.end(), "- ") for row, found in runs]
    shown = runs[0][1]["sign"]
    message = f"Punktene under «{key[1]}» begynner med «{shown}», ikke med bindestrek."
    if is_text(key[1]):
        deeper = STEP if len(sign["indent"]) <= indent_of(owner) else ""
        end = len(owner.rstrip())
        changes = [Change(c.line, c.start, c.end, deeper + c.text) for c in changes]
        changes.append(Change(first - 1, end, end, " |"))
        help = f"Skriv «{key[1]}: |» på linjen over, og «- » foran hvert punkt, med to mellomrom foran."
    else:
        help = f"Skriv «- » foran hvert punkt: «- {short(items[0], 50)}»."
    one_word = all(item.replace("-", "").replace("_", "").isalnum() for item in items)
    return Mending(first, runs[0][1].start("sign"), message, help, tuple(changes), one_word and not is_text(key[1]))


def _point_with_keys(at: Where) -> Mending | None:
    """`– id: oppvekst` among points that have their hyphen: Word makes a dash of it."""
    for line in dict.fromkeys((at.line, at.context_line)):
        text = at.lines[line]
        sign = _POINT.match(text)
        key = KEY.match(text[sign.end() :]) if sign and sign["sign"][-1] in _DASHES else None
        beside = [row for row in at.lines if row.startswith("- ", len(sign["indent"]) if sign else 0)]
        if (
            not sign
            or not key
            or not is_key(key[1].strip())
            or not any(not row[: len(sign["indent"])].strip() for row in beside)
        ):
            continue
        return Mending(
            line,
            sign.start("sign"),
            f"Punktet begynner med «{sign['sign']}», ikke med bindestrek.",
            f"Skriv «- {short(text[sign.end() :].strip(), 50)}».",
            (Change(line, sign.start("sign"), sign.end(), "- "),),
        )
    return None


def _comma_at_end(at: Where) -> Mending | None:
    """`"status": "ny",`, as in JSON: a comma after a value between quotation marks or brackets."""
    if "while parsing a block" not in at.context or at.text[at.column :].strip() != ",":
        return None
    return Mending(
        at.line,
        at.column,
        "Kommaet på slutten av linjen skal ikke være der.",
        f"Skriv «{short(at.text[: at.column].strip(), 60)}», uten komma.",
        (Change(at.line, at.column, len(at.text.rstrip()), ""),),
    )


BY_VALUE: tuple[Callable[[Where], Mending | None], ...] = (
    _sign_alone,
    _points,
    _point_with_keys,
    _other_sign,
    _comma_at_end,
    _missing_braces,
    _semicolons,
    _wrong_quotes,
    _unquoted_start,
    _colon_in_text,
)
