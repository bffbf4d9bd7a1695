"""What a help text says to write, written where it says so, as its reader would."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli.record import record

_WRITE = re.compile(
    r"(?:Skriv|[Ss]kriver du|skal det stå|runder du av til|Rund av til[^:«»]*:|Bytt dem med rette:|skriv) "
)
_BETWEEN = re.compile(
    r"(?:(?:heller|bare|tallet|prosenten|summen|verdien|den første|det siste|en gang til|for eksempel|hver bestemmelse for seg|"
    r"lovens navn foran hver bestemmelse|året og tallet|til hele tusen kroner|et helt tall|to klammer foran og to bak|én av dem|"
    r"uten anførselstegn(?: og tegn)?|uten mellomrom og punktum|uten annet enn sifre|med fire sifre|årstallet|id-en|bare året|"
    r"bare tallet|i hele tusen kroner|i tusen kroner|med punktum foran desimalene|kolon etter årstallet|"
    r"dem som én linje|det uten null foran|hva det koster|først)[,:]? ?)*:? ?"
)
_QUOTED = re.compile(r"«((?:[^«»]|«[^«»]*»)+)»")
_REFERENCE = re.compile(r"\{\{[^{}]+\}\}")
_ALONE = re.compile(r"(?:bare )?[a-zæøå_]+(?:\.|, hvis det er det du mener)")
_WORD = re.compile(r"(\[[^\]]*\]|\d{1,3} \d{3}|\"[^\"]*\"|[\w:./;-]*[\w])(?=[.,]? |[.,]$|$)")
_IN_QUOTES = re.compile(r"(?:i anførselstegn|med rette): (?P<line>(?:[a-z_]+: |- )?(?:\"[^\"]*\"|'[^']*'))")
_INDENT = re.compile(r"[Ss]ett(?:er du)? (\d+|to) mellomrom (?:til )?foran «([a-z_]+)»")
_KEY = re.compile(r"(?P<key>[a-zæøå_]+|\d{4}):(?: (?P<value>.*))?")
_LEFT_TO_THE_READER = ("…", "id, id", "nøkkel", "id-e", "år-måned-dag", "..")


@record
class Advice:
    """Something to write: its lines. `indent` is to set so many spaces before the key on the line instead."""

    lines: tuple[str, ...]
    indent: int = -1
    hyphen: bool = True


def given(help: str) -> list[Advice]:
    """Each thing that a help text says may be written, whole; none of what it leaves to its reader."""
    found = [Advice((), int({"to": "2"}.get(match[1], match[1]))) for match in _INDENT.finditer(help)]
    found += [Advice((match["line"],)) for match in _IN_QUOTES.finditer(help)]
    for match in _WRITE.finditer(help):
        start = _BETWEEN.match(help, match.end())
        at = start.end() if start else match.end()
        if quoted := _QUOTED.match(help, at):
            lines = [quoted[1], *_next_lines(help[quoted.end() :])]
            found.append(Advice(tuple(lines), hyphen=not help.startswith(", uten strek", quoted.end())))
        elif reference := _REFERENCE.match(help, at):
            found.append(Advice((reference[0],)))
        elif word := _WORD.match(help, at):
            plain = word[1].islower() and "[" not in word[1] and not any(map(str.isdigit, word[1]))
            if not plain or _ALONE.match(help, match.end()):
                found.append(Advice((word[1],)))
    return [advice for advice in dict.fromkeys(found) if not any(_is_left(line) for line in advice.lines)]


def _next_lines(rest: str) -> Iterator[str]:
    """The lines that are quoted right after the first, and stand deeper."""
    while match := re.match(r"(?:, | og |, og | på linjen under,? )*«(  [^«»]+)»", rest):
        yield match[1]
        rest = rest[match.end() :]


def _is_left(line: str) -> bool:
    return any(sign in line for sign in _LEFT_TO_THE_READER) or (line.endswith(":") and not line.startswith("- "))


def followed(text: str, line: int, column: int, advice: Advice, is_table: bool) -> str | None:
    """The text with what is advised at a place; None where a reader would have to look for where it goes."""
    lines = text.split("\n")
    here = lines[line - 1]
    if advice.indent >= 0:
        lines[line - 1] = " " * advice.indent + here.lstrip(" ")
        return "\n".join(lines)
    first = advice.lines[0]
    if is_table:
        whole = ";" in first or "\t" in first
        sign = ";" if ";" in here else ","
        lines[line - 1] = (
            first if whole else here[: column - 1] + first + here[column - 1 :].lstrip("".join(set(here) - {sign}))
        )
        return "\n".join(lines)
    if first.startswith("{{"):
        end = next((m.end() for m in re.finditer(r"\}+", here) if m.start() >= column - 1), len(here))
        lines[line - 1] = here[: column - 1] + first + here[end:]
        return "\n".join(lines)
    if key := _KEY.fullmatch(first):
        if not advice.hyphen:
            lines[line - 1] = here.replace("- ", "", 1)
            return "\n".join(lines)
        return _with_key(lines, line, column, key["key"], advice.lines)
    if first.startswith("- "):
        if not here.lstrip().startswith(("-", *"–—•*+·")) and here[: column - 1].strip():
            return None
        depth = len(here) - len(here.lstrip())
        end = line if _KEY.fullmatch(first[2:]) else _end_of_value(lines, line, depth)
        lines[line - 1 : end] = [" " * depth + first, *(" " * depth + rest for rest in advice.lines[1:])]
        return "\n".join(lines)
    start = column - 1
    lines[line - 1] = here[:start] + first + here[start + len(_token(here, start)) :]
    return "\n".join(lines)


def _token(line: str, start: int) -> str:
    """The value that begins at a column: to what ends it between brackets, or to the end of its line."""
    before, rest = line[:start], line[start:]
    in_brackets = before.count("[") > before.count("]") or before.count("{") > before.count("}")
    if rest[:1] and rest[0] in "\"'" and (end := rest.find(rest[0], 1)) > 0:
        return rest[: end + 1]
    if in_brackets and rest[:1] not in "[{":
        in_braces = before.rfind("{") > before.rfind("[")
        ends = re.search(r"(?=, *[\w]+: |\})" if in_braces else r"(?=[,\]])", rest)
        return rest[: ends.start() if ends else len(rest)].rstrip()
    if rest[:1] in "[{" and in_brackets:
        return rest[: rest.find("]" if rest[0] == "[" else "}") + 1]
    return rest.partition(" #")[0].rstrip()


def _with_key(lines: list[str], line: int, column: int, key: str, written: Sequence[str]) -> str | None:
    """A key with its value where the key stands at a place, on its line or above it."""
    row = line - 1
    for row in range(line - 1, max(line - 12, -1), -1):
        starts = [m.start() for m in re.finditer(rf"(?<![\w-])#?{re.escape(key)}(?![\w-])", lines[row])]
        starts = [start for start in starts if not lines[row].lstrip().startswith("#") or lines[row][start] == "#"]
        starts = [
            start for start in starts if row < line - 1 or start < column or lines[row][:start].strip(" -\"'") == ""
        ]
        if starts:
            at = max(starts)
            break
    else:
        here = lines[line - 1]
        row, at = line - 1, column - 1
        if here[:at].strip(" -"):
            return None
    before = re.sub(rf"{key}: $", "", lines[row][:at]).rstrip("\"'“”«„")
    if before.count("{") > before.count("}"):
        rest = lines[row][len(before) :]
        value = re.match(rf"{re.escape(key)}\s*:?\s*(?:\[[^\]]*\]|\{{[^}}]*\}}|.*?(?=,\s*[\w]+\s*:|\}}|$))", rest)
        lines[row] = before + written[0] + rest[value.end() if value else len(rest) :]
        return "\n".join(lines)
    depth = len(before)
    end = row + 1 if written[0].endswith("|") else _end_of_value(lines, row + 1, depth)
    lines[row:end] = [before + written[0], *(" " * depth + rest for rest in written[1:])]
    return "\n".join(lines)


def _end_of_value(lines: Sequence[str], row: int, depth: int) -> int:
    """The row after what stands deeper below one, or as deep with a hyphen."""
    while row < len(lines) and lines[row].strip():
        stands = len(lines[row]) - len(lines[row].lstrip())
        is_point = lines[row].lstrip().startswith(("- ", "– ", "• "))
        if stands < depth or (stands == depth and not is_point):
            break
        if stands == depth and is_point and lines[row - 1].lstrip().startswith(("-", "–")):
            break
        row += 1
    return row
